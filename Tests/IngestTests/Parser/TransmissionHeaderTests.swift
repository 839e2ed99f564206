import Cables
import Testing

@testable import Ingest

struct `A transmission header` {
  private let header = TransmissionHeader(
    """
    VZCZCABC1234
    PP RUEHC RUEHXX
    DE RUEHOS #0912/01 0321203
    ZNR UUUUU ZZH
    P 011203Z FEB 08
    FM AMEMBASSY OSLO
    TO RUEHC/SECSTATE WASHDC PRIORITY 1188
    RUEHCP/AMEMBASSY COPENHAGEN
    INFO RUEHSM/AMEMBASSY STOCKHOLM 0402
    RUCNARC/ARCTIC COLLECTIVE
    XMT AMEMBASSY REYKJAVIK
    AMCONSUL NUUK

    """.slice.lines)

  @Test func `gives the station`() {
    #expect(header.transmissionID == "VZCZCABC1234")
    #expect(header.routingIndicator == "RUEHOS")
    #expect(header.stationSerial == 912)
    #expect(header.from == "AMEMBASSY OSLO")
  }

  @Test func `gives the date-time group`() {
    #expect(header.group?.precedence == "PRIORITY")
    #expect(header.group?.sentAt.description == "2008-02-01T12:03:00Z")
  }

  @Test func `gives every addressee in its list`() {
    #expect(header.action.map(\.name) == ["SECSTATE WASHDC", "AMEMBASSY COPENHAGEN"])
    #expect(header.info.map(\.name) == ["AMEMBASSY STOCKHOLM", "ARCTIC COLLECTIVE"])
    #expect(header.exempted == ["AMEMBASSY REYKJAVIK", "AMCONSUL NUUK"])
  }

  @Test func `keeps the lines of the transmission`() {
    #expect(
      header.lines == [
        "PP RUEHC RUEHXX", "DE RUEHOS #0912/01 0321203", "ZNR UUUUU ZZH",
      ])
    #expect(header.preamble.isEmpty)
  }

  @Test func `that is printed twice gives its addressees once`() {
    let header = TransmissionHeader(
      """
      VZCZCABC1234
      RR RUEHXX RUEHYY
      RUEHZZ RUEHQQ
      DE RUEHOS #0912/01 0321203
      P 011203Z FEB 08
      FM AMEMBASSY OSLO
      TO RUEHC/SECSTATE WASHDC 1188
      INFO RUCNARC/ARCTIC COLLECTIVE

      12345
      2008-02-01 12:03:00
      08OSLO912
      Embassy Oslo
      VZCZCABC1234
      DE RUEHOS #0912/01 0321203
      P 011203Z FEB 08
      FM AMEMBASSY OSLO
      TO RUEHC/SECSTATE WASHDC 1188
      INFO RUCNARC/ARCTIC COLLECTIVE
      """.slice.lines)
    #expect(header.action.map(\.name) == ["SECSTATE WASHDC"])
    #expect(header.info.map(\.name) == ["ARCTIC COLLECTIVE"])
    #expect(
      header.preamble.map { $0.text } == [
        "12345", "2008-02-01 12:03:00", "08OSLO912", "Embassy Oslo",
      ])
    #expect(header.lines.contains("RUEHZZ RUEHQQ"))
  }

  @Test(arguments: [
    "ACTION EA-09", "INFO  OCT-01  ISO-00  SSO-00  /026 W", "INFO  LOG-00   EEB-00   AMAD-00",
    "FA-00      /001W", "/000W", "---------------------     105316",
    "------------------5A9C83  271329Z /38",
  ])
  func `keeps the distribution among offices`(line: String) {
    #expect(TransmissionHeader([line.slice]).lines.count == 1)
  }

  @Test(arguments: ["INFO AMEMBASSY OSLO", "ACTION REQUEST", "-----", "THE B-52", ""])
  func `has no distribution in other lines`(line: String) {
    #expect(!OfficeDistribution.isLine(line.slice))
  }

  @Test(
    arguments: [
      ("FM AMEMBASSY OSLO", "AMEMBASSY OSLO"), ("FM   USMISSION  GENEVA", "USMISSION GENEVA"),
      ("FROM: AMCONSUL NUUK", "AMCONSUL NUUK"), ("TO SECSTATE WASHDC", nil), ("", nil),
    ] as [(String, String?)])
  func `names the sender`(line: String, from: String?) {
    #expect(TransmissionHeader([line.slice]).from == from)
  }

  @Test func `keeps the words of a dump apart`() {
    let header = TransmissionHeader("Filed under fish.\nFM AMEMBASSY OSLO".slice.lines)
    #expect(header.preamble.map(\.text) == ["Filed under fish."])
    #expect(header.from == "AMEMBASSY OSLO")
  }

  @Test func `of nothing is empty`() {
    let header = TransmissionHeader([])
    #expect(header.group == nil && header.from == nil && header.action.isEmpty)
  }
}

struct `An addressee` {
  @Test(
    arguments: [
      (
        "RUEHC/SECSTATE WASHDC IMMEDIATE 0852",
        Addressee(route: "RUEHC", name: "SECSTATE WASHDC", precedence: "IMMEDIATE", mcn: "0852")
      ),
      ("RUEHC/SECSTATE WASHDC", Addressee(route: "RUEHC", name: "SECSTATE WASHDC")),
      ("SECSTATE WASHDC", Addressee(name: "SECSTATE WASHDC")),
      ("SECSTATE WASHDC 1234", Addressee(name: "SECSTATE WASHDC", mcn: "1234")),
      ("SECSTATE WASHDC 00012", Addressee(name: "SECSTATE WASHDC", mcn: "00012")),
      (
        "AMEMBASSY OSLO NIACT IMMEDIATE",
        Addressee(name: "AMEMBASSY OSLO", precedence: "NIACT IMMEDIATE")
      ),
      ("AMEMBASSY OSLO PRIORITY", Addressee(name: "AMEMBASSY OSLO", precedence: "PRIORITY")),
      ("AMEMBASSY OSLO ROUTINE", Addressee(name: "AMEMBASSY OSLO", precedence: "ROUTINE")),
      ("AMEMBASSY OSLO FLASH", Addressee(name: "AMEMBASSY OSLO", precedence: "FLASH")),
      ("RUEHOS/ AMEMBASSY OSLO", Addressee(route: "RUEHOS", name: "AMEMBASSY OSLO")),
      ("EU/NATO COLLECTIVE", Addressee(name: "EU/NATO COLLECTIVE")),
      ("  AMEMBASSY   OSLO  ", Addressee(name: "AMEMBASSY OSLO")),
      ("TASK FORCE 12", Addressee(name: "TASK FORCE 12")),
    ] as [(String, Addressee)])
  func `is read from its line`(line: String, expected: Addressee) {
    #expect(Addressee(line.slice) == expected)
  }
}
