import Cables
import Testing

@testable import Ingest

struct `Persons among capitals` {
  @Test(
    arguments: [
      ("FOREIGN MINISTER QARMENI SAID THAT THE BOATS WERE LATE.", ["QARMENI"]),
      ("EMBOFF CALLED ON HARBOR MASTER TOMAS QUILVANE.", ["TOMAS QUILVANE"]),
      ("STATE SECRETARY VAN OLDANE TOLD US OF IT.", ["VAN OLDANE"]),
      ("MR. PENCE WAS THERE.", ["PENCE"]),
      ("THE DELEGATE (QARMENI) ABSTAINED.", ["QARMENI"]),
      ("FINANCE MIN- ISTER QARMENI WAS THERE.", ["QARMENI"]),
      ("QARMENI' S VIEW: QARMENI TOLD THE PRESS SO.", ["QARMENI"]),
    ] as [(String, [String])])
  func `are found by title, verb and given name`(text: String, names: [String]) {
    #expect(Cable.naming(text).persons.map(\.name) == names)
  }

  @Test(arguments: [
    "THE MINISTER SAID THAT THE EMBASSY WILL REPORT ON MONDAY.",
    "GENERAL ASSEMBLY DELEGATES COULDN'T AGREE ON RESPON- SIBILITIES.",
    "COST- SHARING WITH SAUDI ARABIA AND NEW ZEALAND WAS DISCUSSED IN PARIS.",
    "AMEMBASSY BONN TO SECSTATE: AIDE MEMOIRE FOLLOWS.",
  ])
  func `are nobody among English words`(text: String) {
    #expect(Cable.naming(text).persons.isEmpty)
  }
}
