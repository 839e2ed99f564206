import Cables
import Glibc
import SQLite
import Testing

@testable import Storage

/// An archive that somebody else has had in hand.
struct `A hostile archive` {
  /// A file of the border cables after `script` was run on it.
  private func file(after script: String) throws -> String {
    let path = "/tmp/reftel-\(UInt64.random(in: 0...UInt64.max)).sqlite"
    _ = try ArchiveWriter(path: path)
    let connection = try Connection(path: path, access: .readWrite)
    try connection.executeScript("PRAGMA journal_mode = DELETE; \(script)")
    return path
  }

  @Test(arguments: [
    (
      "PRAGMA foreign_keys = OFF; DROP TABLE warning; CREATE VIEW warning AS SELECT 1 AS cable_id",
      "'warning' is not the table it should be"
    ),
    ("DROP VIEW cables; CREATE TABLE cables (id)", "'cables' is not the view it should be"),
    (
      "DROP TABLE cable_text; CREATE TABLE cable_text (body)",
      "'cable_text' is not the full-text index it should be"
    ),
    (
      "DROP TABLE cable_text_docsize; CREATE VIEW cable_text_docsize AS SELECT 1 AS id, 1 AS sz",
      "'cable_text_docsize' is not the table it should be"
    ),
    (
      "DROP TABLE warning; CREATE VIRTUAL TABLE warning USING fts5 (code)",
      "'warning' is not the table it should be"
    ),
  ])
  func `is refused where another thing stands in the place of a table`(
    script: String, reason: String
  ) throws {
    let path = try file(after: script)
    defer { removeArchive(at: path) }
    #expect(throws: ArchiveError.damaged(reason)) { _ = try Archive(path: path) }
    #expect(throws: ArchiveError.damaged(reason)) { _ = try ArchiveWriter(path: path) }
    #expect(throws: ArchiveError.damaged(reason)) { _ = try Archive(salvaging: path) }
  }

