import Cables
import SQLite
import Testing

@testable import Storage

struct `Persons across cables` {
  @Test(arguments: cases.indices)
  func `are told apart`(index: Int) throws {
    let (what, cables, expected) = Self.cases[index]
    let file = TemporaryFile()
    try archive(cables, at: file.path)
    #expect(try Archive(path: file.path).whoIsWho() == expected, "\(what)")
  }

  private static var all: [Cable] {
    var seen: Set<CableID> = []
    return cases.flatMap(\.1).filter { seen.insert($0.id).inserted }
  }

  @Test(arguments: 1...6)
  func `do not depend on the order of imports`(seed: Int) throws {
    let (one, other) = (TemporaryFile(), TemporaryFile())
    try archive(Self.all, at: one.path)
    // Dealt out to several imports, in an order of its own.
    let shuffled = Self.all.enumerated().sorted {
      ($0.offset * 7919 * seed % 101, $0.offset) < ($1.offset * 7919 * seed % 101, $1.offset)
    }.map(\.element)
    for start in stride(from: 0, to: shuffled.count, by: seed) {
      try archive(
        Array(shuffled[start..<min(start + seed, shuffled.count)]), at: other.path,
        file: "file \(start)")
    }
    let expected = try Archive(path: one.path).whoIsWho()
    #expect(try Archive(path: other.path).whoIsWho() == expected)
    #expect(
      try Archive(path: other.path).people(limit: 0).people
        == Archive(path: one.path).people(limit: 0).people)
  }

  @Test func `are the same when all are looked at anew`() throws {
    let file = TemporaryFile()
    for (number, cable) in Self.all.enumerated() {
      try archive([cable], at: file.path, file: "file \(number)")
    }
    let before = try Archive(path: file.path).whoIsWho()
    let people = try Archive(path: file.path).people(limit: 0).people
    do {
      var writer = try ArchiveWriter(path: file.path)
      try writer.settlePersons(everything: true)
    }
    let reader = try Archive(path: file.path)
    #expect(try reader.whoIsWho() == before)
    #expect(try reader.people(limit: 0).people == people)
    #expect(try reader.connection.first("PRAGMA integrity_check") == "ok")
  }

  @Test func `follow the current version of a cable`() throws {
    let file = TemporaryFile()
    try archive([.naming("08LIMA1", "2008-01-01", "Pablo Reyna")], at: file.path)
    try archive(
      [.naming("08LIMA1", "2008-01-01", "Marta Quispe Huaman", "Ines Flor")], at: file.path,
      file: "file 2")
    let reader = try Archive(path: file.path)
    #expect(
      Set(try reader.people(limit: 0).people.map(\.slug)) == ["marta-quispe-huaman", "ines-flor"])
    #expect(try reader.people(named: "Reyna").isEmpty)
  }

  @Test func `come back from the archive as they were found`() throws {
    let file = TemporaryFile()
    let cable = Cable.naming(
      "08LIMA1", "2008-01-01", "Pablo Reyna | Minister of Roads; poet", "ASHBY || signer")
    try archive([cable], at: file.path)
    #expect(try Archive(path: file.path).cable(cable.id)?.cable.persons == cable.persons)
  }

  @Test(arguments: [
    "Robert'); DROP TABLE person;--", "%", "_", "\"", "AND", "NEAR(", "*", "\u{0}", "a\u{0}b", "''",
    "é", "\u{301}", "…", "-", ",", ",,", "Jr.", "al-", "O'", "日本 太郎", "\u{202E}abc", " ",
  ])
  func `may have any name`(name: String) throws {
    let file = TemporaryFile()
    var cable = Cable.sample("08LIMA1")
    cable.persons = [
      Person(name: name, variants: [name], titles: [name], mentions: [.init(name)]),
      Person(name: name + " Reyna", mentions: [.init(name + " Reyna", role: .signer)]),
    ]
    try archive([cable], at: file.path)
    let reader = try Archive(path: file.path)
    #expect(try reader.cable(cable.id)?.cable.persons.map(\.name) == [name, name + " Reyna"])
    _ = try reader.people(named: name)
    _ = try reader.nearestName(to: name)
    _ = try reader.count(Query(text: name, clause: .field(.person(name))))
    #expect(try reader.people(limit: 0).total >= 1)
  }
}
