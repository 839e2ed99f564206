extension TokenReader {
  /// What the lists, or the parts of the word, say of it.
  func classes(of letters: WordLetters, _ word: Span<UInt8>) -> WordClass {
    if letters.shape == .small { return words.small(letters.hash.value) }
    return classes(of: letters.hash.value, word, isCompound: letters.hyphen > 0)
  }

  /// Of a word that is written with capitals.
  func classes(of hash: UInt64, _ word: Span<UInt8>, isCompound: Bool = false) -> WordClass {
    let known = words[hash]
    if !known.isDisjoint(with: [.common, .given, .surname, .country, .city]) { return known }
    if isCompound { return known.isEmpty ? compound(word) : known }
    return stems(word) ? known.union(.common) : known
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
  private func stems(_ word: Span<UInt8>) -> Bool {
    guard word.count > 3 else { return false }
    let (third, second, first) = (
      Unicode.Scalar(word[word.count - 3].capital), Unicode.Scalar(word[word.count - 2].capital),
      Unicode.Scalar(word[word.count - 1].capital)
    )
    if first == "S", isEnglish(word, without: 1) { return true }
    guard word.count > 4 else { return false }
    switch (third, second, first) {
    case ("I", "E", "S"): return isEnglish(word, without: 3, "Y") || isEnglish(word, without: 2)
    case ("I", "E", "D"):
      return isEnglish(word, without: 1) || isEnglish(word, without: 2)
        || isEnglish(word, without: 3, "Y")
    case (_, "E", "D"): return isEnglish(word, without: 1) || isEnglish(word, without: 2)
    case ("I", "N", "G"): return isEnglish(word, without: 3) || isEnglish(word, without: 3, "E")
    case (_, "E", "S"), (_, "L", "Y"): return isEnglish(word, without: 2)
    default: return false
    }
  }

  /// Whether the word without its last letters, or with another in their place, is in the list.
  private func isEnglish(
    _ word: Span<UInt8>, without ending: Int, _ letter: Unicode.Scalar? = nil
  ) -> Bool {
    var stem = WordLetters()
    _ = stem.read(word.extracting(0..<word.count - ending), from: 0)
    var hash = stem.hash
    if let letter { hash.add(UInt8(ascii: letter)) }
    return words[hash.value].contains(.common)
  }
}
