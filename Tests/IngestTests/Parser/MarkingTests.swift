import Testing

@testable import Ingest

struct `A portion marking` {
  @Test(arguments: [
    ("(U) Text", "U", 3), ("(SBU) Text", "SBU", 5), ("(C)", "C", 3), ("(S) Text", "S", 3),
    ("(TS) Text", "TS", 4), ("(LOU) Text", "LOU", 5), ("(FOUO) Text", "FOUO", 6),
    ("(C/NF) Text", "C/NF", 6), ("(S/NF) Text", "S/NF", 6), ("(S//NF) Text", "S//NF", 7),
    ("(sbu) Text", "SBU", 5), ("( C ) Text", "C", 5), ("[C] Text", "C", 3), ("(C] Text", "C", 3),
    ("(UNCLAS) Text", "UNCLAS", 8), ("(CONFIDENTIAL) Text", "CONFIDENTIAL", 14),
    ("(C - ENTIRE TEXT) Text", "C - ENTIRE TEXT", 17), ("(SBU/NOFORN)", "SBU/NOFORN", 12),
    ("(U, NF)", "U, NF", 7), ("(C \u{2013} Entire Text.)", "C - ENTIRE TEXT", 20),
  ])
  func `is read with its end`(text: String, marking: String, end: Int) throws {
    let read = try #require(Marking(in: text.slice, at: 0))
    #expect(read.text == marking)
    #expect(read.end == end)
  }

  @Test func `stands without brackets over an entire text`() throws {
    let text = "C - ENTIRE TEXT.\n\n2. A boat sank.".slice
    #expect(try #require(Marking(ofEntireTextIn: text, at: 0)).text == "C - ENTIRE TEXT")
    #expect(Marking(ofEntireTextIn: "C - THE ENTIRE TEXT.".slice, at: 0) == nil)
  }

  @Test(arguments: [
    "", "U", "(", "()", "(U", "(A)", "(B) Text", "(USG) Text", "(Sarath) Text", "(CAT)", "(1)",
    "(C1)", "{C}", "(Comment: fish)", "(SECRETARIAT)", "(UN)", "(C.I.F.)", " (C)",
  ])
  func `is nothing else in brackets`(text: String) {
    #expect(Marking(in: text.slice, at: 0) == nil)
  }
}
