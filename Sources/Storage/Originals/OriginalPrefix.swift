import Files
import SQLite

/// What the original of a version is packed against: its paragraphs, as the archive has them, made
/// as like to it as they can be by what these columns of `version` say.
struct OriginalPrefix: Hashable, Sendable {
  var lineEnd: LineEnd?
  var words: HeadWords?
  var quote: QuotationMark?

  static let columns = ["line_end", "words", "quote"]

  func bytes(with paragraphs: [String]) -> [UInt8] {
    var text = Array(paragraphs.joined(separator: words == nil ? "\n" : "\n\n").utf8)
    if let quote {
      text = replacing(UInt8(ascii: "\""), in: text, with: Array(quote.rawValue.utf8))
    }
    if let lineEnd { text = replacing(.lineFeed, in: text, with: [lineEnd.byte, .lineFeed]) }
    return words.map { $0.bytes + text } ?? text
  }
}

extension OriginalPrefix {
  /// Reads `columns`, the first of which is the row's column of that number.
  init(_ row: borrowing Row, _ first: Int32) throws {
    lineEnd = try row.column(first)
    words = try row.column(first + 1)
    quote = try row.column(first + 2)
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
}

private func replacing(_ byte: UInt8, in text: [UInt8], with bytes: [UInt8]) -> [UInt8] {
  var replaced: [UInt8] = []
  replaced.reserveCapacity(text.count + text.count / 32)
  var start = 0
  while let found = firstIndex(of: byte, in: text.span, start..<text.count) {
    replaced += text[start..<found]
    replaced += bytes
    start = found + 1
  }
  return replaced + text[start...]
}
