import Cables
import SQLite
import Testing

@testable import Storage

struct `A decision about persons` {
  private let file = TemporaryFile()

  private static let cables: [Cable] = [
    .naming("08LIMA1", "2008-01-01", "Pablo Reyna | Minister of Roads", "Ines Flor"),
    .naming("08LIMA2", "2008-01-02", "Paulo Reina | Minister of Roads"),
    .naming("08LIMA3", "2008-01-03", "Pablo Reyna | Minister of Roads"),
    .naming("08LIMA4", "2008-01-03", "Reyna"),
    .naming("08LIMA5", "2008-01-04", "Harbour Commission"),
    .naming("09LIMA6", "2009-01-04", "Paulo Reina", "Harbour Commission"),
  ]

  init() throws { try archive(Self.cables, at: file.path) }

  private func who(_ entry: String) throws -> String? {
    try Archive(path: file.path).whoIsWho()[entry]
  }

  private func decide(_ kind: PersonDecision.Kind, _ name: String, _ cable: String?) throws -> Int {
    var writer = try ArchiveWriter(path: file.path)
    let anchor = PersonAnchor(name, in: cable.flatMap { CableID($0) })
    return try writer.decide([PersonDecision(kind, anchor, reason: "says so", at: "2026-01-01")])
  }

  private func undo(_ number: Int) throws -> Bool {
    var writer = try ArchiveWriter(path: file.path)
    return try writer.undo(number, at: .day(3)) != nil
  }

  private let reina = PersonDecision.Kind.merge(
    PersonAnchor("Paulo Reina", in: CableID("08LIMA2")))

  @Test func `holds for who comes later`() throws {
    _ = try decide(.ignore, "Harbour Commission", nil)
    try archive([.naming("09LIMA7", "2009-02-01", "Harbour Commission")], at: file.path, file: "7")
    #expect(try who("09LIMA7 Harbour Commission") == "? | ? | ignored")
  }

  @Test func `makes two persons one, and can be undone`() throws {
    let before = try Archive(path: file.path).whoIsWho()
    #expect(try decide(reina, "Pablo Reyna", "08LIMA1") == 1)
    #expect(try who("08LIMA2 Paulo Reina") == "pablo-reyna | Pablo Reyna | merged")
    #expect(try who("09LIMA6 Paulo Reina") == "pablo-reyna | Pablo Reyna | merged")
    let reader = try Archive(path: file.path)
    #expect(try reader.people(named: "reina paulo").map(\.slug) == ["pablo-reyna"])
    #expect(try reader.count(Query.parse("person:\"Paulo Reina\"")) == 5)
    #expect(try undo(1))
    #expect(try Archive(path: file.path).whoIsWho() == before)
    #expect(try Archive(path: file.path).decisions().map { $0.undoneAt != nil } == [true])
    #expect(try !undo(1))
  }

  @Test func `is kept once`() throws {
    #expect(try decide(reina, "Pablo Reyna", "08LIMA1") == 1)
    #expect(try decide(reina, "Pablo Reyna", "08LIMA1") == 0)
  }

  @Test func `holds for what is imported later`() throws {
    _ = try decide(reina, "Pablo Reyna", "08LIMA1")
    try archive(
      [.naming("09LIMA9", "2009-02-01", "PAULO REINA")], at: file.path, file: "file 2")
    #expect(try who("09LIMA9 PAULO REINA") == "pablo-reyna | Pablo Reyna | merged")
    #expect(try who("08LIMA2 Paulo Reina") == "pablo-reyna | Pablo Reyna | merged")
  }

  @Test func `holds where the cable comes in a new version`() throws {
    _ = try decide(reina, "Pablo Reyna", "08LIMA1")
    var fuller = Cable.naming(
      "08LIMA2", "2008-01-02", "Someone Else", "Paulo Reina | Minister of Roads", "Third Man")
    fuller.textLength += 1000
    try archive([fuller], at: file.path, file: "file 2")
    #expect(try who("08LIMA2 Paulo Reina") == "pablo-reyna | Pablo Reyna | merged")
    #expect(try who("08LIMA2 Someone Else") == "someone-else | Someone Else | name")
  }

