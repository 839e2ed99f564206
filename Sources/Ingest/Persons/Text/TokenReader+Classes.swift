extension TokenReader {
  /// What the lists, or the parts of the word, say of it.
  func classes(of letters: WordLetters, _ word: Bytes) -> WordClass {
    // What is written small is a word of the language, in whatever list it is besides.
    if letters.shape == .small {
      let context = words.context(letters.hash)
      return context.contains(.particle) ? context : context.union(.common)
    }
    let known = words[letters.hash]
    if !known.isDisjoint(with: [.common, .given, .surname, .country, .city]) { return known }
    if letters.hyphen > 0 { return known.isEmpty ? compound(word) : known }
    return stems(letters, word) ? known.union(.common) : known
  }

  /// `Jean-Marie` is what `Jean` is; `anti-crime` is an English word; `al-Maliki` is in no list.
  private func compound(_ word: Bytes) -> WordClass {
    let parts = word.split(separator: .dash)
    guard let first = parts.first, let last = parts.last else { return [] }
    if Self.prefixes.contains(WordHash.of(first)) { return .common }
    let head = words[WordHash.of(first)]
    let tail = words[WordHash.of(last)]
    if !tail.isDisjoint(with: .title), !tail.contains(.given) { return tail.union(.modifier) }
    if head.contains(.given), tail.contains(.given) || tail.isEmpty { return .given }
    if head.contains(.particle), tail.isDisjoint(with: [.common, .country, .city]) { return [] }
    let plain: WordClass = [.common, .function, .country, .demonym, .city, .organisation]
    let isPlain = { (part: Bytes) in
      let classes = self.words[WordHash.of(part)]
      return !classes.isDisjoint(with: plain) && !classes.contains(.given)
    }
    return parts.contains(where: isPlain) ? .common : []
  }

  private static let prefixes: Set<UInt64> = Set(
    [
      "ANTI", "PRO", "NON", "SUB", "INTER", "CO", "MULTI", "COUNTER", "POST", "PRE", "SEMI", "SELF",
      "TRANS", "INTRA", "EURO", "MID", "ULTRA", "MICRO", "BI", "TRI", "OVER", "CROSS", "NEO",
    ].map { WordHash.of($0) })

  /// Whether the word without a common ending is an English word: the list leaves such out.
  private func stems(_ letters: WordLetters, _ word: Bytes) -> Bool {
    guard word.count > 3 else { return false }
    let end = word.endIndex
    if word.has("S", at: end - 1) {
      if words[letters.stem1].contains(.common) { return true }
      guard word.count > 4 else { return false }
      return word.has("IES", at: end - 3) && isEnglish(letters.stem3, "Y")
        || word.has("ES", at: end - 2) && words[letters.stem2].contains(.common)
    }
    guard word.count > 4 else { return false }
    if word.has("ED", at: end - 2) {
      return words[letters.stem1].contains(.common) || words[letters.stem2].contains(.common)
        || word.has("IED", at: end - 3) && isEnglish(letters.stem3, "Y")
    }
    if word.has("ING", at: end - 3) {
      return words[letters.stem3].contains(.common) || isEnglish(letters.stem3, "E")
    }
    return word.has("LY", at: end - 2) && words[letters.stem2].contains(.common)
  }

  private func isEnglish(_ stem: UInt64, _ letter: Unicode.Scalar) -> Bool {
    words[WordHash.adding(UInt8(ascii: letter), to: stem)].contains(.common)
  }
}
