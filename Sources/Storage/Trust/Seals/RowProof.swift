import SQLite

/// Proves rows of a table by their key, which is the first column.
struct RowProof: ~Copyable {
  private let rows: Statement
  private let end: Int32
  private let subject: String
  private let nameColumn: Int32

  init(
    _ table: String, _ columns: SealedColumns, where condition: String, namedBy name: Int32 = 1,
    on connection: borrowing Connection
  ) throws {
    rows = try connection.prepare(
      "SELECT \(columns.list), row_digest FROM \(table) WHERE \(condition)")
    end = columns.count
    subject = table
    nameColumn = name
  }

  func prove(_ key: Value...) throws {
    try rows.run(key) { row in
      let name: String = try row.column(nameColumn)
      try RowDigest(row, upTo: end).prove(row.column(end), "\(subject) '\(name)'")
    }
  }
}
