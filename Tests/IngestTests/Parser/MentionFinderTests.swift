import Cables
import Testing

@testable import Ingest

struct `A mention of a reference` {
  private static let (a, b, c) = (
    CableID(year: 2008, post: "OSLO", serial: 11), CableID(year: 2008, post: "LIMA", serial: 22),
    CableID(year: 2007, post: "STATE", serial: 33)
  )

  private func mentions(_ text: String, of letters: [(String?, CableID)]) -> [ReferenceMention] {
    let references = letters.map {
      Reference(letter: $0, kind: .cable, target: $1, text: $1.description, place: 0..<1)
    }
    return MentionFinder(references: references)
      .mentions(in: Paragraph(ordinal: 4, number: 2, text: text))
  }

  @Test(
    arguments: [
      ("As in ref A, it sank.", "ref A", .resolved, [a]),
      ("As in Ref B it sank.", "Ref B", .resolved, [b]),
      ("As in REFTEL C, it sank.", "REFTEL C", .resolved, [c]),
      ("It sank (ref A).", "ref A", .resolved, [a]),
      ("It sank (Ref. A).", "Ref. A", .resolved, [a]),
      ("As in refs A and C, it sank.", "refs A and C", .resolved, [a, c]),
      ("As in refs A, B and C, it sank.", "refs A, B and C", .resolved, [a, b, c]),
      ("As in reftels A, B, C: sunk.", "reftels A, B, C", .resolved, [a, b, c]),
      ("As in refs A & B, it sank.", "refs A & B", .resolved, [a, b]),
      ("As in refs A-C, it sank.", "refs A-C", .resolved, [a, b, c]),
      ("As in refs A through C, it sank.", "refs A through C", .resolved, [a, b, c]),
      ("As in refs B thru C, it sank.", "refs B thru C", .resolved, [b, c]),
      ("As in ref A - I was there.", "ref A - I", .resolved, [a]),
      ("As in reftels, it sank.", "reftels", .resolved, [a, b, c]),
      ("As in reftel, it sank.", "reftel", .ambiguous, [a, b, c]),
      ("As in ref (b), it sank.", "ref (b)", .resolved, [b]),
      ("As in reftel a week later.", "reftel", .ambiguous, [a, b, c]),
    ] as [(String, String, ReferenceMention.Status, [CableID])])
  func `is resolved by its letters`(
    text: String, words: String, status: ReferenceMention.Status, targets: [CableID]
  ) throws {
    let all = mentions(text, of: [("A", Self.a), ("B", Self.b), ("C", Self.c)])
    let mention = try #require(all.first)
    #expect(all.count == 1)
    #expect(mention.text == words && mention.status == status && mention.targets == targets)
    #expect(mention.ordinal == 4 && mention.paragraph == 2)
    let scalars = Array(text.unicodeScalars)[mention.start..<mention.start + mention.length]
    #expect(String(String.UnicodeScalarView(scalars)) == words)
  }

  @Test(arguments: [
    ("We report on the boat septel.", "septel"), ("Septels will follow.", "Septels"),
    ("(see SEPTEL)", "SEPTEL"),
  ])
  func `is open where the telegram is still to come`(text: String, words: String) {
    let all = mentions(text, of: [("A", Self.a)])
    #expect(all.map(\.text) == [words])
    #expect(all.map(\.status) == [.open])
    #expect(all.map(\.targets) == [[]])
  }

  @Test(arguments: [
    ("As told in 08 LIMA 22, it sank.", "08 LIMA 22", "08LIMA22"),
    ("(08OSLO0011)", "08OSLO0011", "08OSLO11"),
    ("See 2007 Phnom Penh 001234.", "2007 Phnom Penh 001234", "07PHNOMPENH1234"),
    ("See 08 SAN\nJOSE 12 and ref A", "08 SAN JOSE 12", "08SANJOSE12"),
    ("See 05 Kiev 77", "05 Kiev 77", "05KIEV77"),
  ])
  func `can be a telegram named in full`(text: String, words: String, id: String) {
    let first = mentions(text, of: [("A", Self.a)]).first
    #expect(first?.text == words && first?.status == .resolved)
    #expect(first?.targets.map(\.description) == [id])
  }

  @Test(arguments: [
    "In Lima 2008 boats sank.", "On May 08 Lima 22% of boats sank.", "By 08 Oslo lost 22 boats.",
    "The A-08 Oslo 22", "UNCLAS SECTION 01 OF 02 OSLO 000022", "In 1908 Lima 22 sank.",
    "08 boats 22",
  ])
  func `is no number in a story`(text: String) {
    #expect(mentions(text, of: [("A", Self.a)]).isEmpty)
  }

  @Test(arguments: ["As in reftel, it sank.", "As in ref A, it sank.", "It sank (reftel)."])
  func `means the only reference there is`(text: String) {
    let all = mentions(text, of: [(nil, Self.b)])
    #expect(all.map(\.targets) == [[Self.b]])
    #expect(all.map(\.status) == [.resolved])
  }

  @Test(arguments: [
    "", "It sank.", "The referee left.", "A reform of the reef.", "He refused.",
    "By reference only.",
    "A brief A for them.",
  ])
  func `is no other word`(text: String) { #expect(mentions(text, of: [("A", Self.a)]).isEmpty) }

  @Test func `is counted in scalars`() throws {
    let all = mentions(
      "Zürich und Peniche – (ref A) and ref B.", of: [("A", Self.a), ("B", Self.b)])
    #expect(all.map(\.start) == [22, 33])
    #expect(all.map(\.length) == [5, 5])
  }
}
