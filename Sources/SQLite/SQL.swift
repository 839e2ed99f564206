/// SQL text with its arguments: what is interpolated is bound, never pasted.
///
/// ```swift
/// let sql: SQL = "SELECT id FROM cable WHERE canonical_id = \("09PHNOMPENH419")"
/// sql.text       // SELECT id FROM cable WHERE canonical_id = ?
/// sql.arguments  // [.text("09PHNOMPENH419")]
/// ```
package struct SQL: ExpressibleByStringInterpolation, Hashable, Sendable {
  package private(set) var text: String
  package private(set) var arguments: [Value] = []

  package init(stringLiteral text: String) { self.text = text }

  package init(stringInterpolation interpolation: StringInterpolation) {
    text = interpolation.text
    arguments = interpolation.arguments
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var arguments: [Value] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ argument: some Storable) {
      text += "?"
      arguments.append(argument.value)
    }

    package mutating func appendInterpolation(_ part: SQL) {
      text += part.text
      arguments += part.arguments
    }
  }
}

extension Sequence<SQL> {
  /// The parts as one, with `separator` between them.
  package func joined(separator: SQL) -> SQL {
    var joined: SQL = ""
    for (index, part) in enumerated() {
      joined = index == 0 ? part : "\(joined)\(separator)\(part)"
    }
    return joined
  }
}
