import Testing

@testable import Ingest

struct `A subject field` {
  @Test(
    arguments: [
      (" A BOAT", "A BOAT", nil), ("  A   BOAT  ", "A BOAT", nil), ("A BOAT", "A BOAT", nil),
      (" A BOAT\nAND A BARGE\n\nText", "A BOAT AND A BARGE", nil),
      ("\nA BOAT\n", "A BOAT", nil), ("\n\nA BOAT\n\nx", "A BOAT", nil),
      (" (C) A BOAT", "A BOAT", "C"), (" (SBU/NF) A BOAT", "A BOAT", "SBU/NF"),
      (" (CORRECTED) A BOAT", "(CORRECTED) A BOAT", nil),
      (" A BOAT\n-----\nText", "A BOAT", nil), (" A BOAT\nSIPDIS\nText", "A BOAT", nil),
      (" A BOAT\nThe harbor master told us of it today.", "A BOAT", nil),
      (" A Boat and\nits Two Captains\n\nText", "A Boat and its Two Captains", nil),
      (" \"A BOAT\"", "\"A BOAT\"", nil),
      (" A BOAT AND\n\nA BARGE\n\n", "A BOAT AND A BARGE", nil),
      (" A BOAT\n\nA BARGE\n\n", "A BOAT", nil),
      (
        " A BOAT IN THE HARBOR OF SANTA BARBARA IS SUNK BY\n\nTHE BARGE",
        "A BOAT IN THE HARBOR OF SANTA BARBARA IS SUNK BY THE BARGE", nil
      ),
      (" A BOAT AND\n\nSUMMARY\n", "A BOAT AND", nil),
      (" A Boat\nSensitive but unclassified. Please protect.", "A Boat", nil),
      ("", nil, nil), ("  \n ", nil, nil),
    ] as [(String, String?, String?)])
  func `is one line`(value: String, text: String?, marking: String?) {
    let field = SubjectField(value.slice)
    #expect(field.text == text)
    #expect(field.marking == marking)
  }

  @Test(arguments: [
    (" A BOAT\n\nText", "\nText"), (" A BOAT\n-----\nText", "-----\nText"), (" A BOAT", ""),
    (" A BOAT\nSIPDIS", "SIPDIS"),
  ])
  func `ends where it ends`(value: String, rest: String) {
    let bytes = value.slice
    #expect(bytes[SubjectField(bytes).end...].text == rest)
  }

  @Test(
    arguments: [
      ("---", true), ("----------", true), ("- - - -", true), ("=====", true), ("____", true),
      ("***", true), ("-----  -----", true), ("--", false), ("", false), ("--- a", false),
      ("...", false),
      ("abc", false), ("  ------  ", true),
    ] as [(String, Bool)])
  func `has rules told from it`(line: String, isRule: Bool) {
    #expect(Rule.isRule(line.slice) == isRule)
  }
}
