/// A paragraph as tokens.
///
/// One is enough for all paragraphs of a telegram: it keeps its room when it reads the next.
struct NameText: Sendable {
  private let words: NameWords
  private(set) var bytes: [UInt8] = []
  private var tokens = TokenRow()
  /// Written in capitals throughout, so that capitals tell nothing.
  private(set) var isCapitals = false
  private(set) var isASCII = true

  init(words: NameWords) {
    self.words = words
  }

  mutating func read(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    let letters = LetterCounts(bytes.span)
    isCapitals = letters.small * 8 < letters.capitals
    isASCII = letters.isASCII
    tokens.clear(for: bytes.count)
    TokenReader(words: words).read(bytes, into: &tokens)
  }

  var indices: Range<Int> { 0..<tokens.all.count }

  /// Tokens with which a name may begin: capitals and particles, in order.
  var starts: [Int] { tokens.starts }

  /// The token at `index`, with what lists say of it.
  @inline(__always)
  func token(_ index: Int) -> NameToken {
    var token = tokens.all[index]
    if token.isUnread { token.classes = words.small(token.hash) }
    return token
  }

  @inline(__always)
  subscript(_ index: Int) -> NameToken? { indices.contains(index) ? token(index) : nil }

  /// Whether the token at `index` goes on from the one before it: a blank or a line end between.
  func follows(_ index: Int) -> Bool {
    guard index > 0, index < tokens.all.count else { return false }
    // "D.MARSDEN": no blank after the stop of an initial.
    if tokens.all[index].gap == .none {
      return tokens.all[index - 1].stopped && tokens.all[index].isWord
    }
    return tokens.all[index].gap != .apart
  }

  /// Whether a sentence, or a part of a list, begins at the token.
  func opens(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    if tokens.all[index].gap == .apart { return true }
    var before = index - 1
    while before > 0,
      tokens.all[before].mark == UInt8(ascii: "\"") || tokens.all[before].mark == .opening
    {
      before -= 1
    }
    let mark = tokens.all[before].mark
    return mark == .dot || mark == .colon || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
      || mark == UInt8(ascii: "*") || mark == .dash || mark == .closing && before == 0
      || mark == UInt8(ascii: "\"") && before == 0
  }

  /// Where the tokens stand; a stop belongs to `Jr.` and to initials.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    let end = tokens.all[last].stopped ? tokens.all[last].end + 1 : tokens.all[last].end
    return tokens.all[range.lowerBound].start..<end
  }
}
