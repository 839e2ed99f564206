import Testing

@testable import Ingest

struct `A heading` {
  @Test(
    arguments: [
      ("It sank.\n\nTHE NEXT BOAT\n", "THE NEXT BOAT", "It sank.\n"),
      ("It sank.\n\nTHE NEXT BOAT\n-------------\n", "THE NEXT BOAT", "It sank.\n"),
      ("It sank.\n\n-------------\nTHE NEXT BOAT\n-------------\n", "THE NEXT BOAT", "It sank.\n"),
      ("It sank.\n\n---\nTHE NEXT\nBOAT\n---\n\n", "THE NEXT BOAT", "It sank.\n"),

      ("It sank.\n\nThe next boat\n\n", "The next boat", "It sank.\n"),

      ("It sank.\n\nWhose boat?\n", "Whose boat?", "It sank.\n"),
      ("It sank.\n\n\"Peace\"\n", "\"Peace\"", "It sank.\n"),
      (
        "It sank.\n\nThe next boat is the second.\n", nil,
        "It sank.\n\nThe next boat is the second.\n"
      ),
      ("It sank.\n\nthe next boat\n", nil, "It sank.\n\nthe next boat\n"),
      ("It sank.\n\nThe next boat,\n", nil, "It sank.\n\nThe next boat,\n"),
      ("It sank.", nil, "It sank."), ("It sank.\n", nil, "It sank.\n"), ("", nil, ""),

    ] as [(String, String?, String)])
  func `is taken off what stands before`(text: String, heading: String?, rest: String) {
    let text = text.slice
    var lines = Array(text.linePlaces(in: text.range))
    #expect(Heading(takenFromEndOf: &lines, of: text)?.text == heading)
    #expect(lines.map { text[$0].text }.joined(separator: "\n") == rest)
  }
}
