/// A value in one of the storage classes of SQLite.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension Value: ExpressibleByNilLiteral, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(nilLiteral: ()) { self = .null }

  package init(stringLiteral text: String) { self = .text(text) }

  package init(integerLiteral integer: Int64) { self = .integer(integer) }
}

/// A type that one column can hold.
package protocol Storable {
  /// As it is bound.
  var value: Value { get }

  /// As it is read; nil for a value of another kind.
  init?(_ value: Value)
}

extension Value: Storable {
  package var value: Value { self }

  package init?(_ value: Value) { self = value }
}

extension String: Storable {
  package var value: Value { .text(self) }

  package init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
}

extension Int: Storable {
  package var value: Value { .integer(Int64(self)) }

  package init?(_ value: Value) {
    guard case .integer(let integer) = value else { return nil }
    self.init(exactly: integer)
  }
}

extension Bool: Storable {
  package var value: Value { .integer(self ? 1 : 0) }

  package init?(_ value: Value) {
    guard case .integer(let integer) = value else { return nil }
    self = integer != 0
  }
}

extension Double: Storable {
  package var value: Value { .real(self) }

  package init?(_ value: Value) {
    switch value {
    case .real(let real): self = real
    case .integer(let integer): self = Double(integer)
    default: return nil
    }
  }
}

extension [UInt8]: Storable {
  package var value: Value { .blob(self) }

  package init?(_ value: Value) {
    guard case .blob(let bytes) = value else { return nil }
    self = bytes
  }
}

extension Optional: Storable where Wrapped: Storable {
  package var value: Value { self?.value ?? .null }

  package init?(_ value: Value) {
    if case .null = value {
      self = nil
    } else if let wrapped = Wrapped(value) {
      self = wrapped
    } else {
      return nil
    }
  }
}
