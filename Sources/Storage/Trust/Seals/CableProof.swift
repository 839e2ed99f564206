import Cables
import SQLite

/// Proves the rows of cables, and of their posts, by the digests that were written with them.
///
/// What an earlier release wrote has none, and passes.
struct CableProof: ~Copyable {
  private let rows, named: Statement
  private let posts: RowProof

  init(on connection: borrowing Connection) throws {
    let rows = try connection.prepare(
      "SELECT \(SealedColumns.cable.list), row_digest, tag_digest FROM cable WHERE id = ?")
    let named = try connection.prepare("SELECT id FROM cable WHERE canonical_id = ?")
    let posts = try RowProof("post", .post, where: "code = ?", on: connection)
    self.rows = rows
    self.named = named
    self.posts = posts
  }

  /// Gives back the digest of the cable's tags.
  @discardableResult
  func prove(row id: Int) throws -> Int? { try proven(id).tags }

  func prove(_ id: CableID) throws {
    // The row itself is asked for its name, which the index may know otherwise.
    guard let row: Int = try named.first(id.description.value),
      try proven(row).name == id.description
    else { throw ArchiveError.damaged("the row of \(id) is not there") }
  }

  private func proven(_ id: Int) throws -> (name: String, tags: Int?) {
    var proven: (name: String, tags: Int?)?
    let end = SealedColumns.cable.count
    try rows.run([id.value]) { row in
      let name: String = try row.column(1)
      try RowDigest(row, upTo: end).prove(row.column(end), "the row of \(name)")
      try posts.prove(row.column(3))
      proven = (name, try row.column(end + 1))
    }
    guard let proven else { throw ArchiveError.damaged("cable \(id) has no row") }
    return proven
  }
}
