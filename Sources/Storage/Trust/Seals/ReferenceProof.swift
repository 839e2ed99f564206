import Cables
import SQLite

/// Proves all references of cables by the digests that were written with them.
struct ReferenceProof: ~Copyable {
  /// What a row is read by, the digest last.
  static let columns =
    "\(SealedColumns.reference.list), \(SealedColumns.weighed.list), row_digest"

  private let references: Statement

  init(on connection: borrowing Connection) throws {
    references = try connection.prepare(
      """
      SELECT \(ReferenceProof.columns) FROM reference
      WHERE cable_id = (SELECT id FROM cable WHERE canonical_id = ?)
      """)
  }

  func prove(of id: CableID) throws {
    try references.run([id.description.value]) { row in try ReferenceProof.prove(row) }
  }

  /// A row that begins with the columns.
  static func prove(_ row: borrowing Row) throws {
    let read = SealedColumns.reference.count
    let end = read + SealedColumns.weighed.count
    guard let sealed = try row.column(end) as Int? else { return }
    let digest = RowDigest(row, upTo: read).value ^ RowDigest(row, from: read, upTo: end).value
    guard digest != Int64(sealed) else { return }
    let (cable, ordinal): (Int, Int) = (try row.column(0), try row.column(1))
    throw ArchiveError.damaged("reference \(ordinal) of cable \(cable) does not have its digest")
  }
}
