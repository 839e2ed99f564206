import SQLite

/// A query as the tables, the condition and the order that answer it.
struct Selection {
  let words: FullText?
  /// What the words leave to be sifted; nil for a query of words alone.
  private let condition: SQL?
  /// Whether the condition asks for nothing but the row number of a cable.
  private let isOfRows: Bool
  /// The ids themselves, where a list of them is at hand.
  private let members: SQL?
  /// What `RowLists` has to be filled with first.
  let lists: [SQL]
  let notices: [String]

  /// With `listing`, what is asked of rows alone is asked of lists made ahead.
  init(_ query: Query, on archive: borrowing Archive, listing: Bool = false) throws {
    if let problem = query.problems.first { throw problem }
    let (words, rest) = query.clause.parts
    isOfRows = try words != nil && rest.allSatisfy { try Condition.isOfRows($0, on: archive) }
    var condition = Condition(
      row: isOfRows ? "+cable_text.rowid" : "cable.id", listing: listing && isOfRows)
    self.words = words
    self.condition = rest.isEmpty ? nil : try condition.sql(Clause.all(rest), on: archive)
    lists = condition.lists ?? []
    members = try condition.members(query.clause, on: archive)
    notices = query.notices + condition.notices
  }

  /// Ids of the cables found.
  var ids: SQL {
    if let members { return members }
    return isOfRows
      ? "SELECT cable_text.rowid AS id \(matches)" : "SELECT cable.id AS id \(rows)"
  }

  /// The cables found, as rows of `cable` with a narrow index in place of the table.
  var rows: SQL {
    if let members {
      return """
        FROM (\(members)) AS member
        CROSS JOIN cable INDEXED BY cable_head ON cable.id = member.id
        """
    }
    guard words != nil else { return "FROM cable WHERE \(condition ?? "1")" }
    guard isOfRows else { return matches }
    return """
      FROM (SELECT cable_text.rowid AS id \(matches)) AS found
      CROSS JOIN cable INDEXED BY cable_head ON cable.id = found.id
      """
  }

  /// Whether the best come first, which only words can tell.
  func isRanked(_ sort: Sort) -> Bool { sort == .relevance && words != nil }

  /// Whether each cable that has the words is found.
  var isOfWordsAlone: Bool { words != nil && condition == nil }

  /// More than zero where so many texts have the words that to ask for the size of each is slow.
  ///
  /// A prefix is taken to be one of them: FTS5 would gather all its words only to count some texts.
  func sample(upTo limit: Int) -> SQL {
    guard let words else { return "SELECT 0" }
    guard !words.isBegun else { return "SELECT \(limit)" }
    return """
      SELECT count(*) FROM
        (SELECT 1 FROM cable_text WHERE cable_text MATCH \(words.expression) LIMIT \(limit))
      """
  }

  /// Has `Relevance` score all that is found, and yields nothing itself.
  ///
  /// To hand out a row takes SQLite as long as to find it, so that the condition scores and is
  /// never met: there always is a score. `CASE` scores only what the rest of the condition lets
  /// through, which `AND` does not promise; FTS5 refuses its functions within `count()`.
  var scoring: SQL {
    let scored: SQL = "CASE WHEN \(condition ?? "1") THEN relevance(cable_text) IS NULL END"
    return "SELECT cable_text.rowid \(matches(scored))"
  }

  /// Ids of one page of the cables found, in order.
  ///
  /// Where `isCommon`, so many cables match that the first in order are soon met with by going
  /// through all, and sorting all that match would take longer.
  func page(_ sort: Sort, limit: Int, offset: Int, isCommon: Bool) -> SQL {
    """
    SELECT cable.id AS id
    \(isCommon && isByDate(sort) ? sourceByDate : rows)
    ORDER BY \(order(sort))
    LIMIT \(limit == 0 ? -1 : limit) OFFSET \(offset)
    """
  }

  /// What has the words, sifted.
  private var matches: SQL { matches(condition ?? "1") }

  private func matches(_ condition: SQL) -> SQL {
    guard let words else { return "FROM cable WHERE \(condition)" }
    // CROSS JOIN keeps the index outside: what it finds is sifted, not the other way round.
    return """
      FROM cable_text\(isOfRows ? "" : head)
      WHERE cable_text MATCH \(words.expression) AND \(condition)
      """
  }

  private var head: SQL {
    " CROSS JOIN cable INDEXED BY cable_head ON cable.id = cable_text.rowid"
  }

  private var sourceByDate: SQL {
    "FROM cable INDEXED BY cable_sent_at WHERE \(condition ?? "1")"
  }

  private func isByDate(_ sort: Sort) -> Bool { words == nil && sort != .id }

  private func order(_ sort: Sort) -> SQL {
    switch sort {
    case .relevance, .newest: "cable.sent_at DESC, cable.canonical_id"
    case .oldest: "cable.sent_at ASC NULLS LAST, cable.canonical_id"
    case .id: "cable.year, cable.post, cable.serial"
    }
  }
}
