import Cables
import Digest
import Glibc
import Ingest
import Testing

/// A record of a dump about nothing, as the dump writes it.
func record(_ number: Int, header: String = "P 311200Z JAN 08", body: String = "Bread.") -> String {
  "\"\(number)\",\"1/31/2008 12:05\",\"08NOWHERE\(number)\",\"Embassy Nowhere\","
    + "\"UNCLASSIFIED\",\"07NOWHERE1|07STATE2\",\"\(header)\",\"\(body)\""
}

struct `A dump of eight columns` {
  @Test func `says all about a cable`() throws {
    let bytes = Array(record(7, header: "P 311200Z JAN 08\r\nFM NOWHERE").utf8)
    let cable = try #require(readings(of: bytes).cables.first)
    #expect(cable.words == "P 311200Z JAN 08\nFM NOWHERE\n\nBread.")
    #expect(cable.metadata.id == "08NOWHERE7")
    #expect(cable.metadata.created?.description == "2008-01-31T12:05:00Z")
    #expect(cable.metadata.origin == "Embassy Nowhere")
    #expect(cable.metadata.classification == "UNCLASSIFIED")
    #expect(cable.metadata.references == ["07NOWHERE1", "07STATE2"])
    #expect(cable.original == bytes && cable.source.sha256 == sha256(bytes))
    #expect(cable.source.format == .csv && cable.findings.isEmpty)
  }

