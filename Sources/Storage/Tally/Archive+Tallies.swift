import SQLite

extension Archive {
  /// The cables, by row number, of which the counts kept ahead are not what the tables say.
  ///
  /// What has not been counted yet is not wrong.
  package func wrongTallies() throws -> [Range<Int>] {
    try inSnapshot {
      let blocks = try connection.fetch(
        """
        SELECT id FROM block
        WHERE id NOT IN (SELECT cable_id / \(CableBlock.size) FROM uncounted_cable)
        ORDER BY id
        """
      ) { row in try CableBlock(stored: row.column(0)) }
      let counter = try TallyCounter(on: connection)
      return try blocks.filter { block in
        try BlockTally(stored: block, on: connection) != counter.count(block.rows)
      }.map(\.rows)
    }
  }
}

extension Archive {
  /// The years of which the missing cables are not as many as `missing_cable` has.
  ///
  /// What has not been counted yet is not wrong.
  func wrongMissingYears() throws -> [Int] {
    guard try connection.isTallied() else { return [] }
    return try connection.fetch(
      """
      WITH counted AS (
        SELECT year, count(*) AS cables, sum(entries) AS entries FROM missing_cable GROUP BY year)
      SELECT year FROM (SELECT year, cables, entries FROM missing_year EXCEPT SELECT * FROM counted)
      UNION
      SELECT year FROM (SELECT * FROM counted EXCEPT SELECT year, cables, entries FROM missing_year)
      """
    ) { row in try row.column(0) }
  }
}
