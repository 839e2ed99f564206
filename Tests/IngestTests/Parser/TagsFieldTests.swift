import Cables
import Testing

@testable import Ingest

struct `A TAGS field` {
  @Test(
    arguments: [
      (" PREL", ["PREL"]), (" PREL, PGOV", ["PREL", "PGOV"]),
      (" PREL PGOV CB", ["PREL", "PGOV", "CB"]),
      (" PREL; PGOV; CB", ["PREL", "PGOV", "CB"]), (" PREL,PGOV,CB", ["PREL", "PGOV", "CB"]),
      (" prel, pgov", ["PREL", "PGOV"]), (" PREL, PREL, CB", ["PREL", "CB"]),
      (" PREL,\nPGOV, CB", ["PREL", "PGOV", "CB"]),
      (" PREL PGOV\nCB TH", ["PREL", "PGOV", "CB", "TH"]),
      ("\nPREL PGOV", ["PREL", "PGOV"]), (" PREL\n\nCB", ["PREL"]),
      (" PREL, ,PGOV,", ["PREL", "PGOV"]),
      (" OVIP (BLACKWOOD, TESS R.), PREL", ["OVIP", "BLACKWOOD, TESS R.", "PREL"]),
      (" PREL (CB)", ["PREL", "CB"]), ("", []), (" \n ", []),
    ] as [(String, [String])])
  func `gives its codes`(value: String, codes: [String]) {
    #expect(TagsField(value.slice, registry: .standard).tags.map(\.code) == codes)
  }

  @Test(arguments: [
    (" PREL, CB\n\nREF", "\nREF"), (" PREL, CB\nA loose line", "A loose line"),
    (" PREL,\nCB\n\nx", "\nx"),
    (" PREL", ""),
  ])
  func `ends where codes end`(value: String, rest: String) {
    let bytes = value.slice
    #expect(bytes[TagsField(bytes, registry: .standard).end...].text == rest)
  }
}
