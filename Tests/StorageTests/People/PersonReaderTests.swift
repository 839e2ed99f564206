import Cables
import Glibc
import SQLite
import Testing

@testable import Storage

struct `Persons in an archive` {
  private let file = TemporaryFile()

  init() throws {
    try archive(
      [
        .naming(
          "08LIMA1", "2008-01-01", tags: ["PREL"], "Pablo Reyna | Minister of Roads",
          "ASHBY || signer", "Édith Marlöwe | DCM | classifier"),
        .naming("08LIMA2", "2008-03-01", tags: ["PHUM"], "Pablo Reyna | Minister of Canals"),
        .naming("09OSLO1", "2009-01-01", tags: ["PREL"], "Reyna", "Ola Nordmoe"),
        .naming("09LIMA3", "2009-05-01", tags: ["PREL"], "PABLO REYNA", "Ola Nordmoe"),
      ], at: file.path)
  }

  @Test(arguments: [
    ("person:Reyna", ["08LIMA1", "08LIMA2", "09LIMA3", "09OSLO1"]),
    ("person:\"reyna PABLO\"", ["08LIMA1", "08LIMA2", "09LIMA3"]),
    ("person:pablo-reyna", ["08LIMA1", "08LIMA2", "09LIMA3"]),
    ("person:\"edith marlowe\"", ["08LIMA1"]), ("person:Ashby", ["08LIMA1"]),
    ("signer:Ashby", ["08LIMA1"]), ("signer:Reyna", []), ("classifier:Marlowe", ["08LIMA1"]),
    ("classifier:Ashby", []), ("person:Nordmoe person:Reyna", ["09LIMA3", "09OSLO1"]),
    ("person:Nordmoe -person:\"Pablo Reyna\"", ["09OSLO1"]), ("person:\"\"", []),
    ("person:\"%\"", []), ("person:Reyna tag:PHUM", ["08LIMA2"]), ("-person:Reyna", []),
  ])
  func `are searched by any form of the name`(query: String, expected: [String]) throws {
    let found = try Archive(path: file.path).search(Query.parse(query), sort: .id, limit: 0)
    #expect(found.hits.map(\.id.description).sorted() == expected)
    #expect(try Archive(path: file.path).count(Query.parse(query)) == expected.count)
  }

  @Test(arguments: [
    ("person:Reyan", "no person 'Reyan'; did you mean 'Pablo Reyna'?"),
    ("person:\"Pablo Reyma\"", "no person 'Pablo Reyma'; did you mean 'Pablo Reyna'?"),
    ("person:Xyzzy", "no person 'Xyzzy'"),
  ])
  func `are suggested where a name is misspelt`(query: String, notice: String) throws {
    let found = try Archive(path: file.path).search(Query.parse(query))
    #expect(found.notices == [notice])
  }

  @Test(arguments: [
    ("pab", ["pablo-reyna"]), ("REY", ["pablo-reyna"]), ("reyna pab", ["pablo-reyna"]),
    ("pablo-r", ["pablo-reyna"]), ("éd", ["edith-marlowe"]), ("zz", []), ("reyna x", []),
    ("", ["pablo-reyna", "ola-nordmoe", "ashby", "edith-marlowe"]), ("%", []),
  ])
  func `are listed by the beginning of a name`(name: String, expected: [String]) throws {
    let reader = try Archive(path: file.path)
    #expect(try reader.people(beginning: name).map(\.slug) == expected)
    #expect(try reader.people(beginning: name, limit: 1).count == min(1, expected.count))
  }

