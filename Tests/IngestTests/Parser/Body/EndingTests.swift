import Testing

@testable import Ingest

struct `The end of a telegram` {
  @Test(
    arguments: [
      ("It sank.\n\nPIMM", "PIMM", ["PIMM"], "It sank."),
      ("It sank.\nPIMM", "PIMM", ["PIMM"], "It sank."),
      ("It sank. PIMM", "PIMM", ["PIMM"], "It sank. "),
      ("It sank. End comment. PIMM", "PIMM", ["PIMM"], "It sank. End comment. "),
      ("It sank.\n\nDE PIMM\n", "DE PIMM", ["DE PIMM"], "It sank."),
      ("It sank.\n\nO'PIMM", "O'PIMM", ["O'PIMM"], "It sank."),
      ("It sank.\n\nPIMM-BLACKWOOD", "PIMM-BLACKWOOD", ["PIMM-BLACKWOOD"], "It sank."),
      ("It sank.\n\nPIMM##", "PIMM##", ["PIMM"], "It sank."),
      ("It sank.\n\nPIMM.", "PIMM.", ["PIMM"], "It sank."),
      ("It sank.\n\nPimm", "Pimm", ["Pimm"], "It sank."),
      ("It sank.\n\nPIMM\n\nNNNN", "PIMM", ["PIMM"], "It sank."),
      ("It sank.\n\nPIMM\n#0912", "PIMM", ["PIMM"], "It sank."),
      ("It sank.\n\nPIMM\nUNCLASSIFIED", "PIMM", ["PIMM"], "It sank."),

      ("It sank.", nil, [], "It sank."),
      (
        "It sank in the port of the USA.", nil, [],
        "It sank in the port of the USA."
      ),
      ("It sank.\n\nEND TEXT", nil, [], "It sank.\n\nEND TEXT"),
      ("It sank near the BARGE", nil, [], "It sank near the BARGE"), ("", nil, [], ""),
    ] as [(String, String?, [String], String)])
  func `gives the signature`(text: String, signature: String?, signers: [String], rest: String) {
    let text = text.slice
    var lines = Array(text.linePlaces(in: text.range))
    let ending = Ending(takenFrom: &lines, of: text)
    #expect(ending.signature.map { text[$0].text } == signature)
    #expect(ending.signers == signers)
    #expect(lines.map { text[$0].text }.joined(separator: "\n") == rest)
  }

  @Test(
    arguments: [
      ("It sank.\n\nPIMM\n\nNNNN", ["NNNN"]), ("It sank.\n\nPIMM\n#0912\nNNNN", ["#0912", "NNNN"]),
      ("It sank.\n\nPIMM", []), ("It sank.\n\nPIMM\n\n>", [">"]),
    ] as [(String, [String])])
  func `keeps what follows the signature`(text: String, annex: [String]) {
    let text = text.slice
    var lines = Array(text.linePlaces(in: text.range))
    #expect(Ending(takenFrom: &lines, of: text).annex.map { text[$0].text } == annex)
  }
}
