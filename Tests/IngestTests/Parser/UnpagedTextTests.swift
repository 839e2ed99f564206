import Cables
import Testing

@testable import Ingest

struct `A text without its page headers` {
  private func unpaged(_ text: String) -> String {
    UnpagedText(text.slice, posts: .standard).bytes[...].text
  }

  @Test(arguments: [
    ("one two\nBANGKOK 00000123  002 OF 003\nthree four", "one two\nthree four"),
    ("one two\n\nBANGKOK 00000123  002 OF 003\n\nthree four", "one two\nthree four"),
    ("one two.\n\nBANGKOK 00000123  002 OF 003\n\nThree", "one two.\n\nThree"),
    ("one two\nPHNOM PENH 00000123  002 OF 003\nthree", "one two\nthree"),
    ("one two\nRIO DE JANEIRO 00000123  002 OF 003\nthree", "one two\nthree"),
    ("one two\nBANGKOK 00000123  002.3 OF 003\nthree", "one two\nthree"),
    ("one BANGKOK 00000123  002 OF 003 two", "one two"),
    ("one two\nPAGE 02        BANGKO  04127  141105Z\nthree", "one two\nthree"),
    ("one two\nPAGE 02        BANGKO  04127  01 OF 02  141105Z\nthree", "one two\nthree"),
    ("one two\nCONFIDENTIAL\n\nPAGE 02        BANGKO  04127  141105Z\n\nthree", "one two\nthree"),
    (
      "a\nBANGKOK 00000123  002 OF 003\nb\nBANGKOK 00000123  003 OF 003\nc", "a\nb\nc"
    ),
  ])
  func `is whole again`(text: String, expected: String) { #expect(unpaged(text) == expected) }

  @Test(arguments: [
    "", "one two three", "ONE OF THE BOATS", "SECTION 01 OF 02 BANGKOK 000123",
    "Boat 12 of 14 sank.", "A LIST OF 100 BOATS", "See page 02 of the report.",
    "PAGE 01        BANGKO  04127  141105Z", "BANGKOK 123, the second of three",
    "UNCLAS SECTION 02 OF 03 BANGKOK 000123",
  ])
  func `keeps what only looks like one`(text: String) { #expect(unpaged(text) == text) }

  @Test func `keeps stamps of declassification apart, each once`() {
    let stamp = "Declassified/Released US Department of State EO Systematic Review 01 JAN 2001"
    let text = UnpagedText("one two\n\(stamp)\nthree\n\(stamp)\nfour".slice, posts: .standard)
    #expect(text.stamps == [stamp])
    #expect(text.bytes[...].text == "one two\nthree\nfour")
  }

  @Test func `knows the places of the text before`() throws {
    let printed = "one two\nBANGKOK 00000123  002 OF 003\nthree four".slice
    let text = UnpagedText(printed, posts: .standard)
    let kept = text.bytes[...]
    for word in ["ONE", "TWO", "THREE", "FOUR"] {
      let place = try #require(kept.first(word))
      #expect(text.places.original(place) == printed.first(word))
    }
  }
}
