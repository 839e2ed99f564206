/// Reads JSON as RFC 8259 has it.
struct JSONParser {
  /// Deeper nesting is refused, since each level takes room on the stack.
  private static let deepest = 200

  private let scalars: [Unicode.Scalar]
  private var place = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The value that `text` is; nil where it is no JSON.
  static func value(of text: String) -> JSON? {
    var parser = JSONParser(text)
    guard let value = parser.value(depth: 0) else { return nil }
    parser.passBlanks()
    guard parser.place == parser.scalars.count else { return nil }
    return value
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func passBlanks() {
    while let scalar = next, " \t\r\n".unicodeScalars.contains(scalar) { place += 1 }
  }

  private mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> JSON? {
    passBlanks()
    guard depth < JSONParser.deepest, let scalar = next else { return nil }
    switch scalar {
    case "{": return object(depth: depth)
    case "[": return array(depth: depth)
    case "\"": return string().map(JSON.string)
    case "t": return word("true", .bool(true))
    case "f": return word("false", .bool(false))
    case "n": return word("null", .null)
    default: return number()
    }
  }

  private mutating func word(_ word: String, _ value: JSON) -> JSON? {
    for scalar in word.unicodeScalars { guard pass(scalar) else { return nil } }
    return value
  }

  private mutating func array(depth: Int) -> JSON? {
    place += 1
    var values: [JSON] = []
    passBlanks()
    if pass("]") { return .array([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      passBlanks()
    } while pass(",")
    guard pass("]") else { return nil }
    return .array(values)
  }

  private mutating func object(depth: Int) -> JSON? {
    place += 1
    var members: [JSON.Member] = []
    passBlanks()
    if pass("}") { return .object([]) }
    repeat {
      passBlanks()
      guard let key = string() else { return nil }
      passBlanks()
      guard pass(":"), let value = value(depth: depth + 1) else { return nil }
      members.append(JSON.Member(key: key, value: value))
      passBlanks()
    } while pass(",")
    guard pass("}") else { return nil }
    return .object(members)
  }

  private mutating func number() -> JSON? {
    var text = ""
    while let scalar = next, "+-0123456789.eE".unicodeScalars.contains(scalar) {
      text.unicodeScalars.append(scalar)
      place += 1
    }
    guard let first = text.unicodeScalars.first, first == "-" || ("0"..."9").contains(first) else {
      return nil
    }
    return Int(text).map(JSON.number) ?? Double(text).map(JSON.decimal)
  }
}

// Strings.
extension JSONParser {
  private mutating func string() -> String? {
    guard pass("\"") else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = next {
      place += 1
      switch scalar {
      case "\"": return String(text)
      case "\\":
        guard let escaped = escape() else { return nil }
        text.append(escaped)
      case "\u{0}"..."\u{1F}": return nil
      default: text.append(scalar)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "\"", "\\", "/": return scalar
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      guard let unit = unit() else { return nil }
      guard (0xD800...0xDBFF).contains(unit) else {
        // Half of a pair alone is no character.
        return Unicode.Scalar(unit) ?? "\u{FFFD}"
      }
      guard pass("\\"), pass("u"), let low = self.unit(), (0xDC00...0xDFFF).contains(low) else {
        return nil
      }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    guard place + 4 <= scalars.count else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[place..<place + 4]))
    place += 4
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return UInt32(digits, radix: 16)
  }
}

extension JSON {
  /// The member of an object; nil of anything else.
  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text of a string; nil of anything else.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
