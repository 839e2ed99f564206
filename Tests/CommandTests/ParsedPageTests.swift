import Cables
import Ingest
import Testing

@testable import reftel

struct `The reading copy of a telegram` {
  private static let text = """
    VZCZCXYZ0001
    R 141505Z MAR 07
    FM AMEMBASSY LISBON
    TO RUEHC/SECSTATE WASHDC 5711

    UNCLAS LISBON 000602

    E.O. 12958: N/A
    TAGS: EFIS PO
    SUBJECT: THE LAST SARDINE PRESS
    REF: LISBON 590

    1. (SBU) Summary: The press of which reftel told stopped on Tuesday, and its owner, a widow of \
    ninety, has sold it to the museum of the town. End Summary.

    NEXT STEPS
    ----------

    2. (U) None.

    ARCHAMBAULT
    """

  private func lines(columns: Int?, isColored: Bool = false) throws -> [String] {
    let source = Source(
      path: "07LISBON602.txt", offset: 0, length: 0, sha256: "", format: .telegram)
    let raw = RawCable(text: Array(Self.text.utf8), source: source, original: [])
    let parsed = try CableParser().read(raw).get()
    return ParsedPage(parsed, columns: columns, palette: Palette(isColored: isColored)).lines
  }

  @Test(arguments: [
    "transmission    VZCZCXYZ0001", "classification  UNCLAS LISBON 000602",
    "executive order E.O. 12958: N/A", "tags            TAGS: EFIS PO",
    "subject         SUBJECT: THE LAST SARDINE PRESS", "references      REF: LISBON 590",
    "                = 07LISBON590", "heading         NEXT STEPS", "2 U body        2. (U) None.",
    "                = reftel is 07LISBON590", "signature       ARCHAMBAULT",
  ])
  func `names each part in the margin`(line: String) throws {
    #expect(try lines(columns: nil).contains(line))
  }

  @Test(arguments: [nil, 40, 80, 200])
  func `keeps within eighty columns`(columns: Int?) throws {
    let widest = try lines(columns: columns).map { width(of: $0) }.max() ?? 0
    #expect(widest <= min(columns ?? 80, 80))
  }

  @Test func `shows each word of the text`() throws {
    let page = Set(try lines(columns: nil).flatMap { $0.split(separator: " ") })
    let lost = Self.text.split(whereSeparator: \.isWhitespace).filter { !page.contains($0) }
    #expect(lost.isEmpty)
  }

  @Test func `is painted on a terminal alone`() throws {
    #expect(try lines(columns: 80, isColored: true).contains { $0.contains("\u{1B}[") })
    #expect(try !lines(columns: nil).contains { $0.contains("\u{1B}[") })
  }
}
