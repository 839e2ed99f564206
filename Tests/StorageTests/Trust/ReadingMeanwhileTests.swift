import Cables
import SQLite
import Testing

@testable import Storage

struct `Who reads while an import runs` {
  private let file = TemporaryFile()

  @Test func `sees whole cables, and an index that agrees with them`() throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "dump.csv", format: .csv, size: 9, sha256: "file 1")
    try writer.commit()
    let reader = try Archive(path: file.path)
    var seen: Set<Int> = []
    for number in 1...40 {
      // Every third is a fuller version of one that is held.
      let serial = number % 3 == 0 ? number - 2 : number
      let text = String(repeating: "Ferry \(serial) ran late. ", count: number)
      let cable = Cable.sample("09PARIS\(serial)", text: text, references: ["09PARIS1"])
      _ = try writer.add(cable, original: packed(cable), to: source)
      if number % 7 == 0 { try writer.commit() }
      seen.insert(try look(reader))
    }
    try writer.endSource(source)
    _ = try writer.finishImport(at: .day(2))
    seen.insert(try look(reader))
    #expect(seen.count > 5)
  }

  /// Counts the cables in one look, in which all tables must tell of the same ones.
  private func look(_ reader: borrowing Archive) throws -> Int {
    let connection = try Connection(path: file.path, access: .readOnly)
    return try connection.snapshot {
      let cables: Int = try connection.first("SELECT count(*) FROM cable") ?? 0
      for question: SQL in [
        "SELECT count(*) FROM cable_text WHERE cable_text MATCH 'ferry'",
        "SELECT count(*) FROM cable JOIN paragraph USING (version_id) WHERE text LIKE 'Ferry%'",
        "SELECT count(DISTINCT cable_id) FROM reference", "SELECT count(*) FROM cable_text",
        "SELECT count(DISTINCT cable_id) FROM version JOIN version_source ON version_id = version.id",
      ] {
        #expect(try connection.first(question) == cables)
      }
      return cables
    }
  }

  @Test func `goes through the cables of one state`() throws {
    try archive(
      [.sample("09PARIS1", text: "a prawn boat"), .sample("09PARIS2", text: "a boat")],
      at: file.path)
    let reader = try Archive(path: file.path)
    let boats = Query.parse("boat")
    var counts: [Int] = []
    try reader.forEachCable(of: reader.walk(boats, sort: .relevance)) { id in
      try add(counts.count + 7)
      counts.append(try reader.count(boats))
    }
    #expect(counts == [2, 2])
    #expect(try reader.count(boats) == 4)
  }

  @Test func `may hold one state as long as it likes`() throws {
    try archive([.sample("09PARIS1", text: "a boat")], at: file.path)
    let reader = try Archive(path: file.path)
    try reader.holdSnapshot()
    try add(2)
    #expect(try reader.count(Query.parse("")) == 1)
    #expect(try Archive(path: file.path).count(Query.parse("")) == 2)
  }

  private func add(_ serial: Int) throws {
    try archive(
      [.sample("09PARIS\(serial)", text: "one more boat")], at: file.path, file: "file \(serial)")
  }
}
