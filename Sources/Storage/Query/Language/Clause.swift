/// A node of a query's tree.
package indirect enum Clause: Hashable, Sendable {
  /// Every cable: the empty query.
  case everything
  /// No cable: a query in which nothing can be searched.
  case nothing
  case words(Words)
  /// Both, with at most `distance` words between them.
  case near(Words, Words, distance: Int)
  case field(Field)
  case and([Clause])
  case or([Clause])
  case not(Clause)
}

/// A word or a phrase to be found in the text of a cable.
package struct Words: Hashable, Sendable {
  /// The parts of a cable's text that are searched apart.
  package enum Column: String, Sendable {
    case subject, summary, comment
  }

  package var text: String
  /// The last word may go on: `terror*`.
  package var isPrefix: Bool
  /// The only part searched; nil for the whole text.
  package var column: Column?

  package init(text: String, isPrefix: Bool = false, column: Column? = nil) {
    self.text = text
    self.isPrefix = isPrefix
    self.column = column
  }
}

extension Clause {
  /// All of them, flat, without repetition, and with repeated fields brought together.
  ///
  /// The same single-valued field twice means either: a cable has only one date.
  static func all(_ clauses: [Clause]) -> Clause {
    var gathered: [Clause] = []
    for clause in clauses {
      switch clause {
      case .and(let inner): gathered += inner
      default: gathered.append(clause)
      }
    }
    return joined(withAlternatives(gathered), as: Clause.and, empty: .everything)
  }

  /// At least one of them.
  static func any(_ clauses: [Clause]) -> Clause {
    var gathered: [Clause] = []
    for clause in clauses {
      switch clause {
      case .or(let inner): gathered += inner
      default: gathered.append(clause)
      }
    }
    return joined(gathered, as: Clause.or, empty: .nothing)
  }

  private static func joined(
    _ clauses: [Clause], as make: ([Clause]) -> Clause, empty: Clause
  ) -> Clause {
    // What a set needs costs more than to read most queries.
    guard clauses.count > 1 else { return clauses.first ?? empty }
    var seen: Set<Clause> = []
    let distinct = clauses.filter { seen.insert($0).inserted }
    return distinct.count == 1 ? distinct[0] : make(distinct)
  }

  private static func withAlternatives(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1 else { return clauses }
    var result: [Clause] = []
    var places: [Field.Name: Int] = [:]
    for clause in clauses {
      guard case .field(let field) = clause, !field.name.isManyValued else {
        result.append(clause)
        continue
      }
      if let place = places[field.name] {
        result[place] = any([result[place], clause])
      } else {
        places[field.name] = result.count
        result.append(clause)
      }
    }
    return result
  }
}

extension Clause: CustomStringConvertible {
  /// The tree in brackets, such as `(and hun sen (tag PREL))`.
  package var description: String {
    switch self {
    case .everything: "(everything)"
    case .nothing: "(nothing)"
    case .words(let words): words.description
    case .near(let left, let right, let distance): "(near \(distance) \(left) \(right))"
    case .field(let field): field.description
    case .and(let clauses): "(and \(Clause.list(clauses)))"
    case .or(let clauses): "(or \(Clause.list(clauses)))"
    case .not(let clause): "(not \(clause))"
    }
  }

  private static func list(_ clauses: [Clause]) -> String {
    clauses.map(\.description).joined(separator: " ")
  }
}

extension Words: CustomStringConvertible {
  package var description: String {
    let isPlain = text.unicodeScalars.allSatisfy(WordText.isTokenScalar)
    let printed = (isPlain ? text : "\"\(text)\"") + (isPrefix ? "*" : "")
    return column.map { "(\($0.rawValue) \(printed))" } ?? printed
  }
}
