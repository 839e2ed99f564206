import Testing

@testable import Ingest

struct `A paragraph mark` {
  @Test(
    arguments: [
      ("1. Boats left.", 1, nil, "Boats left."), ("12. Boats left.", 12, nil, "Boats left."),
      ("2. (SBU) Boats left.", 2, "SBU", "Boats left."),
      ("3.(U) Boats left.", 3, "U", "Boats left."), ("(C) 4. Boats left.", 4, "C", "Boats left."),
      ("5) Boats left.", 5, nil, "Boats left."), ("6, (C) Boats left.", 6, "C", "Boats left."),
      ("8 (C) Boats left.", 8, "C", "Boats left."), ("¶9. Boats left.", 9, nil, "Boats left."),
      ("¶10. (S/NF) Boats left.", 10, "S/NF", "Boats left."),
      ("¶11 Boats left.", 11, nil, "Boats left."), ("13 . Boats left.", 13, nil, "Boats left."),
      ("   14. Boats left.", 14, nil, "Boats left."), ("15.", 15, nil, ""),
      ("16. (U)", 16, "U", ""), ("17.\nBoats left.", 17, nil, "\nBoats left."),
      ("007. Boats left.", 7, nil, "Boats left."), ("1.Boats left.", 1, nil, "Boats left."),
    ] as [(String, Int, String?, String)])
  func `opens a paragraph`(text: String, number: Int, marking: String?, rest: String) throws {
    let bytes = text.slice
    let mark = try #require(ParagraphMark(in: bytes, at: 0))
    #expect(mark.number == number)
    #expect(mark.marking?.text == marking)
    #expect(bytes[mark.textStart...].text == rest)
    #expect(mark.hasSign == text.contains("¶"))
  }

  @Test(arguments: [
    "", "Boats left.", "1.4 (b) and (d)", "22 MAY", "2008. A year", "0. Nothing", "1st boat",
    "12 boats left.", "3,400 tons", "A. Boats left.", "- 1. Boats left.", "1)Boats", "¶Boats left.",
    "(A) 4. Boats", "(C) 03 OSLO 2659", "4-year plan", "5%", "12:30 P.M.", "7/8", "0.",
    "(1) Boats left.",
  ])
  func `is no other number`(text: String) { #expect(ParagraphMark(in: text.slice, at: 0) == nil) }
}
