import Cables
import Testing

@testable import Ingest

struct `A hostile text` {
  /// Bodies that trapped the parser, or took it a time that grew with the square of their length.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "rope PHNOM PENH 00000402  002 OF 003 ", "PAGE 02        LISBON  01234  011234Z ",
      "POST 0000 002 OF 003\n", "\nUNCLAS PHNOM PENH 000402\n", "\n\nTo that the END SUMMARY.\n",
      "QUOTE\n", "UNQUOTE ", "((((", "[[[[", "\"\"\"\"", "Al-", "J. ", "\u{202E}\u{200B}",
      "\u{301}",
      "(SBU - ENTIRE TEXT) ", "\n* ", "¶3. ", "\\\n", "(Ref A) ", "09 BANGKOK 388, ", "1234567890",
    ])
  func `is read to its end in a bounded time`(unit: String) throws {
    let count = 60_000 / unit.utf8.count
    let text = "UNCLAS PHNOM PENH 000402\n\nSUBJECT: ROPE\nREF: A. 09 BANGKOK 388\n\n1. (U) Rope. "
    var raw = RawCable(
      text: Array((text + String(repeating: unit, count: count)).utf8),
      source: Source(path: "a.txt", offset: 0, length: 1, sha256: "", format: .telegram),
      original: [])
    raw.metadata.id = "09PHNOMPENH402"
    let parsed = try CableParser().read(raw).get()
    #expect(parsed.spans.last?.range.upperBound ?? 0 > text.utf8.count)
  }

  @Test(arguments: [
    "(FOR OFFICIAL USE ONLY)", "(SBU - ENTIRE TEXT)", "(U) ENTIRE TEXT",
    "(S FOR OFFICIAL USE ONLY)",
  ])
  func `may have the words of a notice inside of a marking`(notice: String) throws {
    let text = Array("09 BANGKOK 388 \(notice)".utf8)[...]
    let start = try #require(HandlingNotice.start(in: text))
    #expect((0..<text.count).contains(start))
  }

  @Test func `is read once where its addresses have no end`() throws {
    let text = """
      PP RUEHC
      P 311200Z JAN 08
      FM AMEMBASSY LISBON
      TO RUEHC/SECSTATE WASHDC PRIORITY 0001
      The rope was too short for the well.
      SUBJECT: ROPE

      C O N F I D E N T I A L LISBON 000012

      1. (C) Another rope was bought.
      """
    let layout = TelegramLayout(Array(text.utf8)[...])
    #expect(layout.line?.serial == 12)
    #expect(layout.header.last?.endIndex == layout.body.startIndex)
    var raw = RawCable(
      text: Array(text.utf8),
      source: Source(path: "a.txt", offset: 0, length: 1, sha256: "", format: .telegram),
      original: [])
    raw.metadata.id = "08LISBON12"
    let cable = try CableParser().read(raw).get().cable
    let well = cable.paragraphs.filter { $0.text.contains("too short for the well") }
    #expect(well.count == 1)
  }

  @Test func `breaks a paragraph by ten thousand page headers on one line`() {
    let unit = "rope PHNOM PENH 00000402  002 OF 003 "
    let text = Array(String(repeating: unit, count: 10_000).utf8)
    let unpaged = UnpagedText(text[...], posts: .standard)
    #expect(unpaged.headers.count == 10_000)
    #expect(unpaged.bytes.starts(with: "rope rope rope ".utf8))
  }

  @Test func `on a page may begin ten thousand anchors and end none`() {
    let block = Array(String(repeating: "<a h=", count: 10_000).utf8)
    #expect(PageMarkup(of: [block[...]]).text(of: block[...]) == block)
    let anchor = Array("<a href=\"#\">rope</a>".utf8)
    #expect(PageMarkup(of: [anchor[...]]).text(of: anchor[...]) == Array("rope".utf8))
  }
}
