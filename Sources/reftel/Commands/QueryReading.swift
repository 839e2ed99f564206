import Storage

extension Session {
  /// The query that the arguments of a command are.
  func query(_ operands: [String], literal: Bool = false) throws(UsageError) -> Query {
    let text = operands.joined(separator: " ")
    let query = literal ? Query.literal(text) : Query.parse(text)
    if let problem = query.problems.first {
      throw UsageError(problem.description, in: query.text, at: problem.place)
    }
    return query
  }
}
