import Cables
import Testing

@testable import Storage

struct `The graph of references` {
  /// 09PARIS1 cites 2 and 3, both of which cite 4; 4 cites 1 again, itself, and a cable not held.
  static let diamond = [
    SampleCable(
      id: "09PARIS1", sentAt: "2009-01-01T00:00:00Z", subject: "ONE",
      references: [("A", "09PARIS2"), ("B", "09PARIS3"), ("C", nil), ("D", "?")],
      mentions: [(2, "09PARIS2"), (5, "09PARIS2"), (3, "09PARIS3")]),
    SampleCable(id: "09PARIS2", sentAt: "2009-01-02T00:00:00Z", references: [("A", "09PARIS4")]),
    SampleCable(id: "09PARIS3", sentAt: "2009-01-03T00:00:00Z", references: [("A", "09PARIS4")]),
    SampleCable(
      id: "09PARIS4", sentAt: "2009-01-04T00:00:00Z", subject: "FOUR",
      references: [("A", "09PARIS1"), ("B", "09PARIS4"), ("C", "08BANGKOK7")]),
    SampleCable(
      id: "08BANGKOK5", sentAt: "2008-05-05T00:00:00Z", references: [("A", "08BANGKOK7")]),
    SampleCable(id: "08BANGKOK9", sentAt: "2008-09-09T00:00:00Z"),
  ]

  private func id(_ text: String) throws -> CableID { try #require(CableID(text)) }

  private func printed(_ chain: Chain) -> [String] {
    chain.nodes.map { node in
      String(repeating: " ", count: node.depth) + node.id.description
        + (node.letter.map { "(\($0))" } ?? "") + (node.mark.map { " \($0.rawValue)" } ?? "")
        + (node.isCut ? " …" : "")
    }
  }

  @Test func `lists references with what became of them`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let rows = try archive.references(of: id("09PARIS1"))
    #expect(rows.map(\.letter) == ["A", "B", "C", "D"])
    #expect(rows.map(\.status) == [.resolved, .resolved, .nonCable, .malformed])
    #expect(rows.map(\.paragraphs) == [[2, 5], [3], [], []])
    #expect(rows[0].post == "Paris")
    #expect(rows[0].sentAt == "2009-01-02T00:00:00Z")
    let last = try archive.references(of: id("09PARIS4"))
    #expect(last.map(\.status) == [.resolved, .itself, .missing])
    #expect(last[2].post == "BANGKOK")
    #expect(try archive.references(of: id("75PARIS1")).isEmpty)
  }

