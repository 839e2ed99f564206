import SQLite

/// Reads the tags of cables, and proves them by the digest that was written with them.
struct TagProof: ~Copyable {
  private let tags: Statement

  init(on connection: borrowing Connection) throws {
    tags = try connection.prepare(
      "SELECT \(SealedColumns.tags.list) FROM cable_tag WHERE cable_id = ? ORDER BY ordinal")
  }

  /// Codes in the order of the text; throws where they do not have the digest.
  func tags(of cable: Int, sealed: Int?) throws -> [String] {
    var codes: [String] = []
    var digest = RowDigest()
    try tags.run([cable.value]) { row in
      digest.add(row)
      codes.append(try row.column(1))
    }
    try digest.prove(sealed, "what is stored of the tags of cable \(cable)")
    return codes
  }
}
