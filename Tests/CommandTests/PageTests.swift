import Cables
import Testing

@testable import reftel

struct `A cable` {
  private var cable: Cable {
    let id = CableID(year: 2009, post: "PHNOMPENH", serial: 419)
    let post = Post(
      code: "PHNOMPENH", name: "Phnom Penh", kind: "embassy", country: "KH", routingIndicator: nil)
    let source = Source(path: "a/b.txt", offset: 0, length: 9, sha256: "ab", format: .telegram)
    var cable = Cable(id: id, post: post, source: source, textDigest: "cd", textLength: 5)
    cable.sentAt = Timestamp(year: 2009, month: 6, day: 26, hour: 8, minute: 8)
    cable.classification = Classification(.unclassified, controls: ["FOR OFFICIAL USE ONLY"])
    cable.tags = [TagUse(code: "PHUM", printed: "PHUM")]
    cable.subject = "A \u{1B}[2J SUBJECT"
    cable.subjectMarking = "SBU"
    cable.transmissionLines = ["ZNR UUUUU ZZH"]
    cable.references = [
      Reference(
        letter: "A", kind: .cable, target: CableID(year: 2009, post: "PHNOMPENH", serial: 194),
        text: "PHNOM PENH 194", yearFrom: .citingCable, place: 0..<14)
    ]
    cable.paragraphs = [
      Paragraph(ordinal: 1, number: 1, marking: "SBU", text: "As in Reftel A,\nit rains."),
      Paragraph(ordinal: 2, number: 2, text: "NAME        NUMBER\nSEN         12"),
    ]
    cable.referenceMentions = [
      ReferenceMention(
        ordinal: 1, paragraph: 1, text: "Reftel A", start: 6, length: 8, status: .resolved,
        targets: [CableID(year: 2009, post: "PHNOMPENH", serial: 194)])
    ]
    cable.signedBy = ["RODLEY"]
    cable.findings = [Finding("no-refs", "nothing", line: 3)]
    return cable
  }

  @Test func `has its members in the order of the contract`() {
    guard case .object(let members) = JSON(cable) else {
      Issue.record("not an object")
      return
    }
    #expect(
      members.map(\.key) == [
        "schema", "id", "year", "serial", "post", "sent_at", "precedence", "classification",
        "captions", "transmission_id", "routing_indicator", "transmission_lines", "sections",
        "action", "info", "passing", "executive_order", "declassify_on", "classified_by", "tags",
        "subject", "subject_marking", "references", "summary", "paragraphs", "reference_mentions",
        "persons", "signed_by", "warnings", "source",
      ])
  }

  @Test(arguments: [
    #""id": "09PHNOMPENH419", "year": 2009, "serial": 419"#,
    #""kind": "embassy", "country": "KH"}, "sent_at": "2009-06-26T08:08:00Z", "precedence": null"#,
    #""sections": null, "action": []"#,
    #"{"letter": "A", "kind": "cable", "target": "09PHNOMPENH194", "text": "PHNOM PENH 194", "year_from": "citing cable", "notal": false, "and_previous": false}"#,
    #""text": "Reftel A", "start": 6, "length": 8, "status": "resolved", "targets": ["09PHNOMPENH194"]"#,
    #"{"code": "no-refs", "message": "nothing", "paragraph": null, "line": 3}"#,
    #""subject": "A \u001b[2J SUBJECT", "subject_marking": "SBU""#,
    #""routing_indicator": null, "transmission_lines": ["ZNR UUUUU ZZH"], "sections""#,
  ])
  func `is written as JSON`(part: String) { #expect(JSON(cable).text.contains(part)) }

  @Test func `is shown on a page`() {
    let page = CablePage(cable, columns: 60, palette: Palette(isColored: false))
    #expect(
      page.lines.joined(separator: "\n") == """
        09PHNOMPENH419
        A \\u{1B}[2J SUBJECT

        Date            2009-06-26 08:08 UTC
        From            Phnom Penh (PHNOMPENH, KH)
        Classification  UNCLASSIFIED//FOR OFFICIAL USE ONLY
        TAGS            PHUM

        References
          A   09PHNOMPENH194  PHNOM PENH 194

         1. (SBU)  As in Reftel A [09PHNOMPENH194], it rains.

         2.        NAME        NUMBER
                   SEN         12

        Signed          RODLEY
        Warning         no-refs: nothing (line 3)
        """)
  }

  @Test(arguments: [20, 40, 100, 400])
  func `is wrapped to the width`(columns: Int) {
    var cable = cable
    cable.paragraphs = [Paragraph(text: String(repeating: "word ", count: 200))]
    let page = CablePage(cable, columns: columns, palette: Palette(isColored: false))
    #expect(page.paragraphLines.allSatisfy { width(of: $0) <= min(columns, 100) })
  }

  @Test func `cannot write Markdown or HTML of its own`() {
    #expect(MarkdownPage.plain("<b> *x* [y](z)") == #"\<b\> \*x\* \[y\](z)"#)
    #expect(escapedForHTML("<b> & \"") == "&lt;b&gt; &amp; &quot;")
  }
}