  @Test func `holds when all are told apart anew`() throws {
    _ = try decide(reina, "Pablo Reyna", "08LIMA1")
    _ = try decide(.ignore, "HARBOUR COMMISSION", nil)
    let before = try Archive(path: file.path).whoIsWho()
    do {
      var writer = try ArchiveWriter(path: file.path)
      try writer.settlePersons(everything: true)
    }
    #expect(try Archive(path: file.path).whoIsWho() == before)
  }

  @Test func `gives somebody a single name of whom nobody is certain`() throws {
    try archive([.naming("99LIMA1", "1999-01-01", "Reyna")], at: file.path, file: "file 2")
    #expect(try who("99LIMA1 Reyna") == "? | ? | nobody")
    _ = try decide(.merge(PersonAnchor("Reyna", in: CableID("99LIMA1"))), "Pablo Reyna", "08LIMA1")
    #expect(try who("99LIMA1 Reyna") == "pablo-reyna | Pablo Reyna | merged")
  }

  @Test func `takes cables away from a person`() throws {
    let cable = try #require(CableID("08LIMA3"))
    _ = try decide(.split(cables: [cable], name: "Pablo Reyna (baker)"), "Pablo Reyna", "08LIMA1")
    #expect(try who("08LIMA1 Pablo Reyna") == "pablo-reyna | Pablo Reyna | name")
    #expect(try who("08LIMA3 Pablo Reyna") == "pablo-reyna-2 | Pablo Reyna (baker) | split")
    #expect(try Archive(path: file.path).people(named: "baker").map(\.slug) == ["pablo-reyna-2"])
    #expect(try undo(1))
    #expect(try who("08LIMA3 Pablo Reyna") == "pablo-reyna | Pablo Reyna | name")
  }

  @Test func `says that a name is no person's`() throws {
    #expect(try Archive(path: file.path).people(named: "harbour commission").count == 1)
    _ = try decide(.ignore, "HARBOUR COMMISSION", nil)
    #expect(try who("09LIMA6 Harbour Commission") == "? | ? | ignored")
    let reader = try Archive(path: file.path)
    #expect(try reader.people(named: "harbour commission").isEmpty)
    #expect(try reader.count(Query.parse("person:\"Harbour Commission\"")) == 0)
    #expect(try undo(1))
    #expect(try Archive(path: file.path).people(named: "harbour commission").count == 1)
  }

  @Test func `gives a person a name to show`() throws {
    _ = try decide(.rename("Don Pablo"), "Pablo Reyna", "08LIMA3")
    #expect(try who("08LIMA1 Pablo Reyna") == "pablo-reyna | Don Pablo | name")
    #expect(try Archive(path: file.path).people(named: "don pablo").map(\.slug) == ["pablo-reyna"])
  }

  @Test func `works in another archive, whichever cables it has`() throws {
    _ = try decide(reina, "Pablo Reyna", "08LIMA1")
    let decisions = try Archive(path: file.path).decisions(inForce: true)
    let other = TemporaryFile()
    // Neither of the cables that the decision names.
    try archive(
      [
        .naming("08LIMA3", "2008-01-03", "Pablo Reyna"),
        .naming("09LIMA6", "2009-01-04", "Paulo Reina"),
      ], at: other.path)
    var writer = try ArchiveWriter(path: other.path)
    #expect(try writer.decide(decisions) == 1)
    #expect(try writer.decide(decisions) == 0)
    #expect(
      try Archive(path: other.path).whoIsWho()["09LIMA6 Paulo Reina"]
        == "pablo-reyna | Pablo Reyna | merged")
  }

  @Test func `about nobody who is held changes nothing`() throws {
    let before = try Archive(path: file.path).whoIsWho()
    _ = try decide(.merge(PersonAnchor("No One")), "Not Any", "77OSLO1")
    _ = try decide(.rename("X"), "Not Any", nil)
    #expect(try Archive(path: file.path).whoIsWho() == before)
  }
}
