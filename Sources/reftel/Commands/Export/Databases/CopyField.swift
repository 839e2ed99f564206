/// A field in the text format of PostgreSQL's COPY.
///
/// The format: https://www.postgresql.org/docs/current/sql-copy.html, "Text Format".
enum CopyField {
  case null
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([String])
  case numbers([Int])

  init(_ text: String?) { self = text.map(CopyField.text) ?? .null }
  init(_ number: Int?) { self = number.map(CopyField.number) ?? .null }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "\\N".utf8
    case .text(let text): CopyField.escape(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .truth(let isTrue): bytes.append(UInt8(ascii: isTrue ? "t" : "f"))
    case .list(let texts): CopyField.escape(CopyField.array(texts), to: &bytes)
    case .numbers(let numbers):
      bytes += "{\(numbers.map(String.init).joined(separator: ","))}".utf8
    }
  }

  /// With the bytes that end fields and rows, or begin an escape, written as escapes.
  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      // PostgreSQL has no zero byte in text; the sign for it says that one stood there.
      case 0: bytes += "\u{2400}".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// An array as PostgreSQL writes one, every element in quotation marks.
  private static func array(_ texts: [String]) -> String {
    let elements = texts.map { text in
      var quoted = "\""
      for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { quoted += "\\" }
        quoted.unicodeScalars.append(scalar)
      }
      return quoted + "\""
    }
    return "{\(elements.joined(separator: ","))}"
  }
}
