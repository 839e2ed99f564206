import Cables
import Testing

@testable import Ingest

struct `A whole telegram` {
  private func parse(_ text: String, path: String = "boats.txt") -> Result<Cable, Reject> {
    let bytes = Array(text.utf8)
    let source = Source(
      path: path, offset: 0, length: bytes.count, sha256: "ab", format: .telegram)
    return CableParser().parse(RawCable(text: bytes, source: source, original: bytes))
  }

  private func telegram(_ body: String) -> String {
    """
    R 011203Z FEB 08
    FM AMEMBASSY LIMA
    TO SECSTATE WASHDC

    UNCLAS LIMA 000500

    SENSITIVE
    SIPDIS

    E.O. 12958: N/A
    TAGS: PREL, EFIS
    SUBJECT: BOATS
    REF: LIMA 401

    \(body)
    """
  }

  @Test(
    arguments: [
      ("1. One.\n\n2. Two.", [1, 2]), ("1. (U) One.\n\n2. (U) Two.", [1, 2]),
      ("1. One in\n2008. Two.", [1]),
      ("1. One.\n\nA. Sub.\n\nB. Sub.\n\n2. Two.", [1, 2]),
      ("1. One.\n- a point\n- 2 boats\n\n2. Two.", [1, 2]),
      ("1. One (1.4 (b)).\n\n2. Two.", [1, 2]), ("1. One.\n\n3. Three.", [1, 3]),
      ("No number here.", []),
    ] as [(String, [Int])])
  func `has its paragraphs`(body: String, numbers: [Int]) throws {
    let cable = try parse(telegram(body)).get()
    #expect(cable.paragraphs.compactMap(\.number) == numbers)
  }

  @Test func `has its head`() throws {
    let cable = try parse(telegram("1. (SBU) SUMMARY: One (reftel). END SUMMARY.\n\nPIMM")).get()
    #expect(cable.id.description == "08LIMA500")
    #expect(cable.sentAt?.description == "2008-02-01T12:03:00Z")
    #expect(cable.classification?.description == "UNCLASSIFIED//FOR OFFICIAL USE ONLY")
    #expect(cable.captions == ["SENSITIVE", "SIPDIS"])
    #expect(cable.tags.map(\.code) == ["PREL", "EFIS"])
    #expect(cable.subject == "BOATS")
    #expect(cable.references.map(\.target?.description) == ["08LIMA401"])
    #expect(cable.referenceMentions.map(\.text) == ["reftel"])
    #expect(cable.summary == "One (reftel).")
    #expect(cable.signedBy == ["PIMM"])
  }

  @Test(
    arguments: [
      ("1. (C - ENTIRE TEXT.)", "C - ENTIRE TEXT", "(C - ENTIRE TEXT.)"), ("1. [u]", "U", "[u]"),
      ("1. (C \u{2013} entire text)", "C - ENTIRE TEXT", "(C \u{2013} entire text)"),
      ("l.(sbu)", "SBU", "(sbu)"), ("1. (U) (SBU)", "U", "(U) (SBU)"), ("( c ) 1.", "C", "( c )"),
    ] as [(String, String, String)])
  func `keeps a marking over no text as printed`(body: String, marking: String, text: String) throws
  {
    let cable = try parse(telegram("\(body)\n\n2. Two.")).get()
    #expect(cable.paragraphs.map(\.marking) == [marking, nil])
    #expect(cable.paragraphs.map(\.text) == [text, "Two."])
  }

  @Test(arguments: [
    ("NEXT STEPS\n\n2. (C)", "NEXT STEPS (C)"), ("2. (C)\n-----\nBOATS\n-----", "(C) BOATS"),
  ])
  func `keeps marking and heading over no text in their order`(body: String, text: String) throws {
    let cable = try parse(telegram("1. One.\n\n\(body)")).get()
    #expect(cable.paragraphs.map(\.text) == ["One.", text])
  }

  @Test func `in a frame of two paragraphs has both in its summary`() throws {
    let cable = try parse(
      telegram("1. Summary: One.\n\n2. Two. End summary.\n\n3. Three.\n\n4. Comment: Four.")
    ).get()
    #expect(cable.paragraphs.map(\.kind) == [.summary, .summary, .body, .comment])
    #expect(cable.summary == "One.\nTwo.")
    #expect(cable.comment == "Four.")
    #expect(cable.paragraphs.map(\.inside) == [9..<13, 0..<4, nil, 9..<14])
  }

  @Test(arguments: [
    ("1. Summary: Déjà vu. End summary.", 9..<17), ("1. Déjà vu. End summary.", 0..<8),
    ("1. \u{1F600}é Summary: Vu.", nil), ("1. Summary:", nil),
  ])
  func `tells in scalars where its summary stands`(paragraph: String, inside: Range<Int>?) throws {
    let cable = try parse(telegram(paragraph + "\n\n2. (U) Two.")).get()
    #expect(cable.paragraphs.first?.inside == inside)
  }

  @Test(arguments: ["", "\n\n", "A list of boats.", "SUBJECT: BOATS", "1. One.\n\n2. Two."])
  func `is not made of what is none`(text: String) {
    #expect(throws: Reject.self) { try parse(text).get() }
  }

  @Test(arguments: ["08LIMA500.txt", "08 LIMA 500.txt", "x/2008/08LIMA500"])
  func `has its year from its name where no date stands`(path: String) throws {
    let cable = try parse("UNCLAS LIMA 000500\n\nSUBJECT: BOATS\n\n1. One.", path: path).get()
    #expect(cable.id.description == "08LIMA500")
    #expect(cable.sentAt == nil)
  }
}
