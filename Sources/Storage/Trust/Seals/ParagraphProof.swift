import SQLite

/// Hands out the paragraphs of versions, and proves them by the digest that was written with them.
struct ParagraphProof: ~Copyable {
  private let paragraphs, digest: Statement

  init(on connection: borrowing Connection) throws {
    let paragraphs = try connection.prepare(
      "SELECT \(SealedColumns.paragraphs.list) FROM paragraph WHERE version_id = ? ORDER BY ordinal"
    )
    let digest = try connection.prepare("SELECT paragraph_digest FROM version WHERE id = ?")
    self.paragraphs = paragraphs
    self.digest = digest
  }

  /// Each with the columns of `SealedColumns.paragraphs`; throws after the last of a text that is
  /// not what was written.
  func run(_ version: Int, each body: (borrowing Row) throws -> Void = { _ in }) throws {
    var found = RowDigest()
    try paragraphs.run([version.value]) { row in
      found.add(row)
      try body(row)
    }
    try found.prove(digest.first(version.value), "the text of version \(version)")
  }
}
