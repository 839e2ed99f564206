import Cables
import Storage
import Testing

@testable import reftel

struct `A row for PostgreSQL` {
  @Test(arguments: [
    (CopyField.null, "\\N"), (.text(""), ""), (.text("\\N"), "\\\\N"), (.text("\\."), "\\\\."),
    (.text("a\tb\nc\rd"), "a\\tb\\nc\\rd"), (.text("a\u{0}b"), "a\u{2400}b"),
    (.text("é \u{8}"), "é \u{8}"), (.number(-7), "-7"), (.truth(true), "t"), (.truth(false), "f"),
    (.list([]), "{}"), (.list(["a,b", "", "NULL"]), #"{"a,b","","NULL"}"#),
    (.list([#"say "no""#]), #"{"say \\"no\\""}"#), (.list([#"\"#]), #"{"\\\\"}"#),
    (.list(["e\u{301}\""]), "{\"e\u{301}\\\\\"\"}"), (.numbers([1, 2]), "{1,2}"),
  ])
  func `has its fields escaped`(field: CopyField, written: String) {
    var bytes: [UInt8] = []
    field.write(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test func `stands in a block of its table`() throws {
    var table = CopyTable("bread")
    let stream = Stream()
    try table.flush(to: stream)
    table.add([.text("rye"), .null])
    table.add([.text("oat"), .number(2)])
    try table.flush(to: stream)
    try table.flush(to: stream)
    #expect(stream.collected == "COPY bread FROM stdin;\nrye\t\\N\noat\t2\n\\.\n")
  }

  private func indexed(subject: String = "", summary: String = "", body: String = "") -> IndexedText
  {
    let id = CableID(year: 2009, post: "PARIS", serial: 1)
    let post = Post(
      code: "PARIS", name: "Paris", kind: "embassy", country: "FR", routingIndicator: nil)
    let source = Source(path: "-", offset: 0, length: 0, sha256: "", format: .telegram)
    var cable = Cable(id: id, post: post, source: source, textDigest: "", textLength: 0)
    cable.subject = subject
    cable.paragraphs = [Paragraph(kind: .summary, text: summary), Paragraph(text: body)]
    return IndexedText(of: cable)
  }

  @Test func `has the words of the index with their places`() {
    let vector = SearchVector(indexed(subject: "Bread, BREAD", summary: "É 1.5", body: "bread's"))
    #expect(vector.text == "'1':6B '5':7B 'bread':1A,2A,12 'e':5B 's':13")
    #expect(vector.isWhole)
  }

  @Test func `has no more words than PostgreSQL takes`() {
    let long = String(repeating: "x", count: 3000)
    let often = SearchVector(indexed(body: "\(long) " + String(repeating: "a ", count: 20_000)))
    #expect(!often.isWhole)
    #expect(often.text.hasPrefix("'a':") && !often.text.contains("x"))
    #expect(often.text.split(separator: ",").count == 255)
    let many = SearchVector(indexed(body: (0..<120_000).map { "w\($0)" }.joined(separator: " ")))
    #expect(!many.isWhole && many.text.contains("'w119':"))
    #expect(many.text.contains(":16383") && !many.text.contains(":16384"))
  }
}
