import Cables

extension Field: CustomStringConvertible {
  /// In brackets, such as `(tag PREL)`, `(date 2009-06..)`, `(id 09PHNOMPENH419)`.
  package var description: String { "(\(name.rawValue) \(value))" }

  private var value: String {
    switch self {
    case .tag(let pattern), .caption(let pattern), .marking(let pattern), .id(let pattern),
      .addressee(_, let pattern):
      Field.quoted(pattern.text) + (pattern.isPrefix ? "*" : "")
    case .person(let name), .signer(let name), .classifier(let name), .post(let name),
      .country(let name):
      Field.quoted(name)
    case .date(let bounds): Field.printed(bounds)
    case .year(let bounds), .imported(let bounds): Field.printed(bounds)
    case .classification(let bounds): Field.printed(bounds) { $0.rawValue }
    case .before(let period), .after(let period): period.description
    case .cites(let id), .citedBy(let id): id.description
    case .citesAny(let clause), .citedByAny(let clause): "{\(clause)}"
    case .has(let feature): feature.rawValue
    }
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty || text.contains(" ") ? "\"\(text)\"" : text
  }

  private static func printed<Bound>(
    _ bounds: Bounds<Bound>, _ print: (Bound) -> String = { "\($0)" }
  ) -> String {
    if let lower = bounds.lower, bounds.lower == bounds.upper { return print(lower) }
    return (bounds.lower.map(print) ?? "") + ".." + (bounds.upper.map(print) ?? "")
  }
}
