import Cables
import SQLite

extension Archive {
  /// Cables that are cited and not held, most cited first; a limit of 0 is none.
  public func missing(
    post: String? = nil, year: Int? = nil, limit: Int = 20
  ) throws -> [MissingCable] {
    try inSnapshot {
      try connection.fetch(
        """
        SELECT id, citations, citing_posts, classification_level, not_before, not_after
        FROM missing_cable
        WHERE \(try narrowing(post, year))
        ORDER BY citations DESC, id
        LIMIT \(limit == 0 ? -1 : limit)
        """
      ) { row in
        let posts: String = try row.column(2)
        return MissingCable(
          id: try Archive.id(row, 0), citations: try row.column(1),
          citingPosts: posts.split(separator: " ").map(String.init).sorted(),
          highestLevel: (try row.column(3) as Int?).flatMap(Classification.Level.init),
          notBefore: try row.column(4), notAfter: try row.column(5))
      }
    }
  }

  /// How many cables are cited and not held.
  package func missingCount(post: String? = nil, year: Int? = nil) throws -> Int {
    try inSnapshot {
      try connection.first(
        "SELECT count(*) FROM missing_cable WHERE \(try narrowing(post, year))") ?? 0
    }
  }

  /// The same cables as text, each of them lent, for lists that are too long to keep.
  package func eachMissing(
    post: String?, year: Int?, limit: Int, _ body: (MissingLine) throws -> Void
  ) throws {
    try inSnapshot {
      let sql: SQL = """
        SELECT id, citations, citing_posts, classification_level, not_before, not_after
        FROM missing_cable
        WHERE \(try narrowing(post, year))
        ORDER BY citations DESC, id
        LIMIT \(limit == 0 ? -1 : limit)
        """
      try connection.prepare(sql.text).run(sql.arguments) { row in
        try body(
          MissingLine(
            id: try row.column(0), citations: try row.column(1), citingPosts: try row.column(2),
            level: try row.column(3), notBefore: try row.column(4), notAfter: try row.column(5)))
      }
    }
  }

  private func narrowing(_ post: String?, _ year: Int?) throws -> SQL {
    var conditions: [SQL] = ["1"]
    if let year { conditions.append("year = \(year)") }
    if let post {
      conditions.append("post = \(try postCode(of: post)?.code ?? post.uppercased())")
    }
    // While an import is under way, or after one that was cut off, some have come meanwhile.
    let isSettled = try connection.first("SELECT 1 FROM unweighed_cable LIMIT 1") as Int? == nil
    if !isSettled {
      conditions.append(
        "NOT EXISTS (SELECT 1 FROM cable WHERE cable.canonical_id = missing_cable.id)")
    }
    return conditions.joined(separator: " AND ")
  }
}