  @Test func `are listed, the most named first`() throws {
    let reader = try Archive(path: file.path)
    let found = try reader.people()
    #expect(found.total == 4)
    #expect(
      found.people.map { "\($0.slug) \($0.cables)" }
        == ["pablo-reyna 3", "ola-nordmoe 2", "ashby 1", "edith-marlowe 1"])
    #expect(found.people[0].first == "2008-01")
    #expect(found.people[0].last == "2009-05")
    #expect(try reader.people(limit: 1).people.count == 1)
  }

  @Test func `are left out where attention lines alone name them, unless they are asked for`()
    throws
  {
    let other = TemporaryFile()
    try archive(
      [.naming("08LIMA7", "2008-05-01", "Tessa Peachly || attention", "Ola Nordmoe")],
      at: other.path)
    let reader = try Archive(path: other.path)
    #expect(try reader.people().people.map(\.slug) == ["ola-nordmoe"])
    #expect(try reader.people().total == 1)
    #expect(try reader.people(in: Query.parse("year:2008")).people.map(\.slug) == ["ola-nordmoe"])
    #expect(
      try reader.people(attention: true).people.map(\.slug) == ["ola-nordmoe", "tessa-peachly"])
    #expect(try reader.people(named: "Peachly").map(\.slug) == ["tessa-peachly"])
  }

  @Test(arguments: [
    ("year:2008", ["pablo-reyna 2", "ashby 1", "edith-marlowe 1"]),
    ("tag:PHUM", ["pablo-reyna 1"]), ("country:NO", ["ola-nordmoe 1"]), ("post:Lima year:1999", []),
  ])
  func `are counted within a query`(query: String, expected: [String]) throws {
    let found = try Archive(path: file.path).people(in: Query.parse(query))
    #expect(found.people.map { "\($0.slug) \($0.cables)" } == expected)
    #expect(found.total == expected.count)
  }

  @Test func `are a facet of a search`() throws {
    let found = try Archive(path: file.path).facets(Query.parse("tag:PREL"), by: .person)
    #expect(
      found.map { "\($0.value) \($0.meaning ?? "") \($0.count)" }.prefix(2)
        == ["Ola Nordmoe ola-nordmoe 2", "Pablo Reyna pablo-reyna 2"])
  }

  @Test func `have a profile`() throws {
    let found = try Archive(path: file.path).profile(of: "pablo-reyna")
    let profile = try #require(found)
    #expect(profile.names.map { "\($0.value) \($0.cables)" } == ["Pablo Reyna 2", "PABLO REYNA 1"])
    #expect(
      profile.offices.map { "\($0.title) \($0.firstSentAt?.prefix(10) ?? "")" }
        == ["Minister of Canals 2008-03-01", "Minister of Roads 2008-01-01"])
    #expect(profile.roles == [.init(value: "mentioned", cables: 3)])
    #expect(profile.years == [.init(value: "2008", cables: 2), .init(value: "2009", cables: 1)])
    #expect(Set(profile.together.map(\.slug)) == ["ashby", "edith-marlowe", "ola-nordmoe"])
    #expect(profile.reasons.map(\.cables) == [3])
    #expect(try Archive(path: file.path).profile(of: "nobody") == nil)
  }

  @Test func `are found together, with the paragraphs`() throws {
    let found = try Archive(path: file.path).cables(naming: "Reyna", and: "NORDMOE Ola")
    #expect(found.map(\.id) == ["09LIMA3", "09OSLO1"])
    #expect(found.map(\.paragraphs) == [[1], [1]])
    #expect(
      try Archive(path: file.path).cables(naming: "Reyna", and: "Ashby").map(\.paragraphs)
        == [[]])
  }

  @Test func `make a graph`() throws {
    let graph = try Archive(path: file.path).coMentions()
    #expect(graph.persons.count == 4)
    #expect(
      graph.edges.map { "\($0.left) \($0.right) \($0.cables)" }
        == [
          "ashby edith-marlowe 1", "ashby pablo-reyna 1", "edith-marlowe pablo-reyna 1",
          "ola-nordmoe pablo-reyna 1",
        ])
    #expect(try Archive(path: file.path).coMentions(atLeast: 2).edges.isEmpty)
    #expect(try Archive(path: file.path).coMentions(in: Query.parse("year:2009")).edges.count == 1)
  }

  @Test(arguments: ["Reyna", "Pablo", "Nordmoe", "pablo-reyna"])
  func `are found by index`(name: String) throws {
    let reader = try Archive(path: file.path)
    let plan = try reader.explain(Query(text: name, clause: .field(.person(name)))).plan
    #expect(!plan.contains { $0.contains("SCAN cable_person") || $0.contains("SCAN name") })
  }
}

struct `An archive of the first release` {
  private let file = TemporaryFile()

  init() throws {
    let connection = try Connection(path: file.path, access: .create)
    try connection.migrate(with: Array(Migration.all.prefix(1)))
    try connection.executeScript(
      """
      INSERT INTO post (code, name, kind, country) VALUES ('LIMA', 'Lima', 'embassy', 'PE');
      INSERT INTO cable (id, canonical_id, year, post, serial, version_id, sent_at, signed_by)
        VALUES (1, '08LIMA1', 2008, 'LIMA', 1, 1, '2008-01-01T00:00:00Z', 'ASHBY');
      INSERT INTO version (id, cable_id, text_sha256, text_length, sha256, length, original)
        VALUES (1, 1, 'x', 1, 'x', 1, x'');
      INSERT INTO import (id, started_at, program) VALUES (1, '', '');
      INSERT INTO source (id, import_id, path, format, size, sha256)
        VALUES (1, 1, 'x', 'telegram', 1, '');
      INSERT INTO version_source (version_id, source_id, offset, length) VALUES (1, 1, 0, 1);
      """)
  }

  @Test func `is read once a writer has brought it up to date`() throws {
    #expect(throws: ArchiveError.tooOld(version: 1)) { _ = try Archive(path: file.path) }
  }

  @Test func `is brought up to date by a writer, and still finds who signed`() throws {
    do { _ = try ArchiveWriter(path: file.path) }
    try archive([.naming("08LIMA2", "2008-01-01", "ASHBY || signer")], at: file.path)
    let reader = try Archive(path: file.path)
    #expect(try reader.count(Query.parse("signer:Ashby")) == 2)
    #expect(try reader.count(Query.parse("person:Ashby")) == 2)
    #expect(try reader.people().people.map(\.cables) == [1])
  }
}
