import Cables
import Testing

@testable import Storage

struct `A search` {
  static let cables = [
    SampleCable(
      id: "09PHNOMPENH419", sentAt: "2009-06-26T08:08:00Z",
      classification: "UNCLASSIFIED//FOR OFFICIAL USE ONLY", level: 0,
      subject: "CAMBODIA: TRAFFICKING IN PERSONS", tags: ["PHUM", "PREL", "CB"],
      captions: ["SENSITIVE", "SIPDIS"], action: ["SECSTATE WASHDC"],
      info: ["ASEAN MEMBER COLLECTIVE"],
      paragraphs: [
        (1, "SBU", "summary", "The Ambassador met Hun Sen about the border."),
        (2, "SBU", "body", "Police raided two brothels near the Thai border; the border was shut."),
        (3, "C/NF", "comment", "Embassy welcomes E.O. 13257 and the US-Cambodia talks."),
      ],
      references: [("A", "09PHNOMPENH194"), ("B", "08BANGKOK100")], versions: 2, warnings: 1),
    SampleCable(
      id: "08BANGKOK100", sentAt: "2008-12-31T23:59:00Z", classification: "CONFIDENTIAL//NOFORN",
      subject: "THAI BORDER", tags: ["PREL", "TH"], captions: ["EXDIS"],
      action: ["SECSTATE WASHDC"],
      signedBy: "JOHN, ERIC",
      paragraphs: [(1, "C", "body", "The Thai army at Preah Vihéar holds the hill. AL-QA'IDA.")],
      importID: 2),
    SampleCable(
      id: "09PARIS7", sentAt: "2009-01-01T00:00:00Z", classification: "SECRET", level: 3,
      subject: "FRANCE ET L'ÉTAT", tags: ["PREL"], action: ["AMEMBASSY BANGKOK"],
      paragraphs: [(1, "S", "body", "Sen said nothing. Hun said much.")],
      references: [("A", "09PHNOMPENH419")], importID: 3),
    SampleCable(id: "75STATE1", classification: "UNCLASSIFIED", level: 0, subject: "UNDATED"),
  ]

