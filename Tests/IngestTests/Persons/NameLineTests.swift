import Testing

@testable import Ingest

struct `Words of a text on one line` {
  @Test(
    arguments: [
      ("met Tomas Quilvane there", 4..<18, "Tomas Quilvane"),
      ("met Tomas\n  Quilvane there", 4..<20, "Tomas Quilvane"),
      ("FINANCE MIN- ISTER QARMENI", 8..<18, "MINISTER"),
      ("Zoë Quilvane-\nOldane", 0..<21, "Zoë QuilvaneOldane"),
    ] as [(String, Range<Int>, String)])
  func `stand as they do in the text`(text: String, bytes: Range<Int>, line: String) {
    #expect(NameLine.text(bytes, of: text) == line)
  }

  @Test func `have places in scalars`() {
    let text = Array("Zoë met Tomé".utf8)
    var count = ScalarCount()
    #expect(count.scalars(0..<4, of: text.span) == 0..<3)
    #expect(count.scalars(9..<14, of: text.span) == 8..<12)
  }
}
