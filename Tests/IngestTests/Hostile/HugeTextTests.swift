import Cables
import Glibc
import Ingest
import Testing

/// Inputs of a hundred megabytes.
struct `A line without end` {
  /// A file of `head` and then a hundred megabytes of one byte.
  private func file(_ head: String, of byte: UInt8, in folder: ScratchFolder) -> String {
    let path = folder.file("huge", head)
    guard let file = fopen(path, "a") else { return path }
    let block = [UInt8](repeating: byte, count: 1 << 20)
    for _ in 0..<100 { _ = fwrite(block, 1, block.count, file) }
    fclose(file)
    return path
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      (Source.Format.telegram, telegram, "longer than any cable"),
      (.html, "<html><body><pre>", "longer than any cable"),
      (.csv, "\"1\",\"1/31/2008 12:05\",\"", "longer than"),
      (.csv, "words", "does not begin with a quotation mark"),
    ])
  func `is told of and left`(format: Source.Format, head: String, reason: String) {
    let folder = ScratchFolder()
    let path = file(head, of: UInt8(ascii: "x"), in: folder)
    let found = DumpReader(paths: [path], format: format).readings()
    #expect(found.cables.isEmpty && found.rejects.count == 1)
    #expect(found.rejects.first?.reason.contains(reason) == true)
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("(C) Bread.\n\n", 50_000), ("1. Bread.\n\n", 50_000), ("\u{201C}", 100_000), ("\"", 100_000),
      ("<b>", 50_000),
      ("BEGIN QUOTE\n", 20_000), ("(", 100_000), ("> ", 50_000), ("&lt;", 50_000),
    ])
  func `or a text of many parts is read`(unit: String, count: Int) throws {
    let body = String(repeating: unit, count: count)
    let raw = RawCable(
      text: Array((telegram + "\n" + body).utf8),
      source: Source(path: "a.txt", offset: 0, length: 1, sha256: "", format: .telegram),
      original: [])
    let cable = try CableParser().read(raw).get().cable
    #expect(!cable.paragraphs.isEmpty)
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: ["TO RUEHC", "UNCLAS", "TAGS:", "REF:", "1. (U)", "2. (U)", "TUTHILL"])
  func `or a text of blank lines is read as one of a few`(place: String) throws {
    let few = try cable(withBlankLines: 90, before: place)
    let many = try cable(withBlankLines: 300_000, before: place)
    #expect(few.paragraphs.count > 2 && few.paragraphs == many.paragraphs)
    #expect(few.signedBy == ["TUTHILL"] && few.signedBy == many.signedBy)
    #expect(few.subject != nil && few.subject == many.subject)
    #expect(few.tags == many.tags && few.references.map(\.target) == many.references.map(\.target))
    #expect(few.action == many.action && few.findings == many.findings)
  }

  private func cable(withBlankLines count: Int, before place: String) throws -> Cable {
    let text = """
      P 311200Z JAN 08
      FM AMEMBASSY PARIS
      TO RUEHC/SECSTATE WASHDC PRIORITY 0001

      UNCLAS PARIS 000012

      TAGS: PREL
      SUBJECT: BREAD
      REF: PARIS 11

      1. (U) The bakers of Paris baked bread.

      2. (U) And more of it.
      TUTHILL
      """
    let blanks = String(repeating: " \n", count: count)
    var bytes = Array(text.utf8)
    let found = try #require(bytes.firstRange(of: Array(place.utf8)))
    bytes.insert(contentsOf: blanks.utf8, at: found.lowerBound)
    let raw = RawCable(
      text: bytes,
      source: Source(path: "a.txt", offset: 0, length: 1, sha256: "", format: .telegram),
      original: [])
    return try CableParser().read(raw).get().cable
  }

  @Test(.timeLimit(.minutes(2)))
  func `or a head of many entries is read`() throws {
    let count = 20_000
    let tags = (1...count).map { "P\($0)" }.joined(separator: ", ")
    let references = (1...count).map { "PARIS \($0)" }.joined(separator: "; ")
    let text = """
      P 311200Z JAN 08
      FM AMEMBASSY PARIS
      TO RUEHC/SECSTATE WASHDC PRIORITY 0001

      UNCLAS PARIS 000012

      TAGS: \(tags)
      SUBJECT: BREAD

      REF: \(references)

      1. (U) Bread.
      """
    let raw = RawCable(
      text: Array(text.utf8),
      source: Source(path: "a.txt", offset: 0, length: 1, sha256: "", format: .telegram),
      original: [])
    let cable = try CableParser().read(raw).get().cable
    #expect(cable.tags.count == count && cable.references.count == count)
  }
}
