import Testing

@testable import Ingest

struct `What was run into the end of a paragraph` {
  @Test(
    arguments: [
      ("It sank.\n\nTHE NEXT BOAT -----------  ", "THE NEXT BOAT", "It sank."),
      ("It sank. ---- THE NEXT BOAT ---- ", "THE NEXT BOAT", "It sank."),
      ("It sank in the bay.  THE NEXT BOAT  ", "THE NEXT BOAT", "It sank in the bay."),
      (
        "It sank in the bay.\nThe Next of the Boats\n", "The Next of the Boats",
        "It sank in the bay."
      ),
      ("It sank.\n\n//THE NEXT BOAT//", "THE NEXT BOAT", "It sank."),
      ("It sank.\n\n--- THE NEXT BOAT ---", "THE NEXT BOAT", "It sank."),
      ("It sank.\n\n------\n\nTHE NEXT BOAT\n\n------\n", "THE NEXT BOAT", "It sank."),
      ("It sank.\n\nTHE NEXT\n--------\nBOAT\n----\n", "THE NEXT BOAT", "It sank."),
      ("It sank.\n\n- - - - - -\nTHE NEXT BOAT\n- - - - - -\n", "THE NEXT BOAT", "It sank."),
      ("It sank.\n\n(U) The Next Boat\n", "The Next Boat", "It sank."),
      ("It sank in the bay. (Ref B.)", nil, "It sank in the bay. (Ref B.)"),
      ("It sank in the bay.  END SUMMARY", nil, "It sank in the bay.  END SUMMARY"),
      ("It sank in the bay. He was on board", nil, "It sank in the bay. He was on board"),
      ("It was seen by Capt. Pimm", nil, "It was seen by Capt. Pimm"),
    ] as [(String, String?, String)])
  func `is a heading by its rule or its case`(text: String, heading: String?, rest: String) {
    let text = text.slice
    var lines = Array(text.linePlaces(in: text.range))
    #expect(Heading(takenFromEndOf: &lines, of: text, all: false)?.text == heading)
    #expect(lines.map { text[$0].text }.joined(separator: "\n").slice.trimmed.text == rest)
  }

  @Test(
    arguments: [
      ("It sank. Pimm", ["Pimm"], "It sank."), ("It sank.\n\nMcPIMM", ["McPIMM"], "It sank."),
      ("It sank.\n\nvan Pimm", ["van Pimm"], "It sank."),
      ("It sank.\n\nMary Ann Pimm", ["Mary Ann Pimm"], "It sank."),
      ("It sank. End Summary PIMM", ["PIMM"], "It sank. End Summary"),
      ("Call XXXXXXXXXXXX PIMM", ["PIMM"], "Call XXXXXXXXXXXX"),
      ("It sank.\n\nPIMM\nPIMM", ["PIMM"], "It sank."),
      ("It sank. PIMM 0 11/30/2007", ["PIMM"], "It sank."),
      (
        "It sank. Visit Lisbon's Classified Website: XXXXXXXXXXXX\n\nPIMM", ["PIMM"], "It sank."
      ),
      ("It sank.\n\nVisit our web site at\nhttp://www.example.org/ PIMM", ["PIMM"], "It sank."),
      ("It sank. ****** Visit Lisbon's Classified Website: XXXX****** PIMM", ["PIMM"], "It sank."),
      ("It sank.\n\nPIMM\n\nCapture Date: 01 JAN 1994\nCopy: SINGLE", ["PIMM"], "It sank."),
      ("It sank.\n\nPIMM\nNNNN\nAnother text.", ["PIMM"], "It sank."),
      (
        "THE BOAT WAS FOUND IN THE BAY BELOW THE OLD\nLIGHTHOUSE", [],
        "THE BOAT WAS FOUND IN THE BAY BELOW THE OLD\nLIGHTHOUSE"
      ),
      ("It sank near XXXXXXXXXXXX", [], "It sank near XXXXXXXXXXXX"),
      ("DANIEL PIMM AN..", [], "DANIEL PIMM AN.."),
    ] as [(String, [String], String)])
  func `is a signature or a footer`(text: String, signers: [String], rest: String) {
    let text = text.slice
    var lines = Array(text.linePlaces(in: text.range))
    #expect(Ending(takenFrom: &lines, of: text).signers == signers)
    #expect(lines.map { text[$0].text }.joined(separator: "\n").slice.trimmed.text == rest)
  }
}
