import SQLite

/// Indices that a table does without while it is filled.
///
/// What is made of a whole table is sorted once, and its pages are full.
struct LateIndices {
  private struct Index {
    let name, table, sql: String
  }

  private var indices: [Index] = []

  init() {}

  /// Drops those of a table.
  init(of table: String, takenFrom connection: borrowing Connection) throws {
    try self.init(where: "tbl_name = \(table)", takenFrom: connection)
  }

  /// Drops those that a new draft does without.
  ///
  /// Sources and paragraphs are looked up while cables come in, and whoever settles who is who
  /// makes the indices of entries himself.
  init(takenFrom connection: borrowing Connection) throws {
    try self.init(
      where: "tbl_name NOT IN ('source', 'paragraph', 'cable_person')", takenFrom: connection)
  }

  private init(where condition: SQL, takenFrom connection: borrowing Connection) throws {
    indices = try connection.fetch(
      """
      SELECT name, tbl_name, sql FROM sqlite_schema
      WHERE type = 'index' AND sql IS NOT NULL AND \(condition)
      """
    ) { row in Index(name: try row.column(0), table: try row.column(1), sql: try row.column(2)) }
    for index in indices { try connection.executeScript("DROP INDEX \(index.name)") }
  }

  /// Makes all of them.
  func make(on connection: borrowing Connection) throws {
    for index in indices { try connection.executeScript(index.sql) }
  }

  /// Makes those of the tables that hold results, or else of all others.
  func make(ofResults: Bool, on connection: borrowing Connection) throws {
    let results = ["person", "person_name", "missing_cable"]
    for index in indices where results.contains(index.table) == ofResults {
      try connection.executeScript(index.sql)
    }
  }
}
