import Cables
import SQLite

/// Proves the rows of cables, and of their posts, by the digests that were written with them.
///
/// What an earlier release wrote has none, and passes.
struct CableProof: ~Copyable {
  private let byRow, byName, tags: Statement

  init(on connection: borrowing Connection) throws {
    let columns = SealedColumns.of("cable", SealedColumns.cable)
    let posts = SealedColumns.of("post", SealedColumns.post)
    let sql = """
      SELECT \(columns), cable.row_digest, \(posts), post.row_digest
      FROM cable JOIN post ON post.code = cable.post WHERE cable.id =
      """
    let byRow = try connection.prepare("\(sql) ?")
    // The row itself is asked for its name, which the index may know otherwise.
    let byName = try connection.prepare("\(sql) (SELECT id FROM cable WHERE canonical_id = ?)")
    let tags = try connection.prepare(
      """
      SELECT \(SealedColumns.tags), (SELECT tag_digest FROM cable WHERE id = cable_id)
      FROM cable_tag WHERE cable_id = ? ORDER BY ordinal
      """)
    self.byRow = byRow
    self.byName = byName
    self.tags = tags
  }

  func prove(row id: Int) throws {
    var name: String?
    try byRow.run([id.value]) { row in name = try CableProof.name(in: row) }
    guard name != nil else { throw ArchiveError.damaged("cable \(id) has no row") }
  }

  func prove(_ id: CableID) throws {
    var name: String?
    try byName.run([id.description.value]) { row in name = try CableProof.name(in: row) }
    guard name == id.description else {
      throw ArchiveError.damaged("the row of \(id) is not there")
    }
  }

  /// A cable without tags has none to prove.
  func proveTags(of id: Int) throws {
    var digest = RowDigest()
    var sealed: Int?
    let end = SealedColumns.count(SealedColumns.tags)
    try tags.run([id.value]) { row in
      digest.add(row, upTo: end)
      sealed = try row.column(end)
    }
    try digest.prove(sealed, "the tags of cable \(id)")
  }

  private static func name(in row: borrowing Row) throws -> String {
    let (cable, post) = (
      SealedColumns.count(SealedColumns.cable), SealedColumns.count(SealedColumns.post)
    )
    let name: String = try row.column(1)
    try RowDigest(row, upTo: cable).prove(row.column(cable), "the row of \(name)")
    try RowDigest(row, from: cable + 1, upTo: cable + 1 + post).prove(
      row.column(cable + 1 + post), "the row of its post, of \(name),")
    return name
  }
}

extension RowDigest {
  /// Throws where what was read does not have the digest that it was written with.
  func prove(_ sealed: Int?, _ subject: @autoclosure () -> String) throws {
    guard let sealed, Int64(sealed) != value else { return }
    throw ArchiveError.damaged("\(subject()) does not have its digest")
  }
}
