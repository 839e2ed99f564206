import Cables
import SQLite
import Testing

@testable import Storage

struct `The status` {
  private let file = TemporaryFile()

  @Test func `counts everything`() throws {
    try archive([.full, .sample("09PARIS1", references: ["09PARIS1"])], at: file.path)
    let status = try Archive(path: file.path).status()
    #expect(status.cables == 2)
    #expect(status.versions == 2)
    #expect(status.paragraphs == 9)
    #expect(status.sources == 1)
    #expect(status.imports == 1)
    #expect(status.posts == 2)
    #expect(status.tags == 2)
    #expect(status.warnings == 2)
    #expect(status.references.own == 1)
    #expect(status.references.missing == 1)
    #expect(status.references.nonCable == 1)
    #expect(status.references.total == 3)
    #expect(status.fileSize > 100_000)
    #expect(status.schemaVersion == Migration.newest)
  }

  @Test func `is nothing in a new archive`() throws {
    do { _ = try ArchiveWriter(path: file.path) }
    let status = try Archive(path: file.path).status()
    #expect(status.cables == 0)
    #expect(status.coverage.allSatisfy { $0.cables == 0 })
  }

  @Test(arguments: [
    ("sent_at", 1), ("classification", 1), ("sections", 1), ("classified_by", 1), ("captions", 1),
    ("action", 1), ("info", 1), ("passing", 1), ("tags", 1), ("references", 2), ("summary", 1),
    ("comment", 1), ("signed_by", 1), ("reference_mentions", 1), ("paragraphs", 2),
    ("subject", 1), ("transmission_id", 1), ("routing_indicator", 1), ("executive_order", 1),
    ("declassify_on", 1), ("precedence", 1), ("transmission_lines", 1), ("subject_marking", 1),
  ])
  func `tells how many cables have a field`(field: String, cables: Int) throws {
    try archive([.full, .sample("09PARIS1", references: ["09ROME1"])], at: file.path)
    let coverage = try Archive(path: file.path).status().coverage
    #expect(coverage.first { $0.field == field }?.cables == cables)
  }
}

struct `Tags and posts` {
  private let file = TemporaryFile()

  private func cable(_ id: String, day: Int, tags: [String]) -> Cable {
    var cable = Cable.sample(id)
    cable.sentAt = Timestamp(year: 2009, month: 3, day: day)
    cable.tags = tags.map { TagUse(code: $0, printed: $0) }
    return cable
  }

  private func filled() throws -> Archive {
    try archive(
      [
        cable("09PARIS7", day: 7, tags: ["PREL", "PHUM", "PREL"]),
        cable("09PARIS3", day: 3, tags: ["PREL"]),
        cable("08PARIS9", day: 1, tags: []),
        cable("09ROME1", day: 9, tags: ["ECON"]),
      ], at: file.path)
    return try Archive(path: file.path)
  }

  @Test(arguments: [
    ("", ["ECON 1", "PHUM 1", "PREL 2"]), ("P", ["PHUM 1", "PREL 2"]), ("X", []), ("p", []),
    ("%", []),
  ])
  func `lists tags with their cables`(prefix: String, expected: [String]) throws {
    let tags = try filled().tags(prefix: prefix)
    #expect(tags.map { "\($0.tag.code) \($0.cables)" } == expected)
  }

  @Test func `finds one tag, or none`() throws {
    let archive = try filled()
    #expect(try archive.tag("PREL")?.cables == 2)
    #expect(try archive.tag("KTIP") == nil)
  }

  @Test func `misses the row of a tag that cables carry`() throws {
    _ = try filled()
    try Connection(path: file.path, access: .readWrite).executeScript(
      "PRAGMA foreign_keys = OFF; DELETE FROM tag WHERE code = 'PREL';")
    let error = #expect(throws: ArchiveError.self) { try Archive(path: file.path).tags() }
    #expect(error?.description.contains("the row of tag 'PREL' is not there") == true)
  }

  @Test func `lists posts with their cables`() throws {
    let posts = try filled().posts()
    #expect(posts.map { "\($0.post.code) \($0.cables)" } == ["PARIS 3", "ROME 1"])
    #expect(posts[0].firstSentAt?.date == "2009-03-01")
    #expect(posts[0].lastSentAt?.date == "2009-03-07")
  }

  @Test func `tells the series of a post by year`() throws {
    let post = try #require(try filled().post("PARIS"))
    #expect(
      post.series == [
        .init(year: 2008, cables: 1, lowest: 9, highest: 9),
        .init(year: 2009, cables: 2, lowest: 3, highest: 7),
      ])
    #expect(try filled().post("OSLO") == nil)
  }

  @Test func `tells what could not be read for certain`() throws {
    try archive([.full], at: file.path)
    let archive = try Archive(path: file.path)
    #expect(
      try archive.problems()
        == Cable.full.findings.map { .warning(cable: Cable.full.id, finding: $0) })
    #expect(try archive.problems(limit: 1).count == 1)
  }
}
