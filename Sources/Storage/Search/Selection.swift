import SQLite

/// A query as the tables, the condition and the order that answer it.
struct Selection {
  private let words: FullText?
  /// What the words leave to be sifted; nil for a query of words alone.
  private let condition: SQL?
  /// The ids themselves, where a list of them is at hand.
  private let members: SQL?
  let notices: [String]

  init(_ query: Query, on archive: borrowing Archive) throws {
    if let problem = query.problems.first { throw problem }
    var condition = Condition()
    let (words, rest) = query.clause.parts
    self.words = words
    self.condition = rest.isEmpty ? nil : try condition.sql(Clause.all(rest), on: archive)
    members = try condition.members(query.clause, on: archive)
    notices = query.notices + condition.notices
  }

  /// Ids of the cables found.
  var ids: SQL {
    if let members { return members }
    guard let words, condition == nil else { return "SELECT cable.id \(source)" }
    return "SELECT rowid FROM cable_text WHERE cable_text MATCH \(words.expression)"
  }

  /// Ids and scores of one page of the cables found, in order.
  ///
  /// Where `isCommon`, so many cables match that the first in order are soon met with by going
  /// through all, and sorting all that match would take longer.
  func page(_ sort: Sort, limit: Int, offset: Int, isCommon: Bool) -> SQL {
    let score: SQL = sort == .relevance ? self.score : "NULL"
    return """
      SELECT cable.id AS id, \(score) AS score
      \(isCommon && isByDate(sort) ? sourceByDate : source)\(sort == .relevance ? ranking : "")
      ORDER BY \(order(sort))
      LIMIT \(limit == 0 ? -1 : limit) OFFSET \(offset)
      """
  }

  /// Tables and condition; rows are rows of `cable`.
  private var source: SQL {
    let sifted: SQL = condition ?? "1"
    guard let words else { return "FROM cable WHERE \(sifted)" }
    // CROSS JOIN keeps the index outside: what it finds is sifted, not the other way round.
    return """
      FROM cable_text CROSS JOIN cable ON cable.id = cable_text.rowid
      WHERE cable_text MATCH \(words.expression) AND \(sifted)
      """
  }

  private var sourceByDate: SQL {
    "FROM cable INDEXED BY cable_sent_at WHERE \(condition ?? "1")"
  }

  private func isByDate(_ sort: Sort) -> Bool { words == nil && sort != .id }

  // Weights of subject, summary, comment, body. Words alone come out of the index in the order of
  // rank, and LIMIT stops it; with a condition only what passes it is worth ranking.
  private var score: SQL {
    if words == nil { return "NULL" }
    return condition == nil ? "-cable_text.rank" : "-bm25(cable_text, 8.0, 3.0, 2.0, 1.0)"
  }

  private var ranking: SQL {
    let isByIndex = words != nil && condition == nil
    return isByIndex ? " AND cable_text.rank MATCH 'bm25(8.0, 3.0, 2.0, 1.0)'" : ""
  }

  private func order(_ sort: Sort) -> SQL {
    switch sort {
    case .relevance where words != nil: condition == nil ? "cable_text.rank" : "score DESC"
    case .relevance, .newest: "cable.sent_at DESC, cable.canonical_id"
    case .oldest: "cable.sent_at ASC NULLS LAST, cable.canonical_id"
    case .id: "cable.year, cable.post, cable.serial"
    }
  }
}
