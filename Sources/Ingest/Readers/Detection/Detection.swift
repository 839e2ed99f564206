internal import Cables

/// What a file holds, told from its first bytes, never from its name.
enum Detection {
  enum Content: Equatable {
    case format(Source.Format)
    /// An archive or a compressed file.
    case packed
    /// Certainly no cable; the words say what it is.
    case foreign(String)
  }

  /// The content that begins with `prefix`; a format that the user expects is only doubted
  /// where the bytes are no text at all.
  static func content(of prefix: [UInt8], expecting format: Source.Format?) -> Content {
    if BinaryFormat.isPacked(prefix) { return .packed }
    if let name = BinaryFormat.name(of: prefix) { return .foreign(name) }
    if let format { return .format(format) }
    let text = DecodedText(prefix).bytes
    guard let first = text.trimmed.first else { return .foreign("a file of white space") }
    if first == UInt8(ascii: "<"), isHTML(text.trimmed) { return .format(.html) }
    if isDump(text) { return .format(.csv) }
    if isOtherTable(text) {
      return .foreign(
        "a table of other columns than number, date, id, origin, classification, references, "
          + "header, body, all quoted")
    }
    guard TelegramMarks.stand(in: text) else {
      return .foreign("text without any line that the head of a telegram has")
    }
    return .format(text.contains("](#)") ? .markdown : .telegram)
  }

  private static let elements = [
    "!doctype html", "!--", "?xml", "html", "head", "body", "title", "meta", "link", "table",
    "div", "pre>", "code>", "p>", "h1", "span", "a href", "script", "style",
  ]

  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    elements.contains { text.dropFirst().hasPrefix(ignoringCase: $0.utf8) }
  }

  /// A record of a dump begins at some line: the first lines may be a header row or damaged.
  private static func isDump(_ text: [UInt8]) -> Bool {
    var line = 0
    while true {
      if CSVRecord.begins(in: text.span, at: line, upTo: text.count) == .yes { return true }
      guard let end = text.firstIndex(of: "\n", from: line) else { return false }
      line = end + 1
    }
  }

  /// Seven quoted commas, or a first line of six unquoted ones without a blank after any.
  private static func isOtherTable(_ text: [UInt8]) -> Bool {
    let line = text.trimmed.prefix { $0 != UInt8(ascii: "\n") }
    let columns = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if columns.count > 3, line.first == UInt8(ascii: "\"") {
      return columns.dropFirst().allSatisfy { $0.first == UInt8(ascii: "\"") }
    }
    return columns.count > 5 && columns.allSatisfy { $0.first?.isBlank != true && $0.count < 32 }
  }
}
