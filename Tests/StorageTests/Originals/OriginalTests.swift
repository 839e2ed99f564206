import Cables
import Compression
import Digest
import SQLite
import Testing

@testable import Storage

struct `The original of a cable` {
  private let file = TemporaryFile()

  private static let texts = [
    "The minister said \"no\" to the ferry,\nand \"yes\" to the bridge.", "Nothing else was said.",
  ]

  /// A record of a dump with those ends of lines and quotation marks.
  private func original(lineEnd: String, quote: String) -> [UInt8] {
    let body = Self.texts.joined(separator: "\n\n").split(separator: "\"").joined(separator: quote)
    let record = "\"1\",\"\",\"E.O. 12958: N/A\nTAGS: PREL\n\n\(body)\n\"\n"
    return Array(
      record.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineEnd + "\n").utf8)
  }

  private func cable(_ original: [UInt8]) -> Cable {
    var cable = Cable.sample("09PARIS1")
    cable.paragraphs = zip(1..., Self.texts).map { Paragraph(ordinal: $0, number: $0, text: $1) }
    cable.source.length = original.count
    cable.source.sha256 = sha256(original)
    return cable
  }

  @Test(arguments: ["", " ", "\r"], ["\"", "\"\"", "\\\""])
  func `comes back from an archive byte for byte`(lineEnd: String, quote: String) throws {
    let original = original(lineEnd: lineEnd, quote: quote)
    let cable = cable(original)
    var compressor = try OriginalCompressor()
    let packed = try compressor.compress(original, of: cable)
    #expect(packed.prefix.lineEnd?.rawValue ?? "" == lineEnd)
    #expect(packed.prefix.quote?.rawValue ?? "\"" == quote)
    // Less than the paragraphs alone, which the archive has.
    #expect(packed.frame.count < 80)
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "dump.csv", format: .csv, size: 9, sha256: "f")
    _ = try writer.add(cable, original: packed, to: source)
    try writer.endSource(source)
    _ = try writer.finishImport(at: .day(2))
    #expect(try Archive(path: file.path).originalBytes(of: cable.id) == original)
  }

  @Test func `opens too where it was packed as V007 did`() throws {
    let original = original(lineEnd: " ", quote: "\"")
    let cable = cable(original)
    try archive([cable], at: file.path)
    var compressor = try Compressor()
    let prefix = OriginalPrefix(lineEnd: .blank)
    let text = Self.texts.joined(separator: "\n")
    #expect(
      prefix.bytes(with: Self.texts)
        == Array(text.split(separator: "\n").joined(separator: " \n").utf8))
    let frame = try compressor.compress(original, prefix: prefix.bytes(with: Self.texts))
    try Connection(path: file.path, access: .readWrite).execute(
      """
      UPDATE version SET original = \(frame), line_end = ' ', words = NULL, quote = NULL,
        length = \(original.count), sha256 = \(sha256(original))
      """)
    #expect(try Archive(path: file.path).originalBytes(of: cable.id) == original)
  }

  @Test(arguments: ["words = 99", "quote = 'x'", "line_end = 'x'"])
  func `is not guessed at where nobody knows how it was packed`(damage: String) throws {
    try archive([cable(original(lineEnd: "", quote: "\""))], at: file.path)
    try Connection(path: file.path, access: .readWrite).executeScript(
      "UPDATE version SET \(damage)")
    #expect(throws: ArchiveError.self) {
      _ = try Archive(path: file.path).originalBytes(
        of: CableID("09PARIS1")
          ?? .init(
            year: 2009, post: "PARIS", serial: 1))
    }
  }

  /// Frames in archives everywhere do not open against other words.
  @Test func `is packed against words that nobody edits`() {
    #expect(
      Digest.sha256(HeadWords.first.bytes)
        == "833abce3cc284749c1118a0a1baf983e967c72cfe73003c9867e16ef8038339e")
  }

  @Test(arguments: [
    ("\"a\",\"\",\"b\"", nil), ("a \\\"b\\\" c", QuotationMark.escaped),
    ("\"a \"\"b\"\" c\"", .doubled), ("", nil), ("\"", nil),
  ])
  func `says itself how it writes quotation marks`(text: String, quote: QuotationMark?) {
    #expect(QuotationMark.common(in: Array(text.utf8)) == quote)
  }
}
