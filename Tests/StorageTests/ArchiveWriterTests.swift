import Cables
import SQLite
import Testing

@testable import Storage

struct `Writing cables` {
  private let file = TemporaryFile()

  @Test func `gives back the cable that went in`() throws {
    try archive([.full], at: file.path)
    let stored = try #require(try Archive(path: file.path).cable(Cable.full.id))
    #expect(stored.cable == .full)
    #expect(stored.versions.map(\.number) == [1])
    #expect(stored.versions[0].isCurrent)
    #expect(stored.versions[0].places == [Cable.full.source])
  }

  @Test func `gives back a cable that lacks everything`() throws {
    var cable = Cable.sample("66BUENOSAIRES2481")
    cable.paragraphs = []
    cable.classifiedBy = .init()
    cable.sections = .init(of: 2, held: [])
    try archive([cable], at: file.path)
    #expect(try Archive(path: file.path).cable(cable.id)?.cable == cable)
  }

  @Test(arguments: ["", "a\0b", "'; DROP TABLE cable; --", "\u{FEFF}è\u{301}", "line\r\nline"])
  func `keeps odd text as it is`(text: String) throws {
    var cable = Cable.sample("09PARIS1", text: text)
    cable.subject = text
    cable.tags = [TagUse(code: text, printed: text)]
    try archive([cable], at: file.path)
    let reader = try Archive(path: file.path)
    #expect(try reader.cable(cable.id)?.cable == cable)
    #expect(try reader.originalBytes(of: cable.id) == cable.sampleOriginal)
  }

  @Test func `knows nothing of a cable that is not held`() throws {
    try archive([.full], at: file.path)
    let reader = try Archive(path: file.path)
    let other = CableID(year: 2009, post: "PARIS", serial: 1)
    #expect(try reader.cable(other) == nil)
    #expect(try reader.originalBytes(of: other) == nil)
    #expect(try reader.paragraphs(of: other, version: 1) == nil)
  }

  @Test func `keeps every spelling of a post that a cable names`() throws {
    try archive([.sample("09HOCHIMINHCITY1", references: ["09ANKARA2"])], at: file.path)
    let reader = try Archive(path: file.path)
    for alias in ["HCMC", "HOCHIMINHCITY", "ANARA", "ANK"] {
      let post: String? = try reader.connection.first(
        "SELECT post FROM post_alias WHERE alias = \(alias)")
      #expect(post == (alias.hasPrefix("A") ? "ANKARA" : "HOCHIMINHCITY"))
    }
    #expect(
      try reader.connection.first("SELECT count(*) FROM post_alias WHERE post = 'ALGIERS'") == 0)
  }

  @Test func `keeps foreign keys whole`() throws {
    try archive([.full, .sample("09PARIS1")], at: file.path)
    let reader = try Archive(path: file.path)
    #expect(try reader.connection.fetch("PRAGMA foreign_key_check") { _ in true }.isEmpty)
  }

  @Test func `counts what it did`() throws {
    var longer = Cable.sample("09PARIS1", text: "The minister said no, twice.")
    longer.references = Cable.full.references
    let counts = try archive(
      [.sample("09PARIS1"), .full, .full, longer], at: file.path)
    #expect(counts.read == 4)
    #expect(counts.new == 2)
    #expect(counts.unchanged == 1)
    #expect(counts.newVersions == 1)
    #expect(counts.referencesFound == 4)
  }

  @Test func `keeps the counts of an import with it`() throws {
    try archive([.full, .full], at: file.path)
    let reader = try Archive(path: file.path)
    let rows = try reader.connection.fetch(
      "SELECT program, started_at, finished_at, read, new, unchanged FROM import"
    ) { row in
      "\(try row.column(0) as String) \(try row.column(1) as String) \(try row.column(2) as String) "
        + "\(try row.column(3) as Int) \(try row.column(4) as Int) \(try row.column(5) as Int)"
    }
    #expect(rows == ["tests 2026-01-01T00:00:00Z 2026-01-02T00:00:00Z 2 1 1"])
  }

  @Test func `passes over a file that it has read`() throws {
    try archive([.full, .sample("09PARIS1")], at: file.path)
    let counts = try archive([.sample("09PARIS2")], at: file.path)
    #expect(counts.read == 2)
    #expect(counts.unchanged == 2)
    #expect(counts.new == 0)
  }

  @Test(arguments: [("file 1", 8), ("file 2", 9)])
  func `knows a file by all its bytes`(sha256: String, size: Int) throws {
    try archive([.full], at: file.path)
    let writer = try ArchiveWriter(path: file.path)
    #expect(try writer.knows(sha256: "file 1", size: 9))
    #expect(try !writer.knows(sha256: sha256, size: size))
  }

  @Test func `finds nothing new in another container`() throws {
    try archive([.full], at: file.path)
    let counts = try archive([.full], at: file.path, file: "file 2", path: "page.csv")
    #expect(counts.unchanged == 1)
    let stored = try #require(try Archive(path: file.path).cable(Cable.full.id))
    #expect(stored.cable == .full)
    #expect(stored.versions.count == 1)
    #expect(stored.versions[0].places.map(\.path) == ["dump.csv", "page.csv"])
  }

  @Test func `resolves references to a cable that comes later`() throws {
    let first = try archive(
      [.sample("09PARIS2", references: ["09PARIS1", "09PARIS3"])], at: file.path)
    #expect(first.referencesFound == 2)
    #expect(first.referencesResolved == 0)
    let second = try archive(
      [.sample("09PARIS1", references: ["09PARIS2"])], at: file.path, file: "file 2")
    #expect(second.referencesResolved == 1)
    #expect(second.referencesNewlyResolved == 1)
    let references = try Archive(path: file.path).status().references
    #expect(references.resolved == 2)
    #expect(references.missing == 1)
  }

  @Test func `keeps what was rejected, and where`() throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "d.csv", format: .csv, size: 9, sha256: "f")
    try writer.reject(path: "d.csv", line: 7, reason: "no text", source: source)
    try writer.reject(path: "e.bin", line: nil, reason: "not a cable")
    try writer.endSource(source)
    #expect(try writer.finishImport(at: .day(2)).rejected == 2)
    #expect(
      try Archive(path: file.path).problems() == [
        .reject(path: "d.csv", line: 7, reason: "no text", importNumber: 1),
        .reject(path: "e.bin", line: nil, reason: "not a cable", importNumber: 1),
      ])
  }
}
