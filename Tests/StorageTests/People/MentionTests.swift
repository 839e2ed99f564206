import Cables
import SQLite
import Testing

@testable import Storage

struct `Mentions of a person` {
  private let file = TemporaryFile()

  private static let persons = [
    // Named by a form that is older than the fullest one, in the head, and with more words than
    // either.
    Person(
      name: "Édith Marlöwe", variants: ["Marlöwe", "Édith Marlöwe", "E. MARLOWE"],
      mentions: [
        .init("Édith Marlöwe", place: .init(ordinal: 1, paragraph: 1, start: 3, length: 13)),
        .init("Marlöwe", place: .init(ordinal: 2, paragraph: nil, start: 0, length: 7)),
        .init("E. MARLOWE", role: .classifier),
        .init(
          "Marlöwe", role: .signer, place: .init(ordinal: 2, paragraph: nil, start: 40, length: 7)),
        // A line end within the name.
        .init("Édith Marlöwe", place: .init(ordinal: 2, paragraph: nil, start: 60, length: 14)),
        .init(
          "Marlöwe", role: .signer, place: .init(ordinal: 2, paragraph: nil, start: 0, length: 9)),
      ]),
    // The same letters in other scalars.
    Person(
      name: "E\u{301}dith Marlo\u{308}we", variants: ["E\u{301}dith Marlo\u{308}we"],
      mentions: [
        .init(
          "E\u{301}dith Marlo\u{308}we",
          place: .init(ordinal: 1, paragraph: 1, start: 30, length: 15))
      ]),
    Person(name: "Reyna", variants: ["Reyna"], mentions: [.init("Reyna", role: .tags)]),
  ]

  private var cable: Cable {
    var cable = Cable.sample("09LIMA1")
    cable.paragraphs.append(Paragraph(ordinal: 2, kind: .signature, text: "MARLOWE"))
    cable.persons = Self.persons
    return cable
  }

  @Test(arguments: [false, true])
  func `are as they were read, whatever form came first`(knowsForm: Bool) throws {
    if knowsForm {
      var earlier = Cable.sample("09LIMA2")
      earlier.persons = [
        Person(name: "Marlöwe", variants: ["Marlöwe"], mentions: [.init("Marlöwe")])
      ]
      try archive([earlier], at: file.path)
    }
    try archive([cable], at: file.path, file: "file 2")
    let read = try #require(try Archive(path: file.path).cable(cable.id)).cable.persons
    #expect(read.map(\.mentions) == Self.persons.map(\.mentions))
  }

  @Test func `are the same in the view that other tools read`() throws {
    try archive([cable], at: file.path)
    let connection = try Connection(path: file.path, access: .readOnly)
    let columns = "cable_id, entry, ordinal, role, name_id, paragraph_ordinal, start, length"
    let lists = [PersonMentions.rows, "person_mention"].map { table in
      try? connection.fetch(SQL(stringLiteral: "SELECT \(columns) FROM \(table)")) { row in
        try (0..<row.columnCount).map { try row.column($0) as Value }
      }
    }
    #expect(lists[0] == lists[1])
    #expect(lists[0]?.count == 8)
  }

  @Test(
    arguments: [
      ([[1, 20], [nil, nil, 0, 2]], "[[1,20],[null,null,0,2]]"), ([], "[]"),
      ([[-1, -10, 1_000_000]], "[[-1,-10,1000000]]"),
      (
        [[Int.min, Int.max]],
        "[[-9223372036854775808,9223372036854775807]]"
      ),
    ] as [([[Int?]], String)])
  func `are written as JSON`(lists: [[Int?]], json: String) {
    var written = IntegerLists()
    for list in lists {
      written.begin()
      for number in list { written.append(number) }
    }
    #expect(written.json == json)
  }
}
