/// What the letters of a single word tell of it.
enum NameSpelling {
  /// Whether it can be spoken, which stamps and codes cannot.
  static func hasVowel(_ word: Span<UInt8>) -> Bool {
    (0..<word.count).contains { index in
      switch word[index].capital {
      case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"),
        UInt8(ascii: "U"), UInt8(ascii: "Y"):
        true
      case let letter: letter.isExtended
      }
    }
  }

  /// Endings that no list needs to spell out, of abstract nouns and of verbs made of them.
  static func looksEnglish(_ word: Span<UInt8>) -> Bool { word.count > 7 && endings.end(word) }

  private static let endings: WordEndings = [
    "TION", "TIONS", "IZED", "IZE", "IZING", "MENT", "MENTS", "NESS", "ALLY", "ICAL", "INGS", "ING",
    "ABLE", "ISTIC", "ATED", "EDLY", "LESS", "SHIP", "WARD", "WISE", "LIKE", "TED", "IVELY", "LITY",
  ]
}
