import SQLite
import Testing

struct `A statement` {
  @Test(arguments: ["", "a\0b", "façade", "\u{1F54A}", "Robert'); DROP TABLE cable;--"])
  func `gives back the text it was given`(text: String) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(try connection.first("SELECT \(text)") == text)
    #expect(try connection.first("SELECT length(CAST(\(text) AS BLOB))") == text.utf8.count)
  }

  @Test(arguments: [[], [0], [1, 0, 255], [UInt8](repeating: 7, count: 70_000)])
  func `gives back the bytes it was given`(bytes: [UInt8]) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(try connection.first("SELECT \(bytes)") == bytes)
    #expect(try connection.first("SELECT typeof(\(bytes))") == "blob")
  }

  @Test(arguments: [0, -1, Int.max, Int.min])
  func `gives back the number it was given`(number: Int) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(try connection.first("SELECT \(number)") == number)
  }

  @Test(arguments: [0.5, -1e300])
  func `gives back the fraction it was given`(number: Double) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(try connection.first("SELECT \(number)") == number)
  }

  @Test func `tells empty text from none`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let none: String? = nil
    #expect(try connection.first("SELECT \(none.value) IS NULL") == true)
    #expect(try connection.first("SELECT \("") IS NULL") == false)
  }

  @Test func `yields nil for no row and for NULL`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(try connection.first("SELECT 1 WHERE 0") as Int? == nil)
    #expect(try connection.first("SELECT NULL") as Int? == nil)
    #expect(try connection.prepare("SELECT max(1, NULL)").first() as Int? == nil)
  }

  @Test(arguments: ["SELECT 'x'", "SELECT 1.5", "SELECT NULL", "SELECT x'00'"])
  func `takes no other value for a number`(query: String) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let sql = SQL(stringLiteral: query)
    #expect(throws: SQLiteError.self) {
      try connection.fetch(sql) { row in try row.column(0) as Int }
    }
    guard !query.hasSuffix("NULL") else { return }
    #expect(throws: SQLiteError.self) {
      try connection.fetch(sql) { row in try row.column(0) as Int? }
    }
  }

  @Test(arguments: ["SELECT 1", "SELECT NULL", "SELECT x'41'"])
  func `takes no other value for a text`(query: String) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let sql = SQL(stringLiteral: query)
    #expect(throws: SQLiteError.self) {
      try connection.fetch(sql) { row in try row.column(0) as String }
    }
    guard !query.hasSuffix("NULL") else { return }
    #expect(throws: SQLiteError.self) {
      try connection.fetch(sql) { row in try row.column(0) as String? }
    }
  }

  @Test func `runs again with other arguments`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.executeScript("CREATE TABLE t (a TEXT, b INTEGER) STRICT")
    let insert = try connection.prepare("INSERT INTO t VALUES (?, ?)")
    try insert.run("x", 1)
    try insert.run("y", nil)
    let rows = try connection.fetch("SELECT a, b FROM t ORDER BY a") { row in
      "\(try row.column(0) as String) \(try row.column(1) as Int? ?? -1)"
    }
    #expect(rows == ["x 1", "y -1"])
  }

  @Test func `can run again after its reader threw`() throws {
    struct Stop: Error {}
    let connection = try Connection(path: ":memory:", access: .create)
    let select = try connection.prepare("SELECT 1 UNION SELECT 2")
    #expect(throws: Stop.self) { try select.run([]) { _ in throw Stop() } }
    var count = 0
    try select.run([]) { _ in count += 1 }
    #expect(count == 2)
  }

  @Test func `names the column that holds something else`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let error = try #require(throws: SQLiteError.self) {
      try connection.first("SELECT 'x' AS size") as Int?
    }
    #expect(error.message == "column 'size' does not hold Optional<Int>")
  }
}

struct `An SQL literal` {
  @Test func `binds what is interpolated`() {
    let sql: SQL = "SELECT id FROM cable WHERE canonical_id = \("09PHNOMPENH419") LIMIT \(3)"
    #expect(sql.text == "SELECT id FROM cable WHERE canonical_id = ? LIMIT ?")
    #expect(sql.arguments == [.text("09PHNOMPENH419"), .integer(3)])
  }

  @Test func `takes in another literal with its arguments`() {
    let part: SQL = "year = \(2009)"
    let sql: SQL = "SELECT 1 WHERE \(part) AND \([part, part].joined(separator: " OR "))"
    #expect(sql.text == "SELECT 1 WHERE year = ? AND year = ? OR year = ?")
    #expect(sql.arguments.count == 3)
  }
}
