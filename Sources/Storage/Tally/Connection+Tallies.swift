import SQLite

extension Connection {
  /// Counts the blocks that have changed, and what is missing by year; `anew` counts everything.
  ///
  /// All that V004 keeps is derived from the other tables, and this is the one place that makes it.
  func settleTallies(anew: Bool = false) throws {
    try transaction {
      if anew { try executeScript("DELETE FROM block; DELETE FROM word_sample;") }
      let blocks = try untalliedBlocks()
      guard !blocks.isEmpty else { return }
      for block in blocks {
        try BlockTally(counting: block, on: self).store(as: block, on: self)
      }
      try executeScript(
        """
        DELETE FROM missing_year;
        INSERT INTO missing_year
        SELECT year, count(*), sum(entries) FROM missing_cable GROUP BY year;
        """)
      try sampleWords()
    }
  }

  /// Whether what is counted ahead holds for the archive as it is now.
  func isTallied() throws -> Bool {
    let pending: Int? = try first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM unweighed_cable)
        OR EXISTS (SELECT 1 FROM uncounted_target)
      """)
    return try pending == nil && untalliedBlocks().isEmpty
  }

  private func untalliedBlocks() throws -> [CableBlock] {
    let last: Int? = try first("SELECT max(id) FROM cable")
    let counted = Set(try fetch("SELECT id FROM block") { row in try row.column(0) as Int })
    guard let last, last >= 0 else { return [] }
    return try (0...CableBlock(stored: last / CableBlock.size).id)
      .filter { !counted.contains($0) }.map(CableBlock.init(stored:))
  }
}
