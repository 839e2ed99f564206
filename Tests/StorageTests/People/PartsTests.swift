import Cables
import SQLite
import Testing

@testable import Storage

struct `Persons told apart in parts` {
  private static let cables: [Cable] = [
    .naming("08LIMA1", "2008-01-01", tags: ["NO"], "Pablo Reyna", "Marta Flor", "REYNA || signer"),
    .naming("09LIMA2", "2009-01-01", "Pablo Reyna", "Flor | Minister"),
    .naming("09STATE3", "2009-03-01", tags: ["PE"], "Reyna Pablo", "M. Flor"),
    .naming("09STATE4", "2009-03-02", tags: ["PE", "FR"], "Ines Flor Reyna"),
    .naming("09PHNOMPENH5", "2009-06-26", "RODLEY || signer", "Rodley Carol Ann"),
    .naming("09OSLO6", "2009-06-27", "Reyna Flor Ines", "Marta Flor"),
  ]

  private func settle(_ path: String, entries: Int, after script: String = "") throws {
    var writer = try ArchiveWriter(path: path)
    try writer.connection.executeScript(script)
    try writer.settlePersons(everything: true, entries: entries)
  }

  @Test(arguments: 1...5)
  func `are those of one look`(entries: Int) throws {
    let file = TemporaryFile()
    try archive(Self.cables, at: file.path)
    let expected = try Archive(path: file.path).whoIsWho()
    try settle(
      file.path, entries: entries,
      after: "DELETE FROM person_name; DELETE FROM person; UPDATE cable_person SET person_id = 0")
    let found = try Archive(path: file.path).whoIsWho()
    #expect(found.filter { expected[$0.key] != $0.value } == [:])
    #expect(found.count == expected.count)
  }

  @Test(arguments: [
    "UPDATE cable_person SET ordinal = ordinal + 5 WHERE cable_id = 1",
    "PRAGMA foreign_keys = OFF; UPDATE cable_person SET cable_id = -3 WHERE cable_id = 1",
    "PRAGMA foreign_keys = OFF; DELETE FROM cable WHERE id = 2",
    "PRAGMA foreign_keys = OFF; DELETE FROM name WHERE text = 'Marta Flor'",
    "UPDATE cable SET year = 9223372036854775807, sent_at = NULL",
    "UPDATE cable SET year = -9223372036854775807, sent_at = 'x'",
    "UPDATE person SET slug = 'e' || char(769) WHERE id = 1; UPDATE person SET slug = char(233) WHERE id = 2",
  ])
  func `end no program where rows are damaged`(script: String) throws {
    for entries in [2, Int.max] {
      let file = TemporaryFile()
      try archive(Self.cables, at: file.path)
      try settle(file.path, entries: entries, after: script)
      #expect(try !Archive(path: file.path).whoIsWho().isEmpty)
    }
  }

  @Test(arguments: [
    "UPDATE person SET first_month = -9223372036854775807, last_month = 9223372036854775807",
    "UPDATE cable SET year = 9223372036854775807, sent_at = NULL",
  ])
  func `may be damaged where few come`(script: String) throws {
    let file = TemporaryFile()
    try archive(Self.cables, at: file.path)
    do {
      let writer = try ArchiveWriter(path: file.path)
      try writer.connection.executeScript(script)
    }
    try archive(
      [.naming("09HANOI7", "2009-07-01", "Reyna", "Flor", "Pablo Reyna")], at: file.path,
      file: "file 2")
    #expect(try !Archive(path: file.path).whoIsWho().isEmpty)
  }

  @Test func `come in parts of about one size`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.migrate()
    let blocks = (0..<6600).map { "family\($0)" }
    for count in 2...33 {
      let parts = try NameParts(of: count * 10, size: 10, on: connection)
      #expect(parts.count == count)
      var sizes = [Int](repeating: 0, count: count)
      for block in blocks { sizes[parts.part(ofBlock: block)] += 1 }
      let even = blocks.count / count
      #expect(sizes.allSatisfy { even / 2 < $0 && $0 < even * 5 / 2 }, "\(count): \(sizes)")
    }
  }

  private func places(of concerned: ConcernedCountries) -> Set<UInt16> {
    var countries: [UInt16] = []
    concerned.addFew(to: &countries)
    return Set(countries)
  }

  @Test func `are known by the same cables, read one by one or all in turn`() throws {
    let file = TemporaryFile()
    try archive(Self.cables, at: file.path)
    let writer = try ArchiveWriter(path: file.path)
    var few = try CableContexts(on: writer.connection)
    var all = few
    try all.readAll(writer.connection)
    for cable in Int32(1)...6 {
      let entry = NamedEntry(
        cable: cable, ordinal: 1, name: 1, titles: 0, oldPerson: 0, nameClass: 0, roles: 0,
        oldRule: 0)
      try few.read(writer.connection, of: [entry], largestShare: 1)
      let (one, other) = (few[cable], all[cable])
      #expect((one.month, one.day, one.country) == (other.month, other.day, other.country))
      #expect(one.post == other.post)
      #expect(places(of: one.concerned) == places(of: other.concerned))
    }
    #expect(few.name(of: few[3].country) == "PE")
    #expect(few[4].country == 0)
  }
}
