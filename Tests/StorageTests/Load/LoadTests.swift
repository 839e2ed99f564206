import Cables
import Glibc
import SQLite
import Testing

@testable import Storage

/// A first import: the archive is built beside its place.
struct `An import into an archive that holds nothing` {
  private let file = TemporaryFile()
  private let cables = (1...200).map { number in
    // Every seventh is a fuller text of one before it.
    let serial = number % 7 == 0 ? number - 3 : number
    return Cable.sample(
      "09PARIS\(serial)", text: String(repeating: "Ferry \(serial) ran late. ", count: number),
      references: ["09PARIS1"])
  }

  private func load(_ cables: [Cable], at path: String, file: String = "file 1") throws {
    try archive(cables, at: path, file: file, isFirst: true)
  }

  @Test func `gives what an import in batches gives, row by row`() throws {
    let other = TemporaryFile()
    try load(cables, at: file.path)
    try archive(cables, at: other.path)
    let loaded = try Connection(path: file.path, access: .readOnly)
    let batched = try Connection(path: other.path, access: .readOnly)
    let tables: [String] = try loaded.fetch(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'cable_text%' AND name NOT LIKE 'sqlite_%'
      """
    ) { row in try row.column(0) }
    #expect(tables.count > 20)
    for table in tables {
      #expect(try loaded.rows(of: table) == batched.rows(of: table), "\(table)")
    }
    #expect(try loaded.schema() == batched.schema())
    #expect(try loaded.first("PRAGMA journal_mode") == "wal")
    #expect(try loaded.first("PRAGMA page_size") == batched.first("PRAGMA page_size") as Int?)
  }

  @Test func `has an index that agrees with the text`() throws {
    try load(cables, at: file.path)
    let archive = try Archive(path: file.path)
    for part in ArchiveDamage.Part.allCases { #expect(try archive.damage(in: part) == []) }
    let connection = try Connection(path: file.path, access: .readWrite)
    try connection.execute(
      "INSERT INTO cable_text (cable_text, rank) VALUES ('integrity-check', 1)")
    let held: Int? = try connection.first("SELECT count(*) FROM cable")
    #expect(
      try connection.first("SELECT count(*) FROM cable_text WHERE cable_text MATCH 'ferry'")
        == held)
  }

  @Test func `has no file of its index any more when the archive takes its place`() throws {
    let load = try #require(
      try ArchiveLoad(path: file.path, waitingMilliseconds: 0, vfs: nil))
    let draft = try load.openDraft()
    let index = file.path + ".loading-index"
    load.mergeIndex()
    #expect(access(index, F_OK) == 0)
    try load.copyIndex(to: draft)
    #expect(access(index, F_OK) != 0)
  }

  @Test func `shows nothing until all is in, and lets nobody else write`() throws {
    var writer = try ArchiveWriter(importingTo: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "dump.csv", format: .csv, size: 9, sha256: "f")
    for cable in cables { _ = try writer.add(cable, original: packed(cable), to: source) }
    try writer.commit()
    #expect(try Archive(path: file.path).status().cables == 0)
    #expect(throws: ArchiveError.locked) {
      _ = try ArchiveWriter(importingTo: file.path, waitingMilliseconds: 1)
    }
    #expect(throws: ArchiveError.locked) {
      _ = try ArchiveWriter(path: file.path, waitingMilliseconds: 1)
    }
    try writer.endSource(source)
    _ = try writer.finishImport(at: .day(2))
    #expect(try Archive(path: file.path).status().cables == Set(cables.map(\.id)).count)
  }

  @Test func `leaves no draft, and what comes later is added in batches`() throws {
    try load(Array(cables.prefix(5)), at: file.path)
    #expect(try beside() == [])
    try load(cables, at: file.path, file: "file 2")
    #expect(try beside() == [])
    let status = try Archive(path: file.path).status()
    #expect(status.cables == Set(cables.map(\.id)).count)
    #expect(try Archive(path: file.path).connection.first("SELECT count(*) FROM import") == 2)
  }

  @Test func `begins anew where one before it was cut off`() throws {
    do {
      var writer = try ArchiveWriter(importingTo: file.path)
      try writer.beginImport(program: "tests", at: .day(1))
    }
    // What a killed import cannot take away itself.
    for end in [".loading", ".loading-index"] { try makeFile(file.path + end) }
    try load(cables, at: file.path)
    #expect(try beside() == [])
    #expect(try Archive(path: file.path).connection.first("SELECT count(*) FROM import") == 1)
  }

  @Test func `keeps the link that the archive is named by, and its permissions`() throws {
    let link = TemporaryFile()
    do { _ = try ArchiveWriter(path: file.path) }
    try Connection(path: file.path, access: .readWrite).executeScript(
      "PRAGMA journal_mode = DELETE")
    #expect(chmod(file.path, 0o640) == 0)
    #expect(symlink(file.path, link.path) == 0)
    try load(cables, at: link.path)
    #expect(try Archive(path: file.path).status().cables > 0)
    var status = stat()
    #expect(lstat(link.path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test(arguments: [
    (
      "INSERT INTO person_decision (kind, name, decided_at) VALUES ('ignore', 'Ferry', '2026')",
      "person_decision"
    ),
    ("CREATE TABLE note (text); INSERT INTO note VALUES ('read this first')", "note"),
  ])
  func `adds in batches where a reader has written something already`(
    sql: String, table: String
  ) throws {
    do { _ = try ArchiveWriter(path: file.path) }
    try Connection(path: file.path, access: .readWrite).executeScript(
      "PRAGMA journal_mode = DELETE; \(sql);")
    try load(cables, at: file.path)
    let connection = try Connection(path: file.path, access: .readOnly)
    #expect(try connection.rows(of: table).count == 1)
    #expect(try connection.first("SELECT count(*) FROM import") == 1)
  }

  @Test func `goes in batches where a log lies beside the empty file`() throws {
    do {
      let connection = try Connection(path: file.path, access: .create)
      try connection.executeScript("PRAGMA journal_mode = WAL; CREATE TABLE a (x); DROP TABLE a;")
      let writer = try ArchiveWriter(importingTo: file.path)
      #expect(writer.load == nil)
    }
    try load(cables, at: file.path)
    #expect(try Archive(path: file.path).status().cables == Set(cables.map(\.id)).count)
  }

  @Test func `takes nothing more once it is over`() throws {
    var writer = try ArchiveWriter(importingTo: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "dump.csv", format: .csv, size: 9, sha256: "f")
    try writer.endSource(source)
    _ = try writer.finishImport(at: .day(2))
    #expect(throws: ArchiveError.self) {
      _ = try writer.add(cables[0], original: packed(cables[0]), to: source)
    }
  }

  private func makeFile(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
  }

  /// Files whose names begin as the archive's and go on.
  private func beside() throws -> [String] {
    [".loading", ".loading-index", "-journal"].filter { access(file.path + $0, F_OK) == 0 }
  }
}

extension Connection {
  fileprivate func schema() throws -> [String] {
    try fetch("SELECT name || ': ' || sql FROM sqlite_schema WHERE sql IS NOT NULL") { row in
      try row.column(0)
    }.sorted()
  }

  fileprivate func rows(of table: String) throws -> [String] {
    try fetch(SQL(stringLiteral: "SELECT * FROM \(table)")) { row in
      "\(try (0..<row.columnCount).map { try row.column($0) as Value })"
    }.sorted()
  }
}
