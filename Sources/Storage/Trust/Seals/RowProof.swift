import SQLite

/// Proves rows of a table by their key, which is the first column.
struct RowProof: ~Copyable {
  private let rows: Statement
  private let columns: SealedColumns
  private let subject: String
  private let nameColumn: Int32

  init(
    _ table: String, _ columns: SealedColumns, where condition: String, namedBy name: Int32 = 1,
    on connection: borrowing Connection
  ) throws {
    rows = try connection.prepare("SELECT \(columns.sealed) FROM \(table) WHERE \(condition)")
    self.columns = columns
    subject = table
    nameColumn = name
  }

  func prove(_ key: Value...) throws { try rows.run(key) { row in try prove(row) } }

  /// Goes on after a row that is not what was written, and notes each.
  func prove(noting comparison: inout ReadingComparison) throws {
    try rows.run([]) { row in try comparison.notingDamage { _ in try prove(row) } }
  }

  private func prove(_ row: borrowing Row) throws {
    let name: String = try row.column(nameColumn)
    try columns.prove(row, "\(subject) '\(name)'")
  }
}
