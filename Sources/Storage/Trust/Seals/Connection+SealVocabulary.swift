import SQLite

/// Tables of few rows, or of rows that are printed one by one.
extension Connection {
  /// Writes the digests of posts and tags that an earlier release wrote.
  func sealVocabulary() throws {
    try seal("post", SealedColumns.post, where: "row_digest IS NULL")
    try seal("tag", SealedColumns.tag, where: "row_digest IS NULL")
  }

  /// Writes the digests of persons as they stand.
  func sealPerson(_ id: Int) throws {
    try seal("person", SealedColumns.person, where: "id = \(id)")
  }

  private func seal(_ table: String, _ columns: String, where condition: String) throws {
    let end = SealedColumns.count(columns)
    let rows = try fetch(
      SQL(stringLiteral: "SELECT \(columns) FROM \(table) WHERE \(condition)")
    ) { row in [.integer(RowDigest(row, upTo: end).value), try row.column(0)] as [Value] }
    let key = columns.prefix { $0 != "," }
    let update = try prepare("UPDATE \(table) SET row_digest = ? WHERE \(key) = ?")
    for row in rows { try update.run(row) { _ in } }
  }
}
