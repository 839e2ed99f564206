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
      (" PREL/PGOV/CB", ["PREL", "PGOV", "CB"]), (" PREL-PGOV", ["PREL", "PGOV"]),
      (" PREL. PGOV.", ["PREL", "PGOV"]), (" PREL, U.S.", ["PREL", "US"]),
      (" UNGA/C-6", ["UNGA/C-6"]), (" PREL (U) CB", ["PREL", "CB"]),
      (
        " OTRA (PIMM, OLAF Q.; BLACKWOOD, TESS), CB",
        ["OTRA", "PIMM, OLAF Q.", "BLACKWOOD, TESS", "CB"]
      ),
      (" OREP (OLAF PIMM) CB", ["OREP", "OLAF PIMM", "CB"]),
      (" CB TIP IN TURKEY", ["CB", "TIP IN TURKEY"]), (" PREL IN PK", ["PREL", "IN", "PK"]),
      (" IS HARBOR AFFAIRS GOI EXTERNAL", ["IS", "HARBOR AFFAIRS", "GOI EXTERNAL"]),
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
