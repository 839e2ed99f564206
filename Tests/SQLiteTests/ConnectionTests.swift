import Glibc
import SQLite
import Testing

struct `A connection` {
  private let path = "/tmp/reftel-sqlite-\(UInt64.random(in: 0...UInt64.max)).sqlite"

  @Test func `keeps what a transaction did`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.transaction {
      let isOpen = connection.isInTransaction
      #expect(isOpen)
      try connection.executeScript("CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (7)")
    }
    let isOpen = connection.isInTransaction
    #expect(!isOpen)
    #expect(try connection.first("SELECT a FROM t") == 7)
  }

  @Test func `keeps nothing of a transaction that failed`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(throws: SQLiteError.self) {
      try connection.transaction {
        try connection.executeScript("CREATE TABLE t (a INTEGER)")
        try connection.execute("INSERT INTO u VALUES (1)")
      }
    }
    #expect(try connection.first("SELECT count(*) FROM sqlite_schema") == 0)
    let isOpen = connection.isInTransaction
    #expect(!isOpen)
  }

  @Test func `names the statement that was refused`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let error = try #require(throws: SQLiteError.self) { try connection.execute("SELECT x FROM y") }
    #expect(error.description == "SQLite error 1: no such table: y, in `SELECT x FROM y`")
  }

  @Test func `keeps arguments out of errors`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.executeScript("CREATE TABLE t (a TEXT UNIQUE) STRICT")
    let insert: SQL = "INSERT INTO t VALUES (\("secret"))"
    try connection.execute(insert)
    let error = try #require(throws: SQLiteError.self) { try connection.execute(insert) }
    #expect(error.code == 2067)
    #expect(!error.description.contains("secret"))
  }

  @Test func `says that a file is missing, and makes none`() throws {
    let error = try #require(throws: SQLiteError.self) {
      _ = try Connection(path: path, access: .readOnly)
    }
    #expect(error.primaryCode == SQLiteError.Primary.cantOpen)
    #expect(error.systemCode == ENOENT)
    #expect(access(path, F_OK) != 0)
  }

  @Test func `does not write where it only reads`() throws {
    defer { unlink(path) }
    do {
      try Connection(path: path, access: .create).executeScript("CREATE TABLE t (a INTEGER)")
    }
    let reader = try Connection(path: path, access: .readOnly)
    let error = try #require(throws: SQLiteError.self) {
      try reader.execute("INSERT INTO t VALUES (1)")
    }
    #expect(error.primaryCode == SQLiteError.Primary.readOnly)
  }

  @Test func `reads a file that does not change under any name`() throws {
    let path = path + " 100%?#.sqlite"
    defer { unlink(path) }
    do {
      try Connection(path: path, access: .create).executeScript(
        "PRAGMA journal_mode = WAL; CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (3)")
    }
    let reader = try Connection(path: path, access: .immutable)
    #expect(try reader.first("SELECT a FROM t") == 3)
    #expect(access(path + "-shm", F_OK) != 0)
  }

  @Test func `reads one state in a snapshot, whatever is written meanwhile`() throws {
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    let writer = try Connection(path: path, access: .create)
    try writer.executeScript("PRAGMA journal_mode = WAL; CREATE TABLE t (a INTEGER)")
    let reader = try Connection(path: path, access: .readOnly)
    let rows = { try reader.first("SELECT count(*) FROM t") as Int? }
    try reader.snapshot {
      #expect(try rows() == 0)
      try writer.execute("INSERT INTO t VALUES (1)")
      #expect(try rows() == 0)
      #expect(try reader.snapshot { try rows() } == 0)
      #expect(try rows() == 0)
    }
    #expect(try rows() == 1)
  }

  @Test func `ends a snapshot in which something failed`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(throws: SQLiteError.self) {
      try connection.snapshot { try connection.execute("SELECT x FROM y") }
    }
    let isOpen = connection.isInTransaction
    #expect(!isOpen)
  }

  @Test func `fails where another one writes`() throws {
    defer { unlink(path) }
    let first = try Connection(path: path, access: .create)
    let second = try Connection(path: path, access: .create)
    second.wait(milliseconds: 1)
    try first.execute("BEGIN IMMEDIATE")
    let error = try #require(throws: SQLiteError.self) { try second.execute("BEGIN IMMEDIATE") }
    #expect(error.primaryCode == SQLiteError.Primary.busy)
  }
}
