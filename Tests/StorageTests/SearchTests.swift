import Cables
import Cables
import Testing

@testable import Storage

struct `A search` {
  @Test(arguments: [
    ("", Sort.relevance, ["09PHNOMPENH419", "09PARIS7", "08BANGKOK100", "75STATE1"]),
    ("", .newest, ["09PHNOMPENH419", "09PARIS7", "08BANGKOK100", "75STATE1"]),
    ("", .oldest, ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419", "75STATE1"]),
    ("", .id, ["75STATE1", "08BANGKOK100", "09PARIS7", "09PHNOMPENH419"]),
    ("border", .relevance, ["08BANGKOK100", "09PHNOMPENH419"]),
    ("border", .newest, ["09PHNOMPENH419", "08BANGKOK100"]),
  ])
  func `sorts what it finds`(text: String, sort: Sort, expected: [String]) throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let hits = try archive.search(Query.parse(text), sort: sort).hits
    #expect(hits.map(\.id.description) == expected)
    let isRanked = sort == .relevance && !text.isEmpty
    #expect(hits.allSatisfy { ($0.score != nil) == isRanked })
  }

  @Test(arguments: ["border", "border OR sen", "sen tag:PREL", "tag:PREL"], [0, 1])
  func `is walked through in the same order`(text: String, limit: Int) throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    for sort in Sort.allCases {
      let query = Query.parse(text)
      var walked: [String] = []
      try archive.forEachCable(of: archive.walk(query, sort: sort, limit: limit)) { id in
        walked.append(id.description)
      }
      let hits = try archive.search(query, sort: sort, limit: limit).hits
      #expect(walked == hits.map(\.id.description), "\(sort)")
    }
  }

  @Test func `gives a page`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let result = try archive.search(Query.parse("tag:PREL"), sort: .oldest, limit: 1, offset: 1)
    #expect(result.hits.map(\.id.description) == ["09PARIS7"])
    #expect(result.total == 3)
  }

  @Test func `describes a hit`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let hit = try #require(try archive.search(Query.parse("thai border police")).hits.first)
    #expect(hit.post == "Phnom Penh")
    #expect(hit.sentAt == "2009-06-26T08:08:00Z")
    #expect(hit.subject == "CAMBODIA: TRAFFICKING IN PERSONS")
    #expect(hit.tags == ["PHUM", "PREL", "CB"])
    let snippet = try #require(hit.snippet)
    #expect(snippet.paragraph == 2)
    #expect(snippet.marking == "SBU")
    #expect(snippet.text == "Police raided two brothels near the Thai border; the border was shut.")
    #expect(snippet.matches == [0..<6, 36..<40, 41..<47, 53..<59])
  }

  @Test func `has no snippet without words`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    #expect(try archive.search(Query.parse("tag:PREL")).hits.allSatisfy { $0.snippet == nil })
    #expect(try archive.search(Query.parse("subject:border")).hits.first?.snippet == nil)
    let bare = try archive.search(Query.parse("border"), withSnippets: false)
    #expect(bare.hits.allSatisfy { $0.snippet == nil })
  }

  @Test(arguments: [
    (Facet.tag, ["PREL 3", "CB 1", "PHUM 1"]), (.post, ["Bangkok 1", "Paris 1", "Phnom Penh 1"]),
    (.year, ["2009 2", "2008 1"]),
    (
      .classification,
      ["CONFIDENTIAL//NOFORN 1", "SECRET 1", "UNCLASSIFIED//FOR OFFICIAL USE ONLY 1"]
    ),
  ])
  func `counts by a facet`(facet: Facet, expected: [String]) throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let counts = try archive.facets(Query.parse("tag:PREL"), by: facet, limit: 3)
    #expect(counts.map { "\($0.value) \($0.count)" } == expected)
    let worded = try archive.facets(Query.parse("border OR sen"), by: facet, limit: 3)
    #expect(worded.map { "\($0.value) \($0.count)" } == expected)
  }

  @Test func `counts by several facets as by each`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let query = Query.parse("border OR sen")
    let counts = try archive.facets(query, by: Facet.allCases)
    for facet in Facet.allCases {
      #expect(try archive.facets(query, by: facet) == counts[facet], "\(facet)")
    }
  }

  @Test func `explains itself`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let explanation = try archive.explain(Query.parse("border tag:PREL"))
    #expect(explanation.reading == "(and border (tag PREL))")
    #expect(explanation.sql.contains("cable_text MATCH ?"))
    #expect(explanation.plan.first?.hasPrefix("SCAN cable_text VIRTUAL TABLE") == true)
    // Neither words nor tags need the rows of cables to be ranked.
    for text in ["border", "border tag:PREL", "border -tag:PREL"] {
      let ranked = try archive.explain(Query.parse(text))
      #expect(!ranked.plan.contains { $0.contains("SEARCH cable USING") }, "\(text)")
    }
  }

  @Test func `refuses a query with a problem`() throws {
    let archive = try SampleArchive.make([])
    #expect(throws: QueryProblem.self) { try archive.search(Query.parse("date:2009-13")) }
  }

  @Test func `tells of a post that it does not know`() throws {
    let archive = try SampleArchive.make([])
    #expect(try archive.search(Query.parse("post:Atlantis")).notices == ["no post 'Atlantis'"])
  }
}
