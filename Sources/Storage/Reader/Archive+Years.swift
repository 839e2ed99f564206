import SQLite

/// A year and what is held of it.
package struct YearProfile: Hashable, Sendable {
  package var year: Int
  package var cables: Int
  /// Posts that sent them.
  package var posts: Int
  package var firstSentAt: String?
  package var lastSentAt: String?
  /// Cables cited by held ones, and not held themselves.
  package var missing: Int
}

extension Archive {
  /// The years of the ids held, ascending.
  package func years() throws -> [YearProfile] {
    try inSnapshot {
      let isTallied = try connection.isTallied()
      let missing = try missingByYear(isTallied: isTallied)
      let held: SQL =
        isTallied
        ? """
        SELECT year, sum(cables), count(DISTINCT post), min(first_sent_at), max(last_sent_at)
        FROM block_post
        """
        : """
        SELECT year, count(*), count(DISTINCT post), min(sent_at), max(sent_at)
        FROM cable INDEXED BY cable_head
        """
      return try connection.fetch("\(held) GROUP BY year ORDER BY year") { row in
        let year: Int = try row.column(0)
        return YearProfile(
          year: year, cables: try row.column(1), posts: try row.column(2),
          firstSentAt: try row.column(3), lastSentAt: try row.column(4),
          missing: missing[year % 100] ?? 0)
      }
    }
  }

  /// By the two digits that an id begins with.
  private func missingByYear(isTallied: Bool) throws -> [Int: Int] {
    let counts = try connection.fetch(
      isTallied
        ? "SELECT year % 100, cables FROM missing_year"
        : """
        SELECT CAST(substr(target, 1, 2) AS INTEGER), count(DISTINCT target) FROM reference
        WHERE target IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM cable WHERE canonical_id = reference.target)
        GROUP BY 1
        """
    ) { row in (try row.column(0) as Int, try row.column(1) as Int) }
    return Dictionary(counts, uniquingKeysWith: +)
  }
}

extension Archive {
  /// The number of the latest import; nil before the first.
  package func latestImport() throws -> Int? {
    try inSnapshot { try connection.first("SELECT max(id) FROM import") }
  }
}
