import Ingest
import Testing

private let cable = Array(telegram.utf8)

struct `A packed file` {
  @Test(arguments: Packing.allCases)
  func `yields its members in their order`(packing: Packing) {
    let packed = packing.pack([("a/one.txt", cable), ("b/.hidden", cable), ("two.txt", cable)])
    let folder = ScratchFolder()
    let path = folder.file("telegrams", packed)
    let readings = DumpReader(paths: [path]).readings()
    #expect(readings.opened.map(\.path) == ["\(path)/a/one.txt", "\(path)/two.txt"])
    #expect(readings.texts == [telegram, telegram] && readings.rejects.isEmpty)
    #expect(readings.closed == readings.opened)
  }

  @Test func `is one file where it is a compressed stream`() {
    let folder = ScratchFolder()
    let path = folder.file("one.txt.gz", Packing.gzip(cable))
    let readings = DumpReader(paths: [path]).readings()
    #expect(readings.opened.map(\.path) == [path])
    #expect(readings.opened.map(\.size) == [cable.count] && readings.texts == [telegram])
  }

  @Test func `may hold a dump`() {
    let records = (1...300).map { record(serial: $0) }.joined(separator: "\n")
    let packed = Packing.zip.pack([("dump.csv", Array(records.utf8)), ("one.txt", cable)])
    let found = readings(of: packed)
    #expect(found.cables.count == 301 && found.rejects.isEmpty)
    #expect(found.opened.first?.size == records.utf8.count)
  }

  @Test func `may hold packed files`() {
    let inner = Packing.zip.pack([("one.txt", cable)])
    let middle = Packing.gzippedTar.pack([("inner.zip", inner), ("two.txt", cable)])
    #expect(readings(of: Packing.zip.pack([("middle.tgz", middle)])).texts == [telegram, telegram])
  }

  @Test func `is not opened when it lies too deep`() {
    var packed = Packing.zip.pack([("one.txt", cable)])
    for level in 1...5 { packed = Packing.zip.pack([("\(level).zip", packed), ("also", cable)]) }
    let found = readings(of: packed)
    #expect(found.texts.count == 4)
    #expect(found.rejects.map(\.reason) == ["an archive more than 4 archives deep: not opened"])
  }

  @Test(arguments: ["/etc/passwd", "../../escape.txt", "..", "a\u{1B}[2J", "é/ü"])
  func `takes the name of a member for no more than a label`(name: String) {
    let found = readings(of: Packing.zip.pack([(name, cable)]))
    #expect(found.texts == [telegram])
    let label = name.first == "/" ? String(name.dropFirst()) : name
    #expect(found.opened.first?.path.hasSuffix("/input/\(label)") == true)
  }

  @Test func `that unpacks to more than the limit is left`() {
    var limits = DumpReader.Limits()
    limits.unpacked = 1000
    let packed = Packing.zip.pack((1...9).map { ("\($0)", cable) })
    let found = readings(of: packed, limits: limits)
    #expect(found.cables.count == 1000 / cable.count)
    #expect(
      found.rejects.map(\.reason) == ["unpacks to more than 1000 bytes; --max-size allows more"])
  }

  @Test func `that unpacks to far more than its size is left`() {
    // A telegram of blanks, over and over: what no archive of texts is.
    let blank = cable + [UInt8](repeating: 0x20, count: 14 << 20)
    let found = readings(of: Packing.zip.pack((1...8).map { ("\($0)", blank) }))
    #expect(found.cables.count == 4)
    #expect(
      found.rejects.map(\.reason) == ["unpacks to more than 200 times its size, as no text does"])
  }

  @Test(arguments: Packing.allCases)
  func `that is cut off yields what comes before`(packing: Packing) {
    let members = (1...9).map { ("\($0)", cable + [UInt8(0x30 + $0)]) }
    let packed = packing.pack(members)
    for length in stride(from: 8, to: packed.count, by: 97) {
      let found = readings(of: packed[..<length])
      #expect(found.texts.allSatisfy { $0.hasPrefix(telegram) })
      #expect(!found.cables.isEmpty || !found.rejects.isEmpty)
    }
  }

  @Test func `yields the records of a dump before the place where it is cut off`() {
    let records = (1...3000).map { record(serial: $0) }.joined(separator: "\n")
    let packed = Packing.gzip(Array(records.utf8))
    let found = readings(of: packed[..<(packed.count / 2)])
    #expect((100..<3000).contains(found.cables.count))
    #expect(found.rejects.map(\.kind) == [.damaged])
  }

  @Test func `of an office program is no archive of cables`() {
    let packed = Packing.zip.pack([("[Content_Types].xml", cable), ("word/document.xml", cable)])
    let found = readings(of: packed)
    #expect(found.cables.isEmpty)
    #expect(found.rejects.map(\.reason) == ["a document of an office program"])
  }

  @Test func `without a member is told of`() {
    let found = readings(of: Packing.zip.pack([]))
    #expect(found.rejects.map(\.reason) == ["an archive without files"])
  }
}

/// A record of a dump, different for each serial.
private func record(serial: Int) -> String {
  let bakers = (0..<20).map { "baker \(serial &* 7919 &+ $0 &* 104_729)" }.joined(separator: ", ")
  return """
    "\(serial)","1/31/2008 12:00","08NOWHERE\(serial)","Embassy Nowhere","UNCLASSIFIED","",\
    "P 311200Z JAN 08 FM AMEMBASSY NOWHERE","UNCLAS NOWHERE \(serial)
    1. The loaves of \(bakers)."
    """
}
