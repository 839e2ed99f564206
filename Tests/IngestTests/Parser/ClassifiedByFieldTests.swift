import Cables
import Testing

@testable import Ingest

struct `A field of who classified` {
  @Test(
    arguments: [
      (
        " Ambassador Tess R. Blackwood, reasons 1.4 (b) and (d).",
        "Tess R. Blackwood", "Ambassador", ["1.4(b)", "1.4(d)"]
      ),
      (
        " Ambassador Tess R. Blackwood for reasons 1.4 (b) and (d).",
        "Tess R. Blackwood", "Ambassador", ["1.4(b)", "1.4(d)"]
      ),
      (" DCM Olaf Pimm, Reason 1.4(b)", "Olaf Pimm", "DCM", ["1.4(b)"]),
      (
        " Olaf Pimm, Political Counselor. Reason: 1.4 (d)",
        "Olaf Pimm", "Political Counselor", ["1.4(d)"]
      ),
      (" OLAF PIMM, CHARGE, REASON: 1.5 (B), (D)", "OLAF PIMM", "CHARGE", ["1.5(b)", "1.5(d)"]),
      (
        " Consul General Olaf Pimm, reasons 1.4 (a), (b), and (c)",
        "Olaf Pimm", "Consul General", ["1.4(a)", "1.4(b)", "1.4(c)"]
      ),
      (" Olaf Pimm, reason 1.4", "Olaf Pimm", nil, ["1.4"]),
      (" Consul Olaf van der Pimm, reason 1.4", "Olaf van der Pimm", "Consul", ["1.4"]),
      (" Attaché José de la Pimm, reason 1.4", "José de la Pimm", "Attaché", ["1.4"]),
      (" Charge de Affaires Olaf Pimm, 1.4", "Olaf Pimm", "Charge de Affaires", ["1.4"]),
      (" Olaf Pimm", "Olaf Pimm", nil, []),
      (" Reasons 1.4 (b) and (d)", nil, nil, ["1.4(b)", "1.4(d)"]),
      (
        " Deputy Chief of Mission\nOlaf Pimm, reasons\n1.4 (b/d)",
        "Olaf Pimm", "Deputy Chief of Mission", ["1.4(b)", "1.4(d)"]
      ),
      (" Olaf Pimm, Jr., Consul, reason 1.4 (b)", "Olaf Pimm, Jr.", "Consul", ["1.4(b)"]),
      (" Classified by: Olaf Pimm, Consul, reason 1.4 (b)", "Olaf Pimm", "Consul", ["1.4(b)"]),
    ] as [(String, String?, String?, [String])])
  func `gives name, office and grounds`(
    value: String, name: String?, title: String?, reasons: [String]
  ) {
    let read = ClassifiedByField(value.slice).classifiedBy
    #expect(read?.name == name)
    #expect(read?.title == title)
    #expect(read?.reasons == reasons)
  }

  @Test(arguments: ["", "  ", "\n\n"])
  func `of nothing is nothing`(value: String) {
    #expect(ClassifiedByField(value.slice).classifiedBy == nil)
  }

  @Test(arguments: [
    (" Olaf Pimm, reason 1.4 (b)\n\nSummary: x", "\n\nSummary: x"),
    (" Olaf Pimm, reason 1.4 (b)\n------\nx", "\n------\nx"),
    (" Olaf Pimm, reason 1.4 (b)", ""),
  ])
  func `ends before the text`(value: String, rest: String) {
    let bytes = value.slice
    #expect(bytes[ClassifiedByField(bytes).end...].text == rest)
  }
}