  /// Query and the cables it finds, by id.
  static let finds: [(String, [String])] = [
    ("", ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419", "75STATE1"]),
    ("?!", []),
    ("border", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("BORDER", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("bord*", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("hun sen", ["09PARIS7", "09PHNOMPENH419"]),
    ("\"hun sen\"", ["09PHNOMPENH419"]),
    ("vihear", ["08BANGKOK100"]),
    ("VIHÉAR", ["08BANGKOK100"]),
    ("etat", ["09PARIS7"]),
    ("E.O.", ["09PHNOMPENH419"]),
    ("us-cambodia", ["09PHNOMPENH419"]),
    ("AL-QA'IDA", ["08BANGKOK100"]),
    ("thai OR sen", ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419"]),
    ("border -police", ["08BANGKOK100"]),
    ("border NOT police", ["08BANGKOK100"]),
    ("-border", ["09PARIS7", "75STATE1"]),
    ("-border -undated", ["09PARIS7"]),
    ("thai NEAR/2 border", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("thai NEAR/1 hill", []),
    ("subject:border", ["08BANGKOK100"]),
    ("summary:border", ["09PHNOMPENH419"]),
    ("comment:talks", ["09PHNOMPENH419"]),
    ("comment:border", []),
    ("subject:(border OR undated)", ["08BANGKOK100", "75STATE1"]),
    ("tag:PREL", ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419"]),
    ("tag:P*", ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419"]),
    ("tag:*", ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419"]),
    ("tag:PREL tag:CB", ["09PHNOMPENH419"]),
    ("tag:CB OR tag:TH", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("tag:CB OR undated", ["09PHNOMPENH419", "75STATE1"]),
    ("-tag:PREL", ["75STATE1"]),
    ("-(tag:CB OR undated)", ["08BANGKOK100", "09PARIS7"]),
    ("border tag:TH", ["08BANGKOK100"]),
    ("border (tag:TH OR police)", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("border -tag:TH", ["09PHNOMPENH419"]),
    ("-border tag:PREL", ["09PARIS7"]),
    ("tag:NONE", []),
    ("post:paris", ["09PARIS7"]),
    ("post:\"Phnom Penh\"", ["09PHNOMPENH419"]),
    ("post:PHNOMPENH", ["09PHNOMPENH419"]),
    ("post:SECSTATE", ["75STATE1"]),
    ("post:paris post:bangkok", ["08BANGKOK100", "09PARIS7"]),
    ("post:Atlantis", []),
    ("country:KH", ["09PHNOMPENH419"]),
    ("country:CB", ["09PHNOMPENH419"]),
    ("country:Cambodia", ["09PHNOMPENH419"]),
    ("country:france", ["09PARIS7"]),
    ("country:Atlantis", []),
    ("date:2009", ["09PARIS7", "09PHNOMPENH419"]),
    ("date:2009-06", ["09PHNOMPENH419"]),
    ("date:2008-12-31", ["08BANGKOK100"]),
    ("date:2008-12-31..2009-01-01", ["08BANGKOK100", "09PARIS7"]),
    ("date:2009-02..", ["09PHNOMPENH419"]),
    ("date:..2008", ["08BANGKOK100"]),
    ("date:2008 date:2009-06", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("-date:2009", ["08BANGKOK100", "75STATE1"]),
    ("before:2009", ["08BANGKOK100"]),
    ("before:2009-01-02", ["08BANGKOK100", "09PARIS7"]),
    ("after:2008", ["09PARIS7", "09PHNOMPENH419"]),
    ("after:2009-01", ["09PHNOMPENH419"]),
    ("after:2009-01-01", ["09PHNOMPENH419"]),
    ("year:1975", ["75STATE1"]),
    ("year:..2008", ["08BANGKOK100", "75STATE1"]),
    ("year:2008..2009", ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419"]),
    ("class:unclassified", ["09PHNOMPENH419", "75STATE1"]),
    ("class:fouo", ["09PHNOMPENH419"]),
    ("class:confidential", ["08BANGKOK100"]),
    ("class:confidential..", ["08BANGKOK100", "09PARIS7"]),
    ("class:fouo..confidential", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("class:secret class:fouo", ["09PARIS7", "09PHNOMPENH419"]),
    ("caption:exdis", ["08BANGKOK100"]),
    ("caption:noforn", ["08BANGKOK100"]),
    ("caption:fouo", ["09PHNOMPENH419"]),
    ("caption:S*", ["09PHNOMPENH419"]),
    ("caption:%", []),
    ("marking:C", ["08BANGKOK100"]),
    ("marking:C*", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("marking:c/nf", ["09PHNOMPENH419"]),
    ("to:SECSTATE", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("to:\"secstate washdc\"", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("to:WASH*", ["08BANGKOK100", "09PHNOMPENH419"]),
    ("to:ASH", []),
    ("action:ASEAN", []),
    ("info:ASEAN", ["09PHNOMPENH419"]),
    ("to:ASEAN to:SECSTATE", ["09PHNOMPENH419"]),
    ("signer:rodley", ["09PARIS7", "09PHNOMPENH419", "75STATE1"]),
    ("signer:eric", ["08BANGKOK100"]),
    ("person:john", ["08BANGKOK100"]),
    ("classifier:rodley", []),
    ("id:09PARIS7", ["09PARIS7"]),
    ("id:\"09 Phnom Penh 00419\"", ["09PHNOMPENH419"]),
    ("id:09P*", ["09PARIS7", "09PHNOMPENH419"]),
    ("id:09PARIS7 id:08BANGKOK100", ["08BANGKOK100", "09PARIS7"]),
    ("cites:09PHNOMPENH419", ["09PARIS7"]),
    ("cites:08BANGKOK100 cites:09PHNOMPENH194", ["09PHNOMPENH419"]),
    ("cited-by:09PHNOMPENH419", ["08BANGKOK100"]),
    ("has:refs", ["09PARIS7", "09PHNOMPENH419"]),
    ("has:missing-refs", ["09PHNOMPENH419"]),
    ("has:summary", ["09PHNOMPENH419"]),
    ("-has:comment", ["08BANGKOK100", "09PARIS7", "75STATE1"]),
    ("has:versions", ["09PHNOMPENH419"]),
    ("has:warnings", ["09PHNOMPENH419"]),
    ("import:2", ["08BANGKOK100"]),
    ("import:2..", ["08BANGKOK100", "09PARIS7"]),
    ("import:..1", ["09PHNOMPENH419", "75STATE1"]),
    ("HUN SEN AND BORDER", ["09PHNOMPENH419"]),
  ]

  @Test(arguments: finds)
  func `finds cables`(text: String, expected: [String]) throws {
    let archive = try SampleArchive.make(`A search`.cables)
    for sort in Sort.allCases {
      let result = try archive.search(Query.parse(text), sort: sort, limit: 0)
      #expect(result.hits.map(\.id.description).sorted() == expected)
      #expect(result.total == expected.count)
    }
    #expect(try archive.count(Query.parse(text)) == expected.count)
  }

  @Test(arguments: [
    ("", Sort.relevance, ["09PHNOMPENH419", "09PARIS7", "08BANGKOK100", "75STATE1"]),
    ("", .newest, ["09PHNOMPENH419", "09PARIS7", "08BANGKOK100", "75STATE1"]),
    ("", .oldest, ["08BANGKOK100", "09PARIS7", "09PHNOMPENH419", "75STATE1"]),
    ("", .id, ["75STATE1", "08BANGKOK100", "09PARIS7", "09PHNOMPENH419"]),
    ("border", .relevance, ["08BANGKOK100", "09PHNOMPENH419"]),
    ("border", .newest, ["09PHNOMPENH419", "08BANGKOK100"]),
  ])
  func `sorts what it finds`(text: String, sort: Sort, expected: [String]) throws {
    let archive = try SampleArchive.make(`A search`.cables)
    let hits = try archive.search(Query.parse(text), sort: sort).hits
    #expect(hits.map(\.id.description) == expected)
    #expect(hits.allSatisfy { ($0.score != nil) == !text.isEmpty })
  }

  @Test func `gives a page`() throws {
    let archive = try SampleArchive.make(`A search`.cables)
    let result = try archive.search(Query.parse("tag:PREL"), sort: .oldest, limit: 1, offset: 1)
    #expect(result.hits.map(\.id.description) == ["09PARIS7"])
    #expect(result.total == 3)
  }

  @Test func `describes a hit`() throws {
    let archive = try SampleArchive.make(`A search`.cables)
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
    let archive = try SampleArchive.make(`A search`.cables)
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
    let archive = try SampleArchive.make(`A search`.cables)
    let counts = try archive.facets(Query.parse("tag:PREL"), by: facet, limit: 3)
    #expect(counts.map { "\($0.value) \($0.count)" } == expected)
    let worded = try archive.facets(Query.parse("border OR sen"), by: facet, limit: 3)
    #expect(worded.map { "\($0.value) \($0.count)" } == expected)
  }

  @Test func `explains itself`() throws {
    let archive = try SampleArchive.make(`A search`.cables)
    let explanation = try archive.explain(Query.parse("border tag:PREL"))
    #expect(explanation.reading == "(and border (tag PREL))")
    #expect(explanation.sql.contains("cable_text MATCH ?"))
    #expect(explanation.plan.first?.hasPrefix("SCAN cable_text VIRTUAL TABLE") == true)
    // The index yields ranks in order.
    #expect(!explanation.plan.contains { $0.contains("TEMP B-TREE") })
  }

  @Test func `refuses a query with a problem`() throws {
    let archive = try SampleArchive.make([])
    #expect(throws: QueryProblem.self) { try archive.search(Query.parse("date:2009-13")) }
  }

  @Test func `tells of a post that it does not know`() throws {
    let archive = try SampleArchive.make([])
    #expect(try archive.search(Query.parse("post:Atlantis")).notices == ["no post 'Atlantis'"])
  }

  @Test func `takes thousands of words and fields`() throws {
    let archive = try SampleArchive.make(`A search`.cables)
    let words = (0..<3_000).map { "w\($0)" }
    #expect(try archive.count(Query.parse(words.joined(separator: " "))) == 0)
    #expect(
      try archive.count(Query.parse("border " + words.map { "-\($0)" }.joined(separator: " "))) == 2
    )
    let fields = words.map { "-tag:\($0)" }.joined(separator: " ")
    #expect(try archive.count(Query.parse(fields)) == 4)
    let mixed = words.map { "tag:\($0) OR" }.joined(separator: " ") + " border"
    #expect(try archive.count(Query.parse(mixed)) == 2)
  }

  @Test func `never gives an error of SQL`() throws {
    let archive = try SampleArchive.make(`A search`.cables)
    let alphabet = [
      "a", "border", "AND", "OR", "NOT", "NEAR/2", "NEAR(", "(", ")", "\"", "*", "-", ":", "^", "+",
      "'", ";", "%", "_", "\\", "\0", "é", "{", "}", ",", ".", " ", " ", " ", "tag:", "subject:",
      "to:", "caption:", "marking:", "body:", "rowid", "\u{201C}", "\u{201D}", "\u{301}", "漢", "\n",
      "post:", "country:", "signer:", "id:", "date:", "class:", "2009", "..",
    ]
    var random = SeededGenerator(state: 42)
    for _ in 0..<5_000 {
      let length = Int.random(in: 1...14, using: &random)
      let text = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      let query = Query.parse(text)
      if query.problems.isEmpty {
        #expect(throws: Never.self, "\(text)") { try archive.search(query) }
      }
      #expect(throws: Never.self, "\(text)") { try archive.count(Query.literal(text)) }
    }
  }
}

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