  @Test(arguments: [
    // The statement of a view, written as SQLite itself writes none.
    "UPDATE sqlite_schema SET sql = 'CREATE  VIEW warning AS SELECT 1 AS id', rootpage = 0 \(ofTable)",
    "UPDATE sqlite_schema SET sql = 'CREATE\tVIEW warning AS SELECT 1 AS id', rootpage = 0 \(ofTable)",
    "UPDATE sqlite_schema SET sql = 'create view warning AS SELECT 1 AS id', rootpage = 0 \(ofTable)",
    // A view under the name of something else, and one before the table.
    """
    DELETE FROM sqlite_schema \(ofTable);
    INSERT INTO sqlite_schema
    VALUES ('view', 'other', 'other', 0, 'CREATE VIEW warning AS SELECT 1 AS id')
    """,
    """
    CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema \(ofTable);
    DELETE FROM sqlite_schema \(ofTable);
    INSERT INTO sqlite_schema
    VALUES ('view', 'warning', 'warning', 0, 'CREATE VIEW warning AS SELECT 1 AS id');
    INSERT INTO sqlite_schema SELECT * FROM kept
    """,
  ])
  func `is refused where its schema says one thing and means another`(script: String) throws {
    let path = try file(after: "PRAGMA writable_schema = ON; \(script)")
    defer { removeArchive(at: path) }
    #expect(throws: ArchiveError.self) { _ = try Archive(path: path) }
    #expect(throws: ArchiveError.damaged("'warning' is not the table it should be")) {
      _ = try Archive(salvaging: path)
    }
  }

  private static let ofTable = "WHERE name = 'warning' AND type = 'table'"

  @Test func `is measured by the tables and views of a new one`() throws {
    let path = try file(after: "")
    defer { removeArchive(at: path) }
    let names = try Connection(path: path, access: .readOnly).fetch(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'"
    ) { row in try row.column(0) as String }
    #expect(Set(SchemaObject.all.map(\.name)) == Set(names))
    #expect(SchemaObject.all.count { $0.kind == .virtual } == 1)
  }

  @Test(arguments: [Int.max, Int.max / 2, 1 << 40, -1, Int.min])
  func `has no block of cables that there cannot be`(block: Int) throws {
    let path = try file(after: "INSERT INTO block VALUES (\(block), x'01020304')")
    defer { removeArchive(at: path) }
    let archive = try Archive(path: path)
    #expect(throws: ArchiveError.self) { try archive.wrongTallies() }
    #expect(throws: ArchiveError.self) { try TextSizes.ofAllBlocks(on: archive.connection) }
  }

  @Test(arguments: [Int.max, 1 << 40, -1, Int.min])
  func `does not keep us counting`(row: Int) throws {
    let path = try file(
      after: """
        PRAGMA foreign_keys = OFF;
        INSERT INTO cable (id, canonical_id, year, post, serial, version_id)
        VALUES (\(row), '09PARIS1', 2009, 'PARIS', 1, 1)
        """)
    let other = try file(after: "")
    defer { for path in [path, other] { removeArchive(at: path) } }
    let archive = try Archive(path: path)
    let again = try ArchiveWriter(path: other)
    if row > 0 {
      #expect(throws: ArchiveError.self) { try archive.connection.isTallied() }
    } else {
      #expect(try archive.connection.isTallied())
    }
    _ = try archive.damage(besides: again, isWhole: true)
    var reader = try OriginalReader(archive, scanning: true)
    #expect(try reader.next() == nil)
  }

  @Test func `has no number of cables that a prefix cannot stand for`() throws {
    let path = try file(
      after: """
        INSERT INTO word_sample VALUES (\(Int.max));
        INSERT INTO common_word VALUES ('alpha', \(Int.max)), ('alps', \(Int.min))
        """)
    defer { removeArchive(at: path) }
    #expect(try Archive(path: path).search(Query.parse("al*"), budget: 10).total == 0)
  }

  @Test func `may hold tables and views that its reader has added`() throws {
    let path = try file(
      after: "CREATE TABLE my_notes (text); CREATE VIEW my_cables AS SELECT * FROM cables")
    defer { removeArchive(at: path) }
    #expect(try Archive(path: path).count(Query.parse("")) == 0)
  }

  @Test func `has no trigger of its own run by an import`() throws {
    let path = try file(
      after: """
        CREATE TABLE spoils (text);
        CREATE TRIGGER thief AFTER INSERT ON import BEGIN INSERT INTO spoils VALUES (1); END
        """)
    defer { removeArchive(at: path) }
    do {
      var writer = try ArchiveWriter(path: path)
      let time = try #require(Timestamp(year: 2010, month: 1, day: 1, hour: 0, minute: 0))
      try writer.beginImport(program: "test", at: time)
      _ = try writer.finishImport(at: time)
    }
    let connection = try Connection(path: path, access: .readOnly)
    #expect(try connection.first("SELECT count(*) FROM import") == 1)
    #expect(try connection.first("SELECT count(*) FROM spoils") == 0)
  }

  @Test func `cannot be written through the connection of a reader`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    for sql in ["DELETE FROM cable", "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"] {
      #expect(throws: SQLiteError.self) { try archive.connection.executeScript(sql) }
    }
  }

  @Test(arguments: [
    (Int.min, 1), (1, Int.min), (Int.max, Int.max), (-1, 1), (1, -1), (Int(Int32.max), 1),
  ])
  func `gives no place that is none`(start: Int, length: Int) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(throws: SQLiteError.self) {
      try connection.fetch("SELECT \(start), \(length)") { row in try row.stretch(0) }
    }
  }

  @Test func `is called damaged where a column holds another kind of value`() {
    let error = SQLiteError(code: SQLiteError.Primary.mismatch, message: "column 'a'")
    #expect(ArchiveError(error) == .damaged("column 'a'"))
    let missing = SQLiteError(code: SQLiteError.Primary.error, message: "no such column: a")
    #expect(ArchiveError(missing) == .damaged("no such column: a"))
    let other = SQLiteError(code: SQLiteError.Primary.error, message: "interrupted")
    #expect(ArchiveError(other) == .failed(other.description))
  }
}