  @Test(arguments: [
    (#"a \"b\" c"#, #"a "b" c"#), (#"\"\""#, #""""#), (#"a \\ b"#, #"a \ b"#),
    (#"end\\"#, #"end\"#), (#"\\\"x"#, #"\"x"#), (#"don\'t"#, "don't"), (#"a\nb"#, #"a\nb"#),
    (#"a ""b"" c"#, #"a "b" c"#), (#""""#, #"""#), (#"a ""b\\c"" d"#, #"a "b\\c" d"#),
    ("a,b", "a,b"), (#"x"y"#, #"x"y"#), (#"he said "no", and"#, #"he said "no", and"#),
    ("line one\nline two\n", "line one\nline two\n"),
    ("say \"no\"\nand more", "say \"no\"\nand more"),
    ("a\r\nb", "a\nb"), ("", ""), (#"C:\"#, #"C:\"#),
    (#"table \\"# + "\n" + #"row \\"#, "table \\\nrow \\"),
    (#"\"1\",\"2/3/2008 1:00\",x"#, #""1","2/3/2008 1:00",x"#),
  ])
  func `resolves what is escaped`(field: String, text: String) {
    let dump = record(1, header: "", body: field) + "\n" + record(2)
    let read = readings(of: dump.utf8)
    #expect(read.texts.first == text)
    #expect(read.cables.count == 2 && read.rejects.isEmpty)
  }

  @Test func `tells of marks that nothing escapes`() {
    let cable = readings(of: record(1, body: #"x"y"#).utf8).cables.first
    #expect(cable?.findings.map(\.code) == ["csv-quote"])
  }

  @Test func `places each record in its file`() {
    let records = [record(1, body: "a\nb"), record(2, body: "é"), record(3)]
    let dump = Array(("\u{FEFF}" + records.joined(separator: "\r\n") + "\r\n\n").utf8)
    let cables = readings(of: dump).cables
    #expect(cables.map(\.original) == records.map { Array($0.utf8) })
    for cable in cables {
      let place = cable.source.offset..<(cable.source.offset + cable.source.length)
      #expect(Array(dump[place]) == cable.original)
    }
  }

  @Test(arguments: [
    ("\"2\",\"1/31/2008 12:05\",\"08NOWHERE2\",\"x\"", "4 fields"),
    (record(2) + ",\"ninth\"", "9 fields"),
    (record(2).replacing("1/31/2008 12:05", with: ""), "no date"),
    (record(2).replacing("1/31/2008", with: "13/31/2008"), "no date"),
    (record(2).replacing("1/31/2008", with: "2/30/2008"), "no date"),
    (String(record(2).dropLast()), "no closing quotation mark"),
    ("some words", "does not begin with"),
    ("id,date,origin", "does not begin with"),
    ("\"number\",\"date\",\"id\",\"origin\",\"class\",\"refs\",\"header\",\"body\"", "no date"),
    (record(2).replacing("\",\"Bread", with: ",\"Bread"), "7 fields"),
  ])
  func `rejects a damaged record and goes on with the next`(damaged: String, reason: String) {
    let dump = [record(1, body: "a\nb"), damaged, record(3), record(4)].joined(separator: "\n")
    let read = readings(of: dump.utf8)
    #expect(read.cables.map(\.metadata.id) == ["08NOWHERE1", "08NOWHERE3", "08NOWHERE4"])
    #expect(read.rejects.map(\.line) == [3])
    #expect(read.rejects.first?.kind == .damaged)
    #expect(read.rejects.first?.reason.contains(reason) == true)
  }

  @Test(arguments: [1, 10, 40, 75, 110])
  func `tells of a last record that is cut`(missing: Int) {
    let cut = record(2, body: "Bread and butter, and then some more.").dropLast(missing)
    let read = readings(of: (record(1) + "\n" + cut).utf8)
    #expect(read.cables.count == 1 && read.rejects.map(\.line) == [2])
    #expect(read.closed.count == 1)
  }

  @Test func `tells of a header row and reads on`() {
    let read = readings(of: ("number,date,id,origin\n" + record(1)).utf8)
    #expect(read.cables.count == 1 && read.rejects.map(\.line) == [1])
  }

  @Test(arguments: Array(1...64))
  func `reads the same through a buffer of any size`(size: Int) {
    let dump = Array(hostile.utf8) + [0xB6, 0x0A] + Array(record(9).utf8)
    var limits = DumpReader.Limits()
    limits.buffer = size
    let small = readings(of: dump, limits: limits)
    let large = readings(of: dump)
    #expect(small.cables.map(\.original) == large.cables.map(\.original))
    #expect(small.cables.map(\.text) == large.cables.map(\.text))
    #expect(small.cables.map(\.source.offset) == large.cables.map(\.source.offset))
    #expect(
      small.rejects.map { "\($0.line ?? 0) \($0.reason)" }
        == large.rejects.map { "\($0.line ?? 0) \($0.reason)" })
    #expect(large.cables.count == 6 && large.rejects.count == 3)
  }

  @Test(arguments: [
    // Read with backslashes, it ends after seven fields; without them, eight go on for long.
    record(1, header: #"a\"#, body: "\n" + String(repeating: "b", count: 90)) + "\n" + record(2),
    record(1, header: #"a\"#, body: "\n" + String(repeating: "b", count: 90)),
    #""1","1/31/2008 12:05","08NOWHERE1 \"d.\\""# + "\n\",x" + String(repeating: "y", count: 80)
      + "\n" + record(2) + "\n",
  ])
  func `are read the same where one reading ends before the other`(dump: String) {
    let large = Self.told(dump)
    #expect(!large.isEmpty && !large[0].contains("7 fields"))
    for size in 4...64 { #expect(Self.told(dump, buffer: size) == large) }
  }

  @Test(arguments: (-2)...40)
  func `may be as long as the limit, whatever the buffer`(room: Int) {
    let dump = [record(1), record(1, body: ""), record(2, body: "")].joined(separator: "\n")
    let limit = record(1).utf8.count + room
    let told = [16, 200, 1000, 4096].map { Self.told(dump, buffer: $0, limit: limit) }
    #expect(Set(told).count == 1)
    // The end of a record is known by what follows it.
    if room < 0 || room > 1 {
      #expect(told[0].filter { $0.contains("longer") }.count == (room < 0 ? 1 : 0))
    }
  }

  /// What is read of a dump through a buffer, told in words.
  private static func told(
    _ dump: String, buffer: Int = 1 << 16, limit: Int = 1 << 20
  ) -> [String] {
    var limits = DumpReader.Limits()
    limits.buffer = buffer
    limits.cable = limit
    let read = readings(of: dump.utf8, as: .csv, limits: limits)
    return read.texts + read.rejects.map { "\($0.line ?? 0) \($0.reason)" }
  }

  /// Everything that can lie across the end of a buffer.
  private let hostile =
    [
      record(1, body: #"\"a\" \\ \\\" ""b"" é"#), record(2, header: "", body: ""), "words",
      record(3, body: "a\r\n\"b\"\nc"), String(record(4).dropLast(2)), record(5, body: "d\\\\"),
      record(6, body: "\n\n"), "\"7\",\"8\"",
    ].joined(separator: "\r\n") + "\r\n"

  @Test func `gives up a record without end when it grows too long`() {
    var limits = DumpReader.Limits()
    limits.buffer = 256
    limits.cable = 1024
    let endless = String(record(2).dropLast()) + String(repeating: "x\n", count: 2000)
    let dump = [record(1), endless, record(3)].joined(separator: "\n")
    let read = readings(of: dump.utf8, limits: limits)
    #expect(read.cables.map(\.metadata.id) == ["08NOWHERE1", "08NOWHERE3"])
    #expect(read.rejects.map(\.reason) == ["the record is longer than 1024 bytes"])
  }

  @Test func `mends the encoding of one record without touching the next`() {
    let first = Array(record(1, body: "caf").utf8.dropLast()) + [0xE9, 0x22, 0x0A]
    let cables = readings(of: first + Array(record(2, body: "café").utf8)).cables
    #expect(cables.map { $0.words.suffix(4) } == ["café", "café"])
    #expect(cables.map { $0.findings.count } == [1, 0])
  }

  @Test func `can be told to be one by the user`() {
    let read = readings(of: "nothing of the kind\n".utf8, as: .csv)
    #expect(read.cables.isEmpty && read.rejects.count == 1)
  }
}
