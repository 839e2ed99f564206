import SQLite

/// A query as the tables, the condition and the order that answer it.
struct Selection {
  /// Tables and condition, from `FROM` on; rows are rows of `cable`.
  let source: SQL
  let isRanked: Bool
  let notices: [String]

  init(_ query: Query, on archive: borrowing Archive) throws {
    if let problem = query.problems.first { throw problem }
    var condition = Condition()
    let (words, rest) = query.clause.parts
    let sifted = rest.isEmpty ? nil : try condition.sql(Clause.all(rest), on: archive)
    source = Selection.source(words, sifted)
    isRanked = words != nil
    notices = query.notices + condition.notices
  }

  private static func source(_ words: FullText?, _ condition: SQL?) -> SQL {
    let sifted: SQL = condition.map { "\($0)" } ?? "1"
    guard let words else { return "FROM cable WHERE \(sifted)" }
    // CROSS JOIN keeps the index outside: it yields rows in the order of rank, and LIMIT stops it.
    // Weights of subject, summary, comment, body.
    let found: SQL = """
      cable_text MATCH \(words.expression) AND rank MATCH 'bm25(8.0, 3.0, 2.0, 1.0)'
      """
    return """
      FROM cable_text CROSS JOIN cable ON cable.id = cable_text.rowid
      WHERE \(found) AND \(sifted)
      """
  }

  /// Ids and scores of one page of the cables found, in order.
  func page(_ sort: Sort, limit: Int, offset: Int) -> SQL {
    let score: SQL = isRanked ? "-cable_text.rank" : "NULL"
    return """
      SELECT cable.id AS id, \(score) AS score
      \(source)
      ORDER BY \(order(sort))
      LIMIT \(limit == 0 ? -1 : limit) OFFSET \(offset)
      """
  }

  private func order(_ sort: Sort) -> SQL {
    switch sort {
    case .relevance where isRanked: "cable_text.rank"
    case .relevance, .newest: "cable.sent_at DESC, cable.canonical_id"
    case .oldest: "cable.sent_at ASC NULLS LAST, cable.canonical_id"
    case .id: "cable.year, cable.post, cable.serial"
    }
  }
}
