import SQLite

extension Archive {
  /// The cables, by row number, of which the counts kept ahead are not what the tables say.
  ///
  /// What has not been counted yet is not wrong.
  package func wrongTallies() throws -> [Range<Int>] {
    try inArchiveTerms {
      let blocks = try connection.fetch("SELECT id FROM block ORDER BY id") { row in
        CableBlock(id: try row.column(0))
      }
      return try blocks.filter { block in
        try BlockTally(stored: block, on: connection)
          != BlockTally(counting: block, on: connection)
      }.map(\.rows)
    }
  }
}

extension ArchiveWriter {
  /// Makes all that is counted ahead of questions anew.
  package func retally() throws {
    try inArchiveTerms { try connection.settleTallies(anew: true) }
  }
}
