import Cables
import Testing

@testable import Storage

struct `A survey of the archive` {
  /// STATE asks two posts for action; Paris answers twice, Bangkok not at all, Phnom Penh unasked.
  private static let round = [
    SampleCable(
      id: "09STATE100", sentAt: "2009-03-01T10:00:00Z", subject: "REPORT ON FERRIES",
      action: ["AMEMBASSY PARIS", "AMEMBASSY BANGKOK"]),
    SampleCable(
      id: "09PARIS20", sentAt: "2009-03-05T10:00:00Z",
      paragraphs: [(1, nil, "body", "As asked in reftel, we counted ferries.")],
      references: [("A", "09STATE100"), ("B", "09STATE90")], mentions: [(1, "09STATE100")]),
    SampleCable(
      id: "09PARIS30", sentAt: "2009-03-09T10:00:00Z",
      references: [("A", "09STATE100"), ("B", "09PARIS20")]),
    SampleCable(
      id: "09PHNOMPENH7", sentAt: "2009-03-11T10:00:00Z",
      references: [("A", "09STATE100"), ("B", "09STATE90")]),
    SampleCable(id: "09STATE80", sentAt: "2009-02-01T10:00:00Z"),
    SampleCable(id: "09STATE81", sentAt: "2009-02-02T10:00:00Z"),
  ]

  private func id(_ text: String) throws -> CableID { try #require(CableID(text)) }

  @Test func `tells who has answered and who has not`() throws {
    let archive = try SampleArchive.make(Self.round)
    let found = try archive.replies(to: id("09STATE100"))
    #expect(found.replies.map(\.post) == ["Paris", "Phnom Penh", "Bangkok"])
    #expect(found.replies.map(\.state) == [.answered, .cites, .silent])
    #expect(found.replies.map(\.days) == [4, 10, nil])
    #expect(found.replies[0].further == 1)
    #expect(found.collectives.isEmpty)
  }

  @Test func `takes any answer where a collective was asked`() throws {
    var cables = Self.round
    cables[0].action = ["ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE"]
    let found = try SampleArchive.make(cables).replies(to: id("09STATE100"))
    #expect(found.replies.map(\.state) == [.answered, .answered])
    #expect(found.collectives.count == 1)
  }

  @Test func `puts a thread in the order of time`() throws {
    let archive = try SampleArchive.make(Self.round)
    let thread = try archive.thread(of: id("09PARIS20"))
    #expect(
      thread.entries.map(\.id.description) == ["09STATE100", "09STATE90", "09PARIS20", "09PARIS30"])
    #expect(thread.entries.map(\.isHeld) == [true, false, true, true])
    #expect(try thread.entries[3].cites == [id("09PARIS20")])
    #expect(!thread.isCut)
    #expect(try archive.thread(of: id("09PARIS20"), limit: 2).isCut)
  }

  @Test func `tells what is known of a series`() throws {
    let ranges = try SampleArchive.make(Self.round).series(of: "STATE", in: 2009)
    #expect(ranges.map(\.state).prefix(6) == [.unseen, .held, .unseen, .missing, .unseen, .held])
    #expect(
      ranges.map(\.numbers).prefix(6) == [1...79, 80...81, 82...89, 90...90, 91...99, 100...100])
    #expect(ranges[3].notBefore == "2009-02-02T10:00:00Z")
    #expect(ranges[3].notAfter == "2009-03-01T10:00:00Z")
    #expect(ranges[3].citations == 2)
    #expect(ranges[1].notAfter == "2009-02-02T10:00:00Z")
  }

  @Test func `finds what most build on`() throws {
    let archive = try SampleArchive.make(Self.round)
    let hubs = try archive.hubs(limit: 2)
    #expect(hubs.map(\.id.description) == ["09STATE100", "09STATE90"])
    #expect(hubs.map(\.citations) == [3, 2])
    #expect(hubs.map(\.isHeld) == [true, false])
    let chains = try archive.longestChains(limit: 1)
    #expect(chains.map(\.id.description) == ["09PARIS30"])
    #expect(chains.map(\.steps) == [2])
  }

  @Test func `measures chains that go in a circle`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    #expect(try archive.longestChains(limit: 0).allSatisfy { ($0.steps ?? 0) <= 3 })
  }

  @Test func `finds cables with the same references`() throws {
    let similar = try SampleArchive.make(Self.round).similar(to: id("09PARIS20"))
    #expect(similar.map(\.id.description) == ["09PHNOMPENH7", "09STATE100", "09PARIS30"])
    #expect(similar.map(\.shared.count) == [2, 0, 1])
    #expect(similar.map(\.citedTogether) == [0, 1, 0])
  }

  @Test func `says how a missing cable is spoken of`() throws {
    let archive = try SampleArchive.make(Self.round)
    let quotations = try QuotationReader(archive).quotations(of: id("09STATE100"))
    #expect(quotations.map(\.citing.description) == ["09PARIS20", "09PARIS30", "09PHNOMPENH7"])
    #expect(quotations[0].sentence == nil || quotations[0].paragraph == 1)
  }

  @Test(arguments: [
    ("cites:{post:state}", ["09PARIS20", "09PARIS30", "09PHNOMPENH7"]),
    ("cited-by:{post:paris}", ["09PARIS20", "09STATE100"]),
    ("cited-by:{id:09PHNOMPENH7}", ["09STATE100"]),
    ("post:state -cited-by:{post:paris}", ["09STATE80", "09STATE81"]),
    ("cites:{cites:{post:state}}", ["09PARIS30"]),
    ("cites:{ferries}", ["09PARIS20", "09PARIS30", "09PHNOMPENH7"]),
    ("cites:09STATE90", ["09PARIS20", "09PHNOMPENH7"]),
    ("cites:{}", ["09PARIS20", "09PARIS30", "09PHNOMPENH7"]),
    ("has:missing-refs", ["09PARIS20", "09PHNOMPENH7"]), ("cites:{post:bangkok}", []),
  ])
  func `may be a query within a query`(text: String, expected: [String]) throws {
    let query = Query.parse(text)
    #expect(query.problems.isEmpty)
    let found = try SampleArchive.make(Self.round).search(query, limit: 0)
    #expect(found.hits.map(\.id.description).sorted() == expected)
  }

  @Test(arguments: [
    ("post:{state}", 5..<12), ("cites:{date:2009-13-01}", 12..<22),
    ("cites:{tag:KTIP", 6..<15),
  ])
  func `tells where a query in braces is wrong`(text: String, place: Range<Int>) {
    #expect(Query.parse(text).problems.map(\.place) == [place])
  }

  @Test(arguments: ["{a b}", "a {b", "}", "POST:{STATE}", "{}", "cites :{x}"])
  func `takes other braces as punctuation`(text: String) {
    #expect(Query.parse(text).problems.isEmpty)
  }

  @Test func `takes no endless braces`() {
    let deep = String(repeating: "cites:{", count: 3000) + String(repeating: "}", count: 3000)
    #expect(!Query.parse(deep).problems.isEmpty)
    #expect(!Query.parse(String(repeating: "cites:{", count: 20_000)).problems.isEmpty)
  }
}
