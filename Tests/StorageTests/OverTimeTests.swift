import Testing

@testable import Storage

struct `An archive over time` {
  private func archive() throws -> Archive {
    try SampleArchive.make([
      SampleCable(id: "09PARIS1", sentAt: "2009-01-02T10:00:00Z", references: [("A", "08PARIS7")]),
      SampleCable(id: "09PARIS2", sentAt: "2009-01-30T10:00:00Z", references: [("A", "08PARIS7")]),
      SampleCable(id: "09BANGKOK3", sentAt: "2009-06-02T10:00:00Z", importID: 3),
      SampleCable(id: "07PARIS9"),
    ])
  }

  @Test(arguments: [
    (TimeUnit.year, ["2007 1", "2009 3"]), (.month, ["- 1", "2009-01 2", "2009-06 1"]),
    (.day, ["- 1", "2009-01-02 1", "2009-01-30 1", "2009-06-02 1"]),
  ])
  func `is counted by period`(unit: TimeUnit, expected: [String]) throws {
    let archive = try archive()
    let counts = try archive.timeline(Query.parse(""), by: unit)
    #expect(counts.map { "\($0.period ?? "-") \($0.count)" } == expected)
  }

  @Test func `has years with what is missing from them`() throws {
    let archive = try archive()
    let years = try archive.years()
    #expect(years.map(\.year) == [2007, 2009])
    #expect(years.map(\.cables) == [1, 3])
    #expect(years.last?.posts == 2)
    #expect(years.last?.lastSentAt == "2009-06-02T10:00:00Z")
  }

  @Test(arguments: [(1, 4), (2, 1), (3, 1), (4, 0)])
  func `is narrowed to imports`(first: Int, count: Int) throws {
    let archive = try archive()
    #expect(try archive.count(Query.parse("").since(import: first)) == count)
    #expect(try archive.latestImport() == 3)
  }

  @Test(arguments: [
    ("tag:PRLE", "no tag 'PRLE'; did you mean 'PREL'?"),
    ("post:zzyzx", "no post 'zzyzx'"),
  ])
  func `names the nearest of what it lacks`(query: String, notice: String) throws {
    let archive = try SampleArchive.make([SampleCable(id: "09PARIS1", tags: ["PREL"])])
    #expect(try archive.search(Query.parse(query)).notices == [notice])
  }

  @Test(
    arguments: [
      ("KH", "Cambodia"), ("KR", "Korea"), ("BS", "The Bahamas"), ("CD", "Congo (Kinshasa)"),
      ("XX", nil),
    ] as [(String, String?)])
  func `knows countries by name`(iso: String, name: String?) {
    #expect(Countries.name(iso: iso) == name)
  }
}
