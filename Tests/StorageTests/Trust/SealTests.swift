import Cables
import Digest
import SQLite
import Testing

@testable import Storage

struct `What no original gives again` {
  private let file = TemporaryFile()

  @Test(
    arguments: [
      "UPDATE import SET program = 'another'", "UPDATE import SET new = 7",
      "UPDATE source SET sha256 = 'x'", "UPDATE source SET complete = 0",
      "UPDATE reject SET reason = 'none'", "UPDATE reject SET line = NULL",
      "UPDATE version_source SET length = length + 1",
      "UPDATE person_decision SET name = 'Somebody'",
      "UPDATE person_decision_cable SET cable = '09PARIS9'",
    ])
  func `is known by its digest`(sql: String) throws {
    try fill()
    #expect(try Archive(path: file.path).damage(in: .history).isEmpty)
    try Connection(path: file.path, access: .readWrite).executeScript(sql)
    #expect(try Archive(path: file.path).damage(in: .history).count == 1)
  }

  @Test func `is taken over by another archive, but for what was changed`() throws {
    try fill()
    try Connection(path: file.path, access: .readWrite).executeScript(
      "UPDATE reject SET reason = 'none'")
    let other = TemporaryFile()
    var writer = try ArchiveWriter(path: other.path)
    let lost = try writer.takeOverHistory(of: Archive(path: file.path))
    #expect(lost.map(\.table) == ["reject"])
    try writer.commit()
    let archive = try Archive(path: other.path)
    #expect(try archive.damage(in: .history).isEmpty)
    #expect(try archive.decisions().flatMap(\.cables).map(\.description) == ["09PARIS1"])
    #expect(try archive.status().sources == 1)
  }

  @Test(arguments: [
    ("UPDATE person_decision SET name = 'X'", ["person_decision", "person_decision_cable"]),
    ("DROP TABLE reject", ["reject"]),
    ("ALTER TABLE import DROP COLUMN row_digest; ALTER TABLE source DROP COLUMN row_digest", []),
    (
      "DROP TABLE person_decision_cable; DROP TABLE person_decision; PRAGMA user_version = 1",
      []
    ),
    ("INSERT INTO import (id, started_at, program) VALUES (-9223372036854775807, '', '')", []),
  ])
  func `is taken over as far as it can be read`(sql: String, lost: [String]) throws {
    try fill()
    try Connection(path: file.path, access: .readWrite).executeScript(sql)
    let other = TemporaryFile()
    var writer = try ArchiveWriter(path: other.path)
    let rows = try writer.takeOverHistory(of: Archive(salvaging: file.path))
    #expect(rows.map(\.table) == lost)
    try writer.commit()
    #expect(try writer.connection.first("SELECT path FROM source") == "a.csv")
  }

  @Test(arguments: [
    ("UPDATE version_source SET length = length + 1", 0, 1),
    ("UPDATE version_source SET row_digest = NULL", 0, 1),
    ("ALTER TABLE version_source DROP COLUMN row_digest", 1, 0),
    ("DROP TABLE version_source", 0, 0),
  ])
  func `gives no place that is not what it was`(sql: String, places: Int, lost: Int) throws {
    try fill()
    try Connection(path: file.path, access: .readWrite).executeScript(sql)
    var reader = try OriginalReader(Archive(salvaging: file.path))
    let original = try #require(try reader.next()?.get())
    #expect(original.isProven && original.places.count == places)
    #expect(reader.lostPlaces.map(\.table) == [String](repeating: "version_source", count: lost))
  }

  @Test func `is sealed again when files are to be read again`() throws {
    try fill()
    var writer = try ArchiveWriter(path: file.path)
    try writer.forgetCompleteness()
    try writer.commit()
    #expect(try writer.connection.first("SELECT count(*) FROM source WHERE complete = 0") == 1)
    #expect(try Archive(path: file.path).damage(in: .history).isEmpty)
    try writer.connection.execute("UPDATE source SET path = 'b.csv'")
    #expect(try Archive(path: file.path).damage(in: .history).count == 1)
  }

  private func fill() throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "a.csv", format: .csv, size: 9, sha256: "1")
    let cable = Cable.sample("09PARIS1")
    _ = try writer.add(cable, original: packed(cable), to: source)
    try writer.reject(path: "a.csv", line: 4, reason: "no cable", source: source)
    try writer.endSource(source)
    _ = try writer.finishImport(at: .day(2))
    let paris = [CableID("09PARIS1")].compactMap(\.self)
    _ = try writer.decide([
      PersonDecision(.split(cables: paris, name: nil), PersonAnchor("Lek"), at: "2026")
    ])
  }
}

struct `The fingerprint of an archive` {
  private let one = TemporaryFile()
  private let other = TemporaryFile()
  private let cables = (1...9).map { Cable.sample("09PARIS\($0)", text: "Text \($0).") }

  @Test func `depends on the texts, not on how they came`() throws {
    try archive(cables, at: one.path)
    for (number, cable) in cables.reversed().enumerated() {
      try archive([cable], at: other.path, file: "file \(number)")
    }
    #expect(try fingerprint(one) == fingerprint(other))
    try archive([.sample("09PARIS9", text: "Another.")], at: other.path, file: "more")
    #expect(try fingerprint(one) != fingerprint(other))
  }

  @Test func `is what the documentation says it is`() throws {
    try archive([cables[0]], at: one.path)
    let line = "09PARIS1 \(cables[0].textDigest)\n"
    #expect(try fingerprint(one) == sha256(Array(line.utf8)))
  }

  private func fingerprint(_ file: TemporaryFile) throws -> String {
    try Archive(path: file.path).fingerprint()
  }
}
