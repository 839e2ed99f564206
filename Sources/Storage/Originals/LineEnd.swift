import Files
import SQLite

/// What ends the lines of an original before the line feed, if anything does.
enum LineEnd: String, Sendable {
  case blank = " "
  case carriageReturn = "\r"

  var byte: UInt8 {
    switch self {
    case .blank: UInt8(ascii: " ")
    case .carriageReturn: UInt8(ascii: "\r")
    }
  }

  /// The one of some ends that most lines have.
  ///
  /// Dumps print a blank before each line feed, and a paragraph of ours has none there.
  static func common(in original: [UInt8]) -> LineEnd? {
    var (lines, blanks, returns) = (0, 0, 0)
    var start = 0
    while let found = firstIndex(of: .lineFeed, in: original.span, start..<original.count) {
      lines += 1
      switch found > start ? original[found - 1] : .lineFeed {
      case LineEnd.blank.byte: blanks += 1
      case LineEnd.carriageReturn.byte: returns += 1
      default: break
      }
      start = found + 1
    }
    return blanks * 2 > lines ? .blank : returns * 2 > lines ? .carriageReturn : nil
  }
}

extension LineEnd: Storable {
  var value: Value { rawValue.value }

  /// Nil for any other text, which a damaged or a hostile archive may have.
  init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(rawValue: text)
  }
}
