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
    return try connection.transactionForReading {
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
}

extension Connection {
  fileprivate func transactionForReading<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN")
    defer { try? execute("ROLLBACK") }
    return try body()
  }
}
