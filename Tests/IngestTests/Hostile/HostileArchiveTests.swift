import Glibc
import Ingest
import Testing

private let cable = Array(telegram.utf8)

/// Packed files made to do harm.
struct `A hostile packed file` {
  /// The names in a folder.
  private func entries(of folder: String) -> Set<String> {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: Set<String> = []
    while let entry = readdir(handle) {
      names.insert(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  @Test func `with links, devices and pipes yields none of them`() {
    let folder = ScratchFolder()
    let target = folder.file("target.txt", cable)
    let path = folder.file("links.tar", Packing.specialFiles(pointingAt: target))
    let readings = DumpReader(paths: [path]).readings()
    #expect(readings.cables.isEmpty)
    #expect(readings.rejects.map(\.reason) == ["an archive without files"])
  }

  @Test(arguments: Packing.allCases)
  func `writes nothing to the disk`(packing: Packing) {
    let names = ["../escape.txt", "/tmp/reftel-escape.txt", "a/../../escape.txt", "below/one.txt"]
    let folder = ScratchFolder()
    let path = folder.file("inner/hostile", packing.pack(names.map { ($0, cable) }))
    let readings = DumpReader(paths: [path]).readings()
    #expect(readings.texts.count == names.count)
    #expect(entries(of: folder.path) == [".", "..", "inner"])
    #expect(entries(of: folder.path + "/inner") == [".", "..", "hostile"])
    #expect(access("/tmp/reftel-escape.txt", F_OK) != 0)
  }

  @Test func `that is encrypted is told of, member for member`() {
    let found = readings(of: Packing.encrypted([("one.txt", cable), ("two.txt", cable)]))
    #expect(found.cables.isEmpty && found.rejects.count == 2)
    #expect(found.rejects.allSatisfy { $0.reason.hasPrefix("encrypted") })
  }

  @Test func `within others is held to the limits of the outermost`() {
    // Each of three levels is a thousandth of what it holds.
    let blank = cable + [UInt8](repeating: 0x20, count: 12 << 20)
    var packed = Packing.zip.pack((1...4).map { ("\($0).txt", blank) })
    for level in 1...2 {
      packed = Packing.zip.pack((1...8).map { ("\(level)-\($0).zip", packed) })
    }
    let found = readings(of: packed)
    #expect(packed.count < 1 << 20)
    #expect(found.cables.count < 20)
    #expect(
      found.rejects.map(\.reason) == ["unpacks to more than 200 times its size, as no text does"])
  }

  @Test func `is held to its limits by what is passed over, too`() {
    let blank = [UInt8](repeating: 0x20, count: 14 << 20)
    let hidden = (1...8).map { (".\($0)", blank) }
    let found = readings(of: Packing.gzippedTar.pack(hidden + [("one.txt", cable)]))
    #expect(found.cables.isEmpty)
    #expect(
      found.rejects.map(\.reason) == ["unpacks to more than 200 times its size, as no text does"])
  }

  @Test func `may have ten thousand members`() {
    let members = (1...10_000).map { ("\($0 % 100)/\($0).txt", Array("no cable \($0)".utf8)) }
    let found = readings(of: Packing.zip.pack(members + [("last.txt", cable)]))
    #expect(found.texts == [telegram])
    #expect(found.rejects.count == 10_000)
  }

  @Test(arguments: [
    [0x1B, 0x5B, 0x32, 0x4A], [0xFF, 0xFE], [0xC3, 0x28], [0x80], [0xED, 0xA0, 0x80],
    [0xE2, 0x80, 0xAE],
  ])
  func `may have any bytes for a name`(name: [UInt8]) {
    // As tar has it: a name, a mode, and a sum over the header.
    var packed = Packing.tar.pack([(String(repeating: "n", count: name.count), cable)])
    let sum = name.reduce(0) { $0 + Int($1) } - name.count * Int(UInt8(ascii: "n"))
    packed.replaceSubrange(0..<name.count, with: name)
    let digits = packed[148..<154].filter { (0x30...0x37).contains($0) }
    let before = Int(String(decoding: digits, as: UTF8.self), radix: 8) ?? 0
    let after = String(before + sum, radix: 8)
    let padded = String(repeating: "0", count: 6 - after.count) + after
    packed.replaceSubrange(148..<154, with: Array(padded.utf8))
    let found = readings(of: packed)
    #expect(found.texts == [telegram] && found.rejects.isEmpty)
    #expect(found.opened.count == 1)
  }
}
