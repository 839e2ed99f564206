import Storage

extension Session {
  /// The query that the arguments of a command are, with saved queries in their places.
  func query(_ operands: [String], literal: Bool = false) throws -> Query {
    let text = operands.joined(separator: " ")
    guard !literal else { return Query.literal(text) }
    let query = Query.parse(try expanded(text))
    if let problem = query.problems.first {
      throw UsageError(problem.description, in: query.text, at: problem.place)
    }
    return query
  }

  private func expanded(_ text: String) throws -> String {
    guard text.contains("query:") else { return text }
    return try savedQueries().expanded(text)
  }
}
