extension TokenReader {
  /// What the lists, or the parts of the word, say of it.
  func classes(of letters: WordLetters, _ word: Span<UInt8>) -> WordClass {
    if letters.shape == .small { return words.small(letters.hash) }
    let known = words[letters.hash]
    if !known.isDisjoint(with: [.common, .given, .surname, .country, .city]) { return known }
    if letters.hyphen > 0 { return known.isEmpty ? compound(word) : known }
    return stems(letters, word) ? known.union(.common) : known
  }

  /// `Jean-Marie` is what `Jean` is; `anti-crime` is an English word; `al-Maliki` is in no list.
  private func compound(_ word: Span<UInt8>) -> WordClass {
    let parts = word.hyphenated.map { WordHash.of(word.extracting($0)) }
    guard let first = parts.first, let last = parts.last else { return [] }
    if Self.prefixes.contains(first) { return .common }
    let head = words[first]
    let tail = words[last]
    if !tail.isDisjoint(with: .title), !tail.contains(.given) { return tail.union(.modifier) }
    if head.contains(.given), tail.contains(.given) || tail.isEmpty { return .given }
    if head.contains(.particle), tail.isDisjoint(with: [.common, .country, .city]) { return [] }
    let plain: WordClass = [.common, .function, .country, .demonym, .city, .organisation]
    let hasPlain = parts.contains {
      !words[$0].isDisjoint(with: plain) && !words[$0].contains(.given)
    }
    return hasPlain ? .common : []
  }

  private static let prefixes: WordSet = [
    "ANTI", "PRO", "NON", "SUB", "INTER", "CO", "MULTI", "COUNTER", "POST", "PRE", "SEMI", "SELF",
    "TRANS", "INTRA", "EURO", "MID", "ULTRA", "MICRO", "BI", "TRI", "OVER", "CROSS", "NEO",
  ]

  /// Whether the word without a common ending is an English word: the list leaves such out.
  private func stems(_ letters: WordLetters, _ word: Span<UInt8>) -> Bool {
    guard word.count > 3 else { return false }
    let (third, second, first) = (
      Unicode.Scalar(word[word.count - 3].capital), Unicode.Scalar(word[word.count - 2].capital),
      Unicode.Scalar(word[word.count - 1].capital)
    )
    if first == "S", isEnglish(letters.stem1) { return true }
    guard word.count > 4 else { return false }
    switch (third, second, first) {
    case ("I", "E", "S"): return isEnglish(letters.stem3, "Y") || isEnglish(letters.stem2)
    case (_, "E", "S"): return isEnglish(letters.stem2)
    case ("I", "E", "D"):
      return isEnglish(letters.stem1) || isEnglish(letters.stem2) || isEnglish(letters.stem3, "Y")
    case (_, "E", "D"): return isEnglish(letters.stem1) || isEnglish(letters.stem2)
    case ("I", "N", "G"): return isEnglish(letters.stem3) || isEnglish(letters.stem3, "E")
    case (_, "L", "Y"): return isEnglish(letters.stem2)
    default: return false
    }
  }

  private func isEnglish(_ stem: UInt64) -> Bool { words[stem].contains(.common) }

  private func isEnglish(_ stem: UInt64, _ letter: Unicode.Scalar) -> Bool {
    isEnglish(WordHash.adding(UInt8(ascii: letter), to: stem))
  }
}
