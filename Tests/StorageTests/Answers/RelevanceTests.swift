import Cables
import SQLite
import Testing

@testable import Storage

struct `The relevance of a cable` {
  /// Twelve cables of growing length, with words that are common, rare, in heads and in phrases.
  private func archive() throws -> Archive {
    try SampleArchive.make(
      (1...12).map { number in
        SampleCable(
          id: "09PARIS\(number)", subject: number % 4 == 0 ? "HARBOUR DUES" : "OTHER NEWS",
          paragraphs: [
            (1, nil, "summary", number % 3 == 0 ? "The harbour was shut." : "Nothing was shut."),
            (
              2, nil, "body",
              String(repeating: "The pilot left the harbour. ", count: number % 5)
                + String(repeating: "Fog, and no boat came. ", count: number)
            ),
            (3, nil, "comment", number == 7 ? "Harbourmasters differ on dues." : "No comment."),
          ])
      })
  }

  private static let queries = [
    "harbour", "the", "fog", "dues", "\"the harbour\"", "harbour dues", "pilot OR dues",
    "harbour -dues", "pilot NEAR/3 harbour", "harbour*", "subject:harbour", "harbour fog boat",
    "summary:harbour OR comment:harbour*",
  ]

  @Test(arguments: queries, [false, true])
  func `is what FTS5 itself would say`(text: String, knowsSizes: Bool) throws {
    let archive = try archive()
    if knowsSizes {
      archive.relevance.sizes = try TextSizes.read(.allCables, on: archive.connection)
      archive.relevance.sizesVersion = try archive.connection.first("PRAGMA data_version")
    }
    let query = Query.parse(text)
    let words = try #require(FullText(query.clause))
    let expected = try archive.connection.fetch(
      """
      SELECT canonical_id, -bm25(cable_text, 1.0, 8.0, 3.0, 2.0) AS score
      FROM cable_text CROSS JOIN cable ON cable.id = cable_text.rowid
      WHERE cable_text MATCH \(words.expression) ORDER BY score DESC, cable.id
      """
    ) { row in (id: try row.column(0) as String, score: try row.column(1) as Double) }
    #expect(!expected.isEmpty)
    let found = try archive.search(query, limit: 0)
    #expect(found.total == expected.count)
    #expect(found.hits.map(\.id.description) == expected.map { $0.id })
    for (hit, expected) in zip(found.hits, expected) {
      let score = try #require(hit.score)
      #expect(abs(score - expected.score) < 1e-9 * max(1, expected.score))
    }
  }

  /// How far apart FTS5 stores the places of a word decides how many bytes each takes, and which.
  @Test(arguments: ["pilot", "fog", "\"fog pilot\"", "summary:fog", "summary:pilot OR fog", "pil*"])
  func `counts places however far they are apart`(text: String) throws {
    let gaps = Array(120...135) + [1, 2, 3, 253, 254, 255, 256, 257, 16_380, 16_382, 16_383]
    let archive = try SampleArchive.make(
      gaps.map { gap in
        let words = "pilot " + String(repeating: "fog ", count: gap)
        return SampleCable(
          id: "09PARIS\(gap)", subject: gap % 2 == 0 ? "PILOT" : "FOG AND A PILOT",
          paragraphs: [
            (1, nil, "summary", "Fog. \(words)pilot."),
            (2, nil, "body", String(repeating: words, count: gap < 300 ? 11 : 2)),
            (3, nil, "comment", gap % 3 == 0 ? "Fog." : "None."),
          ])
      })
    let words = try #require(FullText(Query.parse(text).clause))
    let expected = try archive.connection.fetch(
      """
      SELECT canonical_id, -bm25(cable_text, 1.0, 8.0, 3.0, 2.0) AS score
      FROM cable_text CROSS JOIN cable ON cable.id = cable_text.rowid
      WHERE cable_text MATCH \(words.expression) ORDER BY score DESC, cable.id
      """
    ) { row in (id: try row.column(0) as String, score: try row.column(1) as Double) }
    let found = try archive.search(Query.parse(text), limit: 0).hits
    #expect(found.count == gaps.count)
    for (hit, expected) in zip(found, expected) {
      #expect(abs((hit.score ?? 0) - expected.score) < 1e-9 * max(1, expected.score))
    }
  }

  @Test(arguments: [
    ("harbour tag:PREL", 2), ("harbour -tag:PREL", 0), ("harbour post:paris", 0),
    ("harbour year:2009", 2),
  ])
  func `counts what is left of the words`(text: String, count: Int) throws {
    let archive = try SampleArchive.make(
      (1...2).map { number in
        SampleCable(
          id: "09BANGKOK\(number)", tags: ["PREL"],
          paragraphs: [(1, nil, "body", "The harbour is open.")])
      })
    let result = try archive.search(Query.parse(text), limit: 1)
    #expect(result.total == count)
    #expect(result.hits.count == min(count, 1))
    #expect(try archive.count(Query.parse(text)) == count)
  }

  @Test func `does not change from query to query`() throws {
    let archive = try archive()
    let first = try archive.search(Query.parse("harbour"))
    _ = try archive.search(Query.parse("pilot OR dues"))
    #expect(try archive.search(Query.parse("harbour")) == first)
  }

  @Test func `puts equals in the order of the archive`() throws {
    let archive = try SampleArchive.make(
      [3, 1, 2].map { number in
        SampleCable(id: "09STATE\(number)", paragraphs: [(1, nil, "body", "The same words.")])
      })
    let hits = try archive.search(Query.parse("same")).hits
    #expect(hits.map(\.id.description) == ["09STATE3", "09STATE1", "09STATE2"])
  }
}
