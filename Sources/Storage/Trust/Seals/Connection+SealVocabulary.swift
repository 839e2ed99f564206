import SQLite

/// Tables of few rows, or of rows that are printed one by one.
extension Connection {
  /// Writes the digests of posts and tags that an earlier release wrote.
  func sealVocabulary() throws {
    try seal("post", .post, where: "row_digest IS NULL")
    try seal("tag", .tag, where: "row_digest IS NULL")
  }

  private func seal(_ table: String, _ columns: SealedColumns, where condition: String) throws {
    let rows = try fetch(
      SQL(stringLiteral: "SELECT \(columns.list) FROM \(table) WHERE \(condition)")
    ) { row in [.integer(RowDigest(row).value), try row.column(0)] as [Value] }
    let key = columns.list.prefix { $0 != "," }
    let update = try prepare("UPDATE \(table) SET row_digest = ? WHERE \(key) = ?")
    for row in rows { try update.run(row) }
  }
}
