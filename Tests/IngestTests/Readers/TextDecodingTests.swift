import Cables
import Testing

@testable import Ingest

struct `Text of any encoding` {
  @Test(arguments: [
    (Array("plain".utf8), "plain"),
    (Array("¶1. café".utf8), "¶1. café"),
    ([0xEF, 0xBB, 0xBF, 0x41], "A"),
    (Array("a\r\nb\rc\n\r\nd\r".utf8), "a\nb\nc\n\nd\n"),
    ([0xB6, 0x31], "¶1"),
    (Array("caf".utf8) + [0xE9], "café"),
    ([0x93, 0x41, 0x94, 0x80, 0x97], "“A”€—"),
    ([0x81, 0x8D, 0x8F, 0x90, 0x9D], "\u{81}\u{8D}\u{8F}\u{90}\u{9D}"),
    ([0xC2, 0xB6, 0x93], "¶“"),
    ([0xC2], "Â"), ([0xE2, 0x80], "â€"), ([0xF0, 0x9F, 0x98, 0x41], "ðŸ˜A"),
    ([0xC0, 0xAF], "À¯"), ([0xED, 0xA0, 0x80], "í\u{A0}€"),
    ([0xF4, 0x90, 0x80, 0x80], "ô\u{90}€€"),
    (Array("a\0b\0".utf8), "ab"),
    (Array("a\u{2028}b\u{A0}c\u{2029}".utf8), "a\nb\u{A0}c\n"),
    ([0xFF, 0xFE, 0x41, 0x00, 0xB6, 0x00], "A¶"), ([0xFE, 0xFF, 0x00, 0x41], "A"),
    ([], ""),
  ])
  func `becomes UTF-8 with line feeds`(raw: [UInt8], text: String) {
    #expect(String(decoding: DecodedText(raw).bytes, as: UTF8.self) == text)
    #expect(DecodedText(raw).bytes == Array(text.utf8))
  }

  @Test(
    arguments: [
      ([0x41], []), ([0xC2, 0xB6], []), ([0xB6], ["encoding"]), ([0x41, 0], ["nul-bytes"]),
      ([0xB6, 0], ["encoding", "nul-bytes"]), ([0xFF, 0xFE, 0x41, 0], ["encoding"]),
      (Array("a\r\n".utf8), []), ([0xEF, 0xBB, 0xBF, 0x41], []),
    ] as [([UInt8], [String])])
  func `tells what it mended`(raw: [UInt8], codes: [String]) {
    #expect(DecodedText(raw).findings.map(\.code) == codes)
  }

  @Test func `names the line of the first foreign byte`() {
    #expect(DecodedText(Array("a\nb".utf8) + [0xE9, 0xE9]).findings.first?.line == 2)
  }

  @Test func `every byte of Windows-1252 becomes a character of its own`() {
    let scalars = (0...255).map { Windows1252.scalar(of: UInt8($0)) }
    #expect(Set(scalars).count == 256)
    #expect(scalars[0x41] == "A" && scalars[0xB6] == "¶" && scalars[0x9F] == "Ÿ")
  }
}

struct `Markdown of a page` {
  @Test(arguments: [
    ("TAGS: [PHUM](#) [CB](#)", "TAGS: PHUM CB"),
    ("[1](#)1. (U) Bread", "¶1. (U) Bread"),
    ("[1](#)12. Bread", "¶12. Bread"),
    ("[1](#)B. 07 NOWHERE 1", "¶B. 07 NOWHERE 1"),
    ("[1](#)A) 07 NOWHERE 1", "¶A) 07 NOWHERE 1"),
    ("[1](#) bread", "1 bread"),
    ("[1](#)Bread", "1Bread"),
    ("[PREL](#par1)", "PREL"),
    ("[Details removed] (#)", "[Details removed] (#)"),
    ("[Details removed]", "[Details removed]"),
    ("[a](http://example.org)", "[a](http://example.org)"),
    ("[[PREL](#)]", "[PREL]"),
    ("[a\nb](#)", "[a\nb](#)"),
    ("[](#)", ""), ("[", "["), ("[x](#", "[x](#"), ("", ""),
    ("a  \nb \nc   \n  ", "a\nb \nc \n  "),
    ("5 \\* 6 &amp; 7 * 8", "5 \\* 6 &amp; 7 * 8"),
  ])
  func `loses its marks and nothing else`(markdown: String, text: String) {
    let bytes = readings(of: markdown.utf8 + [], as: .markdown)
    #expect(markdown.isEmpty ? bytes.cables.isEmpty : bytes.texts == [text])
  }

  @Test func `keeps its own bytes as the original`() throws {
    let bytes = Array("[1](#)1. Bread  \n".utf8)
    let cable = try #require(readings(of: bytes, as: .markdown).cables.first)
    #expect(cable.original == bytes)
    #expect(cable.source.format == .markdown)
  }
}
