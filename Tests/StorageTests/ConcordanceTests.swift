import Testing

@testable import Storage

struct `A concordance` {
  private func lines(_ query: String, reach: Int = 20) throws -> [ConcordanceLine] {
    let archive = try SampleArchive.make([
      SampleCable(
        id: "09PARIS1",
        paragraphs: [
          (1, "C", "summary", "The ferry left the pier before the storm came over the bay."),
          (2, nil, "body", "A ferry,\nand then another Férry."),
          (3, nil, "body", "The port’s “barge” – a hulk – sank."),
        ])
    ])
    let query = Query.parse(query)
    let hits = try archive.search(query, withSnippets: false).hits
    return try archive.concordance(of: query, in: hits, reach: reach)
  }

  @Test func `has every place of a word with the text beside it`() throws {
    let found = try lines("ferry").map {
      "\($0.paragraph ?? 0)|\($0.before)|\($0.match)|\($0.after)"
    }
    #expect(
      found == [
        "1|The |ferry| left the pier", "2|A |ferry|, and then another",
        "2|and then another |Férry|.",
      ])
  }

  @Test func `knows the place of a word behind printers' marks`() throws {
    let found = try lines("barge OR hulk").map { "\($0.before)|\($0.match)|\($0.after)" }
    #expect(
      found == ["The port’s “|barge|” – a hulk – sank.", "port’s “barge” – a |hulk| – sank."])
  }

  @Test(arguments: [("\"the storm\"", ["the storm"]), ("stor*", ["storm"]), ("-ferry pier", [])])
  func `has what was asked for`(query: String, matches: [String]) throws {
    #expect(try lines(query).map(\.match) == matches)
  }

  @Test func `has nothing of a query without words`() throws {
    #expect(try lines("id:09PARIS1").isEmpty)
  }
}
