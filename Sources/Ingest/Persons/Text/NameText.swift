/// A paragraph as tokens.
///
/// One is enough for all paragraphs of a telegram: it keeps its room when it reads the next.
struct NameText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [NameToken] = []
  /// Written in capitals throughout, so that capitals tell nothing.
  private(set) var isCapitals = false
  private(set) var isASCII = true

  init() {}

  init(_ text: String, words: NameWords) {
    read(text, words: words)
  }

  mutating func read(_ text: String, words: NameWords) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    tokens.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(bytes.count / 5 + 4)
    let letters = LetterCounts(bytes.span)
    isCapitals = letters.small * 8 < letters.capitals
    isASCII = letters.isASCII
    TokenReader(words: words).read(bytes, into: &tokens)
  }

  subscript(_ index: Int) -> NameToken? {
    index >= 0 && index < tokens.count ? tokens[index] : nil
  }

  /// Whether the token at `index` goes on from the one before it: a blank or a line end between.
  func follows(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    // "D.MARSDEN": no blank after the stop of an initial.
    if tokens[index].gap == .none { return tokens[index - 1].stopped && tokens[index].isWord }
    return tokens[index].gap != .apart
  }

  /// Whether a sentence, or a part of a list, begins at the token.
  func opens(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    if tokens[index].gap == .apart { return true }
    var before = index - 1
    while before > 0, tokens[before].mark == UInt8(ascii: "\"") || tokens[before].mark == .opening {
      before -= 1
    }
    let mark = tokens[before].mark
    return mark == .dot || mark == .colon || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
      || mark == UInt8(ascii: "*") || mark == .dash || mark == .closing && before == 0
      || mark == UInt8(ascii: "\"") && before == 0
  }

  /// Where the tokens stand; a stop belongs to `Jr.` and to initials.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    let end = tokens[last].stopped ? tokens[last].end + 1 : tokens[last].end
    return tokens[range.lowerBound].start..<end
  }
}
