import Testing

@testable import Cables

struct `A classification` {
  @Test(arguments: [
    (
      Classification(.unclassified, controls: ["FOR OFFICIAL USE ONLY"]),
      "UNCLASSIFIED//FOR OFFICIAL USE ONLY"
    ),
    (Classification(.secret, controls: ["NOFORN"]), "SECRET//NOFORN"),
    (Classification(.confidential), "CONFIDENTIAL"),
    (Classification(.limitedOfficialUse), "LIMITED OFFICIAL USE"),
    (Classification(.topSecret, controls: ["NODIS", "CHEROKEE"]), "TOP SECRET//NODIS//CHEROKEE"),
  ])
  func `is written as level and controls`(classification: Classification, text: String) {
    #expect(classification.description == text)
  }

  @Test func `rises from open to closely held`() {
    let levels = Classification.Level.allCases
    #expect(levels.sorted() == levels)
    #expect(levels.first == .unclassified && levels.last == .topSecret)
  }
}
