/// A value of JSON; the members of an object keep their order.
indirect enum JSON: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSON
  }

  case null
  case bool(Bool)
  case number(Int)
  case decimal(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  init(_ value: String?) { self = value.map(JSON.string) ?? .null }
  init(_ value: Int?) { self = value.map(JSON.number) ?? .null }
  init(_ value: Double?) { self = value.map(JSON.decimal) ?? .null }
  init(_ value: Bool) { self = .bool(value) }
  init(_ values: [String]) { self = .array(values.map(JSON.string)) }
  init(_ values: [Int]) { self = .array(values.map(JSON.number)) }

  /// On one line, as RFC 8259 has it.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral
{
  init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
  init(arrayLiteral values: JSON...) { self = .array(values) }
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(nilLiteral: ()) { self = .null }
}
