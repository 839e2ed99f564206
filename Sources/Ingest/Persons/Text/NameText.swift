/// A paragraph as tokens.
struct NameText: Sendable {
  let bytes: [UInt8]
  private(set) var tokens: [NameToken] = []
  /// Written in capitals throughout, so that capitals tell nothing.
  private(set) var isCapitals = false

  init(_ text: String, words: NameWords) {
    bytes = Array(text.utf8)
    isCapitals = Self.isCapitals(bytes)
    tokens.reserveCapacity(bytes.count / 5 + 4)
    var reader = TokenReader(words: words)
    reader.read(bytes, into: &tokens)
    markPhrases(words)
  }

  private static func isCapitals(_ bytes: [UInt8]) -> Bool {
    var capitals = 0
    var small = 0
    // Addition that cannot trap is what lets the compiler count many bytes at a time.
    for byte in bytes {
      small &+= byte.isSmall ? 1 : 0
      capitals &+= byte.isCapital ? 1 : 0
    }
    return small * 8 < capitals
  }

  /// The two words of `San Jose` become words of a place.
  private mutating func markPhrases(_ words: NameWords) {
    for index in tokens.indices.dropLast() where tokens[index].is(.phrase) {
      guard tokens[index].isCapital, tokens[index + 1].isCapital,
        words.isPhrase(tokens[index].hash, tokens[index + 1].hash)
      else { continue }
      tokens[index].classes = .city
      tokens[index + 1].classes = .city
    }
  }

  subscript(_ index: Int) -> NameToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// Whether the token at `index` goes on from the one before it: a blank or a line end between.
  func follows(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), index > 0 else { return false }
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

  /// The words of a range on one line, as they stand.
  func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    let end = last.stopped && last.shape != .small ? last.end + 1 : last.end
    return Self.mended(bytes[first.start..<min(end, bytes.count)].squeezed)
  }

  /// A word broken at a line end made whole: `MIN- ISTER`.
  private static func mended(_ text: String) -> String {
    guard text.utf8.contains(.dash) else { return text }
    var mended: [UInt8] = []
    for byte in text.utf8 {
      if byte == .space, mended.last == .dash, mended.dropLast().last.map({ !$0.isSpace }) ?? false
      {
        mended.removeLast()
      } else {
        mended.append(byte)
      }
    }
    return String(decoding: mended, as: UTF8.self)
  }
}