  @Test func `lists what cites a cable`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let citations = try archive.citations(of: id("09PARIS2"))
    #expect(citations.map(\.citing.description) == ["09PARIS1"])
    #expect(citations.first?.letters == ["A"])
    #expect(citations.first?.paragraphs == [2, 5])
    let missing = try archive.citations(of: id("08BANGKOK7"))
    #expect(missing.map(\.citing.description) == ["08BANGKOK5", "09PARIS4"])
  }

  @Test func `is walked back`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    #expect(
      printed(try archive.chain(from: id("09PARIS1"))) == [
        "09PARIS1",
        " 09PARIS2(A)",
        "  09PARIS4(A)",
        "   09PARIS1(A) cycle",
        "   09PARIS4(B) cycle",
        "   08BANGKOK7(C) missing",
        " 09PARIS3(B)",
        "  09PARIS4(A) seen",
      ])
  }

  @Test func `is walked forward`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    #expect(
      printed(try archive.chain(from: id("08BANGKOK7"), direction: .forward, depth: 2)) == [
        "08BANGKOK7 missing",
        " 08BANGKOK5(A)",
        " 09PARIS4(C)",
        "  09PARIS2(A) …",
        "  09PARIS3(A) …",
        "  09PARIS4(B) cycle",
      ])
  }

  @Test func `is walked both ways from the root`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let chain = try archive.chain(from: id("09PARIS2"), direction: .both, depth: 1)
    #expect(printed(chain) == ["09PARIS2", " 09PARIS4(A) …", " 09PARIS1(A) …"])
    #expect(chain.nodes.map(\.direction) == [.back, .back, .forward])
  }

  @Test func `gives parents by place`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let chain = try archive.chain(from: id("09PARIS1"))
    #expect(chain.nodes.map(\.parent) == [nil, 0, 1, 2, 2, 2, 0, 6])
  }

  @Test(arguments: [0, 1]) func `is cut at a depth`(depth: Int) throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let chain = try archive.chain(from: id("09PARIS1"), depth: depth)
    let expected = [["09PARIS1 …"], ["09PARIS1", " 09PARIS2(A) …", " 09PARIS3(B) …"]]
    #expect(printed(chain) == expected[depth])
    #expect(!chain.isTruncated)
  }

  @Test func `is cut at a limit`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let chain = try archive.chain(from: id("09PARIS1"), limit: 3)
    #expect(chain.nodes.count == 3)
    #expect(chain.isTruncated)
  }

  @Test(arguments: [
    ("09PARIS1", "08BANGKOK5", ["09PARIS1", "09PARIS4", "08BANGKOK7", "08BANGKOK5"]),
    ("09PARIS1", "09PARIS1", ["09PARIS1"]),
    ("09PARIS2", "09PARIS3", ["09PARIS2", "09PARIS1", "09PARIS3"]),
    ("09PARIS1", "08BANGKOK9", []),
  ])
  func `has shortest paths`(start: String, end: String, expected: [String]) throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let path = try archive.path(from: id(start), to: id(end))
    let names = path.map(\.id.description)
    // Between 2 and 3 there are two ways of one length.
    #expect(
      names == expected || names == ["09PARIS2", "09PARIS4", "09PARIS3"] && start == "09PARIS2")
  }

  @Test func `says which way a step leads`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let path = try archive.path(from: id("09PARIS4"), to: id("08BANGKOK5"))
    #expect(path.map(\.citesPrevious) == [nil, false, true])
  }

  @Test func `lists missing cables`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    let missing = try archive.missing()
    #expect(missing.map(\.id.description) == ["08BANGKOK7"])
    #expect(missing.first?.citations == 2)
    #expect(missing.first?.citingPosts == ["BANGKOK", "PARIS"])
    #expect(missing.first?.highestLevel == .confidential)
    #expect(try archive.missingCount() == 1)
    #expect(missing.first?.notBefore == "2008-05-05T00:00:00Z")
    #expect(missing.first?.notAfter == "2008-09-09T00:00:00Z")
    #expect(try archive.missing(post: "Bangkok", year: 2008).count == 1)
    #expect(try archive.missing(post: "Paris").isEmpty)
    #expect(try archive.missing(year: 2009).isEmpty)
  }

  @Test func `knows what is held, and what is near`() throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    #expect(try archive.held(id("08BANGKOK5")))
    #expect(try !archive.held(id("08BANGKOK7")))
    let near = try archive.nearestHeld(to: id("08BANGKOK7"))
    #expect(near == Neighbours(below: try id("08BANGKOK5"), above: try id("08BANGKOK9")))
    let first = try archive.nearestHeld(to: id("08BANGKOK5"))
    #expect(first == Neighbours(below: nil, above: try id("08BANGKOK9")))
    #expect(try archive.nearestHeld(to: id("07BANGKOK5")) == Neighbours())
  }

  @Test(arguments: [
    ("09 Paris 00004", ["09PARIS4"]), ("Paris 4", ["09PARIS4"]), ("Paris 77", []),
    ("09PARIS77", ["09PARIS77"]), ("nothing", []),
  ])
  func `resolves citations`(text: String, expected: [String]) throws {
    let archive = try SampleArchive.make(`The graph of references`.diamond)
    #expect(try archive.resolve(text).map(\.description) == expected)
  }

  @Test(.timeLimit(.minutes(2)))
  func `may be a chain of twenty thousand`() throws {
    let length = 20_000
    let cables = (1...length).map { serial in
      SampleCable(id: "09PARIS\(serial)", references: [("A", "09PARIS\(serial + 1)")])
    }
    let archive = try SampleArchive.make(cables)
    let chain = try archive.chain(from: id("09PARIS1"))
    #expect(chain.nodes.count == length + 1)
    #expect(chain.nodes.last?.mark == .missing)
    #expect(chain.nodes.last?.depth == length)
    let path = try archive.path(from: id("09PARIS1"), to: id("09PARIS\(length)"))
    #expect(path.count == length)
  }
}

struct `A citation` {
  @Test(
    arguments: [
      ("09PHNOMPENH419", nil, "09PHNOMPENH419"), ("09 Phnom Penh 419", nil, "09PHNOMPENH419"),
      ("2009 PHNOM PENH 00419", nil, "09PHNOMPENH419"),
      ("PHNOM PENH 00419", 2009, "09PHNOMPENH419"),
      ("  phnom penh 419 ", 2009, "09PHNOMPENH419"), ("09PHNOMPENH419_a", nil, "09PHNOMPENH419"),
      ("https://example.org/plusd/cables/09PHNOMPENH419_a.html", nil, "09PHNOMPENH419"),
      ("https://example.org/cable/2009/06/09PHNOMPENH419.html#efmA", nil, "09PHNOMPENH419"),
      ("https://example.org/cable/09PHNOMPENH419/?page=2", nil, "09PHNOMPENH419"),
      ("1975STATE12345", nil, "75STATE12345"), ("PHNOM PENH 419", nil, nil), ("", 2009, nil),
      ("419", 2009, nil), ("09", nil, nil), ("09PHNOMPENH", nil, nil), ("09PHNOMPENH0", nil, nil),
      ("hello", 2009, nil), ("///", nil, nil),
    ] as [(String, Int?, String?)])
  func `is read in any shape`(text: String, year: Int?, expected: String?) {
    #expect(CitationReader.ids(in: text, year: year).first?.description == expected)
  }
}
