/// Lines and columns of a text, asked for in the order of the text.
struct TextPlaces {
  private let bytes: [UInt8]
  private var line = 1
  private var start = 0
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Line and column, both from 1, of a byte that is not before the last one asked for.
  ///
  /// A column is a Unicode scalar.
  mutating func place(of byte: Int) -> (line: Int, column: Int) {
    let end = min(byte, bytes.count)
    while position < end {
      if bytes[position] == UInt8(ascii: "\n") {
        line += 1
        start = position + 1
      }
      position += 1
    }
    let column = bytes[min(start, end)..<end].count { $0 & 0xC0 != 0x80 }
    return (line, column + 1)
  }

  /// A stretch of the text on one line.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
