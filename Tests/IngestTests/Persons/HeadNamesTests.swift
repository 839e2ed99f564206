import Cables
import Testing

@testable import Ingest

struct `Names in the head` {
  @Test(
    arguments: [
      ("STATE FOR EUR (A/S MARSDEN)", ["MARSDEN"]),
      ("USDOC FOR 4322/ITA/MAC/OLAC/TPEACHLY", ["TPEACHLY"]),
      ("DEPT FOR WHA/CEN MELISSA OLDANE", ["MELISSA OLDANE"]),
      (
        "DOL FOR LEYLA STROTT, RACHEL RIGGS AND TINA MARSDEN",
        ["LEYLA STROTT", "RACHEL RIGGS", "TINA MARSDEN"]
      ),
      ("STATE PASS USTR FOR D.MARSDEN", ["D.MARSDEN"]),
      ("STATE FOR EAP/MLS, G/TIP, DRL", []), ("WHA/EPSC FOR INR-Bio", []),
      ("BOGOTA FOR RSO AND LEGAT; SOUTHCOM ALSO FOR POLAD", []), ("", []), ("FOR", []),
    ] as [(String, [String])])
  func `stand in attention lines`(line: String, names: [String]) {
    let persons = Cable.naming(passing: [line]).persons
    #expect(Set(persons.map(\.name)) == Set(names))
    #expect(persons.allSatisfy { $0.roles == [.attention] })
  }

  @Test(
    arguments: [
      ("BRACKWITH, ELLIS P.", ["ELLIS P. BRACKWITH"]), ("PREL", []), ("ASEAN", []), (", ", []),
    ] as [(String, [String])])
  func `stand beside TAGS that must carry one`(code: String, names: [String]) {
    var cable = Cable.naming("The boats are late.")
    cable.tags = [TagUse(code: code, printed: code)]
    cable.findPersons()
    #expect(cable.persons.map(\.name) == names)
    #expect(cable.persons.allSatisfy { $0.roles == [.tags] })
  }

  @Test func `join the persons of the text, each with a role`() {
    let cable = Cable.naming(
      "Ambassador Brackwith met Minister Oldane.", signedBy: ["BRACKWITH"],
      classifiedBy: Cable.ClassifiedBy(name: "Ellis Brackwith", title: "Ambassador"))
    #expect(cable.persons.map(\.name) == ["Ellis Brackwith", "Oldane"])
    #expect(cable.persons.first?.roles == [.signer, .classifier, .mentioned])
    #expect(cable.persons.first?.titles == ["Ambassador"])
  }

  @Test func `have a place where a signature is a paragraph`() {
    let text = Cable.naming("The boats are late.", signedBy: ["OLDANE"])
    #expect(text.persons.first?.mentions.first?.place == nil)
    #expect(text.persons.map(\.roles) == [[.signer]])
  }
}
