import Cables
import Glibc
import SQLite
import Testing

@testable import Storage

struct `A migration` {
  private let file = TemporaryFile()

  @Test func `makes a new file an archive`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    #expect(try connection.schemaVersion() == 0)
    try connection.migrate()
    #expect(try connection.schemaVersion() == Migration.newest)
    #expect(try connection.first("PRAGMA application_id") == 0x5265_6674)
    #expect(try connection.first("PRAGMA integrity_check") == "ok")
  }

  @Test func `does nothing the second time`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.migrate()
    let before: Int? = try connection.first("PRAGMA schema_version")
    try connection.migrate()
    #expect(try connection.first("PRAGMA schema_version") == before)
  }

  @Test func `goes on from the version that is there`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let steps = [Migration(1, "CREATE TABLE a (x)"), Migration(2, "CREATE TABLE b (x)")]
    try connection.migrate(with: [steps[0]])
    try connection.migrate(with: steps)
    #expect(try connection.first("SELECT count(*) FROM sqlite_schema") == 2)
    #expect(try connection.first("PRAGMA user_version") == 2)
  }

  @Test func `leaves nothing of a step that fails`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    let steps = [Migration(1, "CREATE TABLE a (x)"), Migration(2, "CREATE TABLE b (x); oops")]
    #expect(throws: SQLiteError.self) { try connection.migrate(with: steps) }
    #expect(try connection.first("SELECT count(*) FROM sqlite_schema") == 0)
    try connection.migrate(with: [steps[0]])
    #expect(throws: SQLiteError.self) { try connection.migrate(with: steps) }
    #expect(try connection.first("SELECT count(*) FROM sqlite_schema") == 1)
    #expect(try connection.first("PRAGMA user_version") == 1)
  }

  @Test func `refuses an archive from a newer release`() throws {
    do { _ = try ArchiveWriter(path: file.path) }
    do {
      try Connection(path: file.path, access: .readWrite).execute("PRAGMA user_version = 99")
    }
    #expect(throws: ArchiveError.tooNew(version: 99)) { _ = try ArchiveWriter(path: file.path) }
    #expect(throws: ArchiveError.tooNew(version: 99)) { _ = try Archive(path: file.path) }
  }

  @Test(arguments: [
    "CREATE TABLE t (a)", "PRAGMA application_id = 7", "PRAGMA user_version = 1",
    "PRAGMA application_id = 7; CREATE TABLE t (a)",
  ])
  func `refuses another program's file, and leaves it alone`(script: String) throws {
    do { try Connection(path: file.path, access: .create).executeScript(script) }
    #expect(throws: ArchiveError.notAnArchive) { _ = try ArchiveWriter(path: file.path) }
    #expect(throws: ArchiveError.notAnArchive) { _ = try Archive(path: file.path) }
    let connection = try Connection(path: file.path, access: .readOnly)
    #expect(try connection.first("PRAGMA journal_mode") == "delete")
  }

  @Test func `refuses a file that is no database`() throws {
    let stream = fopen(file.path, "w")
    fputs(String(repeating: "From: a letter to a friend\n", count: 100), stream)
    fclose(stream)
    #expect(throws: ArchiveError.notAnArchive) { _ = try ArchiveWriter(path: file.path) }
    #expect(throws: ArchiveError.notAnArchive) { _ = try Archive(path: file.path) }
  }
}

struct `Opening an archive` {
  private let file = TemporaryFile()

  @Test func `never makes a file where it only reads`() {
    #expect(throws: ArchiveError.notFound(file.path)) { _ = try Archive(path: file.path) }
    #expect(access(file.path, F_OK) != 0)
  }

  @Test(arguments: ["", "PRAGMA journal_mode = WAL", "CREATE TABLE t (a); DROP TABLE t"])
  func `says of a file with nothing in it that it is empty`(script: String) throws {
    fclose(fopen(file.path, "w"))
    do { try Connection(path: file.path, access: .readWrite).executeScript(script) }
    #expect(throws: ArchiveError.empty) { _ = try Archive(path: file.path) }
  }

  @Test func `cannot create a file in a folder that is not there`() {
    let path = file.path + "/no/archive.sqlite"
    #expect(throws: ArchiveError.cannotOpen(path)) { _ = try ArchiveWriter(path: path) }
  }

  @Test func `says that another program writes`() throws {
    var first = try ArchiveWriter(path: file.path)
    try first.beginImport(program: "one", at: .day(1))
    _ = try first.beginSource(path: "x", format: .csv, size: 1, sha256: "x")
    var second = try ArchiveWriter(path: file.path, waitingMilliseconds: 1)
    var error: ArchiveError?
    do { try second.beginImport(program: "two", at: .day(1)) } catch let thrown {
      error = .init(thrown)
    }
    #expect(error == .locked)
  }

  @Test func `reads what is committed while another program writes`() throws {
    try archive([.sample("09PARIS1")], at: file.path)
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "x", format: .csv, size: 1, sha256: "x")
    let cable = Cable.sample("09PARIS2")
    _ = try writer.add(cable, original: packed(cable), to: source)
    let reader = try Archive(path: file.path)
    #expect(try reader.status().cables == 1)
    try writer.commit()
    #expect(try reader.status().cables == 2)
  }

  @Test(arguments: [
    (ArchiveError.notFound("/a"), "there is no archive at '/a'"),
    (
      .tooNew(version: 9),
      "this archive has schema version 9, made by a newer release than this one"
    ),
    (.locked, "another program is writing to the archive"),
  ])
  func `fails in words`(error: ArchiveError, words: String) {
    #expect(error.description == words)
  }

  @Test(arguments: [
    (Int32(5), ArchiveError.locked), (6, .locked), (13, .full), (26, .notAnArchive),
    (8, .readOnly), (11, .damaged("m")), (10, .inputOutput("m")), (266, .inputOutput("m")),
    (1, .failed("SQLite error 1: m")), (20, .damaged("m")), (18, .damaged("m")),
  ])
  func `says in its own terms what SQLite objects to`(code: Int32, error: ArchiveError) {
    #expect(ArchiveError(SQLiteError(code: code, message: "m")) == error)
  }

  @Test(arguments: [
    "no such column: text", "invalid fts5 file format (found 0, expected 4)", "SQL logic error",
  ])
  func `takes a schema that is not ours for damage`(message: String) {
    #expect(ArchiveError(SQLiteError(code: 1, message: message)) == .damaged(message))
  }
}
