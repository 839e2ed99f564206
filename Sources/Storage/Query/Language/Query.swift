import Files

/// What a reader asks of the archive, as it was read.
///
/// ```swift
/// Query.parse("HUN SEN AND tag:PREL").description  // (and HUN SEN (tag PREL))
/// ```
public struct Query: Hashable, Sendable, CustomStringConvertible {
  /// As it was typed.
  public let text: String
  package let clause: Clause
  /// What was read otherwise than it looks, a sentence each.
  public let notices: [String]
  /// What could not be read at all; a query that has problems is not run.
  public let problems: [QueryProblem]

  package init(
    text: String, clause: Clause, notices: [String] = [], problems: [QueryProblem] = []
  ) {
    self.text = text
    self.clause = clause
    self.notices = notices
    self.problems = problems
  }

  /// Reads the query language; every text is a query, at worst one of literal words.
  public static func parse(_ text: String) -> Query {
    var parser = QueryParser(text)
    return parser.query()
  }

  /// Takes every word as it stands: no operators, no fields.
  public static func literal(_ words: String) -> Query {
    let pieces = Array(words.unicodeScalars).split(whereSeparator: \.isBlank)
    let kept = pieces.map(WordText.text).filter(WordText.isSearchable)
    let clause = Clause.all(kept.map { .words(Words(text: $0)) })
    return Query(text: words, clause: kept.isEmpty && !pieces.isEmpty ? .nothing : clause)
  }

  public var description: String { clause.description }

  /// The same text, read as another tree.
  func reading(_ clause: Clause, _ reasons: [String]) -> Query {
    Query(text: text, clause: clause, notices: notices + reasons, problems: problems)
  }

  /// The cables among them that an import from `first` on brought.
  package func since(import first: Int) -> Query {
    let bounds = Bounds<Int>(lower: first, upper: nil)
    return Query(
      text: text, clause: Clause.all([clause, .field(.imported(bounds))]), notices: notices,
      problems: problems)
  }
}

/// A part of a query whose value cannot be read.
public struct QueryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, such as `no month 13 in '2009-13-45'`.
  public let message: String
  /// Unicode scalars of the query's text concerned.
  public let place: Range<Int>
  /// The nearest valid value, where one is near.
  public let suggestion: String?

  package init(_ message: String, at place: Range<Int>, suggestion: String? = nil) {
    self.message = message
    self.place = place
    self.suggestion = suggestion
  }

  /// The same problem in a longer text that the query's is a part of.
  func moved(by scalars: Int) -> QueryProblem {
    QueryProblem(
      message, at: place.lowerBound + scalars..<place.upperBound + scalars, suggestion: suggestion)
  }

  public var description: String {
    guard let suggestion else { return message }
    return "\(message); did you mean '\(suggestion)'?"
  }
}
