import Cables

/// A stretch of text that may name somebody, and how much speaks for it.
struct NameSighting: Sendable {
  /// Index of the paragraph among the cable's; nil for a field of the head.
  var paragraph: Int?
  /// Bytes of the paragraph's text.
  var bytes: Range<Int>
  /// Tokens of the paragraph.
  var tokens: Range<Int> = 0..<0
  /// As it stands, on one line.
  var text: String
  let words: [NameWord]
  /// The words that matter when names are compared: no particles, initials or generations.
  let core: [NameWord]
  var titles: [String] = []
  /// What speaks for a person, as `Evidence` weighs it; below zero it speaks against one.
  var evidence = 0
  /// The words are part of the name of something else, whoever it is called after.
  var isThing = false
  var isCapitals = false
  var role = Person.Role.mentioned

  init(
    paragraph: Int? = nil, bytes: Range<Int>, text: String, words: [NameWord],
    titles: [String] = [], evidence: Int = 0, isCapitals: Bool = false,
    role: Person.Role = .mentioned
  ) {
    self.paragraph = paragraph
    self.bytes = bytes
    self.text = text
    self.words = words
    self.titles = titles
    self.evidence = evidence
    self.isCapitals = isCapitals
    self.role = role
    core = words.filter { $0.kind == .core }
  }
}

/// One word of a name.
struct NameWord: Hashable, Sendable {
  enum Kind: Sendable { case core, initial, particle, suffix }

  /// Capitals of ASCII; several initials are one word.
  let letters: [UInt8]
  /// Without the article: `AL-TAYEB` is `TAYEB`.
  let bare: [UInt8]
  let kind: Kind
  let isGiven: Bool

  /// Consonants, each run of one letter once: what transliterations of a name have in common.
  var skeleton: [UInt8] {
    var kept: [UInt8] = []
    for letter in bare
    where !Self.vowels.contains(letter) && letter != kept.last {
      kept.append(letter)
    }
    return kept
  }

  private static let vowels = Set("AEIOUYWH-".utf8)
}

extension NameWord {
  /// A word of a name from the bytes of a token.
  init(_ bytes: Bytes, kind: Kind, isGiven: Bool) {
    var fold = LetterFold()
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    for byte in bytes where !byte.isSpace {
      if let plain = fold.plain(byte) { letters.append(plain) }
    }
    self.letters = letters
    bare = Self.bare(letters)
    self.kind = kind
    self.isGiven = isGiven
  }

  private static func bare(_ letters: [UInt8]) -> [UInt8] {
    guard let dash = letters.prefix(3).firstIndex(of: .dash), letters.count > dash + 2 else {
      return letters
    }
    let isArticle = dash > 0 && letters[dash - 1] == UInt8(ascii: "L")
    return isArticle ? Array(letters[(dash + 1)...]) : letters
  }
}
