import SQLite
import Testing

@testable import Storage

struct `A prefix that many words begin with` {
  private func archive() throws -> Archive {
    let texts = ["boat and barge", "boat", "boat bridge", "boat barge", "anchor bridgehead"]
    let archive = try SampleArchive.make(
      texts.enumerated().map { place, text in
        SampleCable(id: "09PARIS\(place + 1)", paragraphs: [(1, nil, "body", text)])
      })
    try archive.connection.executeScript(
      """
      PRAGMA query_only = OFF;
      CREATE TEMP TABLE word_sample (cables);
      CREATE TEMP TABLE common_word (word, per_thousand);
      INSERT INTO word_sample VALUES (5);
      INSERT INTO common_word VALUES ('boat', 800), ('barge', 400), ('bridge', 200);
      """)
    return archive
  }

  @Test(arguments: [
    // Six cables, counted for each word: 4 + 2 + 1 = 7.
    ("b*", 7, 5, false), ("b*", 6, 3, true), ("b*", 2, 2, true), ("b*", 1, 1, true),
    // What begins few words, or words that are not common, is found whole.
    ("br*", 1, 2, false), ("anch*", 0, 1, false),
    // The commonest where nothing is below the budget.
    ("boa*", 1, 4, true), ("b* anchor", 6, 0, true), ("b* OR anchor", 6, 4, true),
    // Words that are not wanted are left out whole.
    ("anchor -b*", 1, 0, false), ("subject:b*", 1, 0, true),
  ])
  func `stands for its commonest telling words`(
    text: String, budget: Int, total: Int, isApproximate: Bool
  ) throws {
    let result = try archive().search(Query.parse(text), budget: budget)
    #expect(result.total == total)
    #expect(result.isApproximate == isApproximate)
    #expect(result.notices.contains { $0.contains("--exact") } == isApproximate)
  }

  @Test func `is counted and listed whole`() throws {
    let archive = try archive()
    let query = Query.parse("b*")
    #expect(try archive.count(query) == 5)
    #expect(try archive.search(query, limit: 0, budget: 1).total == 5)
    #expect(try archive.search(query, sort: .newest, budget: 1).total == 5)
    #expect(try archive.facets(query, by: .post).map(\.count) == [5])
  }

  @Test func `names the words it stands for`() throws {
    let result = try archive().search(Query.parse("b*"), budget: 6)
    #expect(
      result.notices == [
        "'b*' begins too many words, and only the matches of barge, bridge are ranked; "
          + "more letters, or --exact, find all"
      ])
  }
}
