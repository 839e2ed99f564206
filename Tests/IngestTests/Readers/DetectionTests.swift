import Cables
import Testing

@testable import Ingest

struct `Detection of what a file holds` {
  @Test(arguments: [
    (telegram, Source.Format.telegram),
    ("  \n\nUNCLAS NOWHERE 000012\n", .telegram),
    ("P 311200Z JAN 08\nFM AMEMBASSY NOWHERE\n", .telegram),
    ("O R 311200Z JAN 08\n", .telegram),
    ("C o n f i d e n t i a l nowhere 000012\n", .telegram),
    ("PAGE 01        NOWHER  00012  311200Z\n", .telegram),
    ("This record is a partial extract of the original cable.\n", .telegram),
    ("\u{FEFF}TAGS: [PREL](#)\n[1](#)1. (U) Bread.\n", .markdown),
    ("<!DOCTYPE html><html><body>TAGS: X</body></html>", .html),
    ("\n <HTML><p>x</p></HTML>", .html),
    ("<pre>UNCLAS NOWHERE 000012</pre>", .html),
    ("<?xml version='1.0'?><html></html>", .html),
    ("\"1\",\"1/31/2008 12:00\",\"08NOWHERE12\",", .csv),
    ("\u{FEFF}\"1\",\"1/31/2008 12:00\",\"08NOWHERE12\",", .csv),
    ("number,date,id\n\"1\",\"1/31/2008 12:00\",\"08NOWHERE12\",", .csv),
    ("<Nowhere Radio> said so.\nTAGS: PREL\n", .telegram),
  ])
  func `goes by the content`(text: String, format: Source.Format) {
    #expect(Detection.content(of: Array(text.utf8), expecting: nil) == .format(format))
  }

  @Test(arguments: [
    ("# Bread\n\nHow the [bakers](#) bake it.\n", "without any line"),
    ("{\"id\": 12}", "without any line"),
    (" \n\t\n", "white space"),
    (
      "\"id\",\"date\",\"subject\",\"body\"\n\"08NOWHERE12\",\"2008\",\"x\",\"y\"\n",
      "other columns"
    ),
    ("id,date,post,subject,tags,body\n08NOWHERE12,2008,x,y,z,b\n", "other columns"),
  ])
  func `refuses text that is certainly no cable`(text: String, reason: String) {
    expectForeign(Array(text.utf8), reason)
  }

  @Test(arguments: [
    [0x50, 0x4B, 0x03, 0x04, 0x14], [0x1F, 0x8B, 0x08], Array("BZh91AY".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!\u{1A}".utf8),
    [UInt8](repeating: 97, count: 257) + "ustar".utf8,
  ])
  func `knows an archive or a compressed file`(bytes: [UInt8]) {
    #expect(Detection.content(of: bytes, expecting: nil) == .packed)
  }

  @Test(arguments: [
    (Array("SQLite format 3\0".utf8), "SQLite"), (Array("%PDF-1.4".utf8), "PDF"),
    (Array("{\\rtf1".utf8), "RTF"), ([0xD0, 0xCF, 0x11, 0xE0], "office"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
    (Array("GIF89a".utf8), "GIF"), (Array("II*\0".utf8), "TIFF"), (Array("RIFF1234".utf8), "RIFF"),
    ([0x7F, 0x45, 0x4C, 0x46], "program"), ([1, 2, 3, 65], "binary"),
  ])
  func `names what is no text`(bytes: [UInt8], name: String) {
    expectForeign(bytes, name)
  }

  @Test func `believes the user more than the content, but takes no archive for text`() {
    let prose = Array("Bread and butter.".utf8)
    #expect(Detection.content(of: prose, expecting: .telegram) == .format(.telegram))
    let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    #expect(Detection.content(of: archive, expecting: .telegram) != .format(.telegram))
  }

  private func expectForeign(_ bytes: [UInt8], _ words: String) {
    guard case .foreign(let reason) = Detection.content(of: bytes, expecting: nil) else {
      Issue.record("taken for a cable")
      return
    }
    #expect(reason.contains(words))
  }
}
