/// Reads JSON as RFC 8259 has it.
struct JSONParser {
  /// Deeper nesting is refused, since each level takes room on the stack.
  private static let deepest = 200

  let scalars: [Unicode.Scalar]
  var place = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The value that `text` is; nil where it is no JSON.
  static func value(of text: String) -> JSON? {
    var parser = JSONParser(text)
    guard let value = parser.value(depth: 0) else { return nil }
    parser.passBlanks()
    guard parser.place == parser.scalars.count else { return nil }
    return value
  }

  var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func passBlanks() {
    while let scalar = next, " \t\r\n".unicodeScalars.contains(scalar) { place += 1 }
  }

  mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
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
