import Cables
import Digest
import Glibc
import Ingest
import Testing

struct `A dump reader` {
  @Test func `frames the cable of a file`() throws {
    let folder = ScratchFolder()
    let path = folder.file("one.txt", telegram)
    let reader = DumpReader(paths: [path])
    guard case .opened(let file) = reader.next(), case .cable(let cable) = reader.next(),
      case .closed(let closed) = reader.next()
    else {
      Issue.record("other readings than opened, cable, closed")
      return
    }
    #expect(reader.next() == nil)
    #expect(file == closed && file.path == path && file.format == .telegram)
    #expect(file.size == telegram.utf8.count && file.sha256 == sha256(Array(telegram.utf8)))
    #expect(cable.words == telegram && cable.original == Array(telegram.utf8))
    #expect(cable.source.offset == 0 && cable.source.length == file.size)
    #expect(cable.source.sha256 == file.sha256 && cable.findings.isEmpty)
  }

  @Test func `goes through folders in the order of bytes`() {
    let folder = ScratchFolder()
    for name in ["b/2", "b/1", "a", "Z", "b-", "c/d/e", "é"] { folder.file(name, telegram) }
    let paths = DumpReader(paths: [folder.path + "/"]).readings().opened.map(\.path)
    #expect(
      paths == ["Z", "a", "b/1", "b/2", "b-", "c/d/e", "é"].map { "\(folder.path)/\($0)" }
    )
  }

  @Test func `takes paths in the order given, twice if so told`() {
    let folder = ScratchFolder()
    let (one, two) = (folder.file("1", telegram), folder.file("2", telegram))
    let paths = DumpReader(paths: [two, one, two]).readings().opened.map(\.path)
    #expect(paths == [two, one, two])
    #expect(DumpReader(paths: [folder.path, folder.path]).readings().cables.count == 4)
  }

  @Test func `passes over hidden files and folders`() {
    let folder = ScratchFolder()
    for name in [".hidden", ".git/x", "seen"] { folder.file(name, telegram) }
    #expect(DumpReader(paths: [folder.path]).readings().opened.map(\.path).count == 1)
  }

  @Test func `ends where links go in a circle`() {
    let folder = ScratchFolder()
    folder.file("a/b/cable", telegram)
    folder.link("a/b/up", to: "../..")
    folder.link("a/self", to: ".")
    folder.link("other", to: "a/b/cable")
    #expect(DumpReader(paths: [folder.path]).readings().cables.count == 2)
  }

  @Test func `tells of a missing path and goes on`() {
    let folder = ScratchFolder()
    let path = folder.file("1", telegram)
    let readings = DumpReader(paths: ["\(folder.path)/none", "\(path)/below", path]).readings()
    #expect(readings.rejects.map(\.kind) == [.notFound, .notFound])
    #expect(readings.rejects.first?.path == "\(folder.path)/none")
    #expect(readings.cables.count == 1)
  }

  @Test func `tells why each other file is no cable`() {
    let folder = ScratchFolder()
    folder.file("README.md", "# Bread\n\nAll about [bread](#).\n")
    folder.file("empty", "")
    folder.file("archive.txt", [0x50, 0x4B, 0x03, 0x04])
    folder.file("cable", telegram)
    folder.link("nowhere", to: "gone")
    folder.pipe("pipe")
    let readings = DumpReader(paths: [folder.path]).readings()
    #expect(readings.cables.count == 1)
    #expect(
      readings.rejects.map(\.reason) == [
        "text without any line that the head of a telegram has",
        "cannot be unpacked: truncated ZIP file header",
        "an empty file", "a link that leads nowhere", "neither a file nor a folder",
      ])
  }

  @Test func `tells of an empty folder`() {
    #expect(DumpReader(paths: [ScratchFolder().path]).readings().rejects.isEmpty == false)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read all"))
  func `tells of a file it may not read`() {
    let folder = ScratchFolder()
    chmod(folder.file("locked", telegram), 0)
    let rejects = DumpReader(paths: [folder.path]).readings().rejects
    #expect(rejects.map(\.kind) == [.unreadable])
  }

  @Test func `refuses a file that is longer than any cable`() {
    var limits = DumpReader.Limits()
    limits.cable = 100
    let rejects = readings(of: telegram.utf8, limits: limits).rejects
    #expect(rejects.first?.reason == "longer than any cable: over 100 bytes")
  }

  @Test func `reads standard input, spooled or not`() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    _ = Array(telegram.utf8).withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    let piped = DumpReader(paths: ["-"], standardInput: ends[0], spoolFolder: "/tmp").readings()
    close(ends[0])
    #expect(piped.texts == [telegram] && piped.opened.first?.path == "-")

    let folder = ScratchFolder()
    let redirected = open(folder.file("1", telegram), O_RDONLY)
    #expect(DumpReader(paths: ["-"], standardInput: redirected).readings().texts == [telegram])
    // Of a file that was read in part, the rest is meant.
    lseek(redirected, off_t(telegram.utf8.count - 10), SEEK_SET)
    let rest = DumpReader(paths: ["-"], format: .telegram, standardInput: redirected).readings()
    #expect(rest.texts == [String(telegram.suffix(10))])
    close(redirected)
    let closed = DumpReader(paths: ["-"], standardInput: 9_999).readings()
    #expect(closed.rejects.map(\.kind) == [.unreadable])
  }

  @Test func `skips a file that is known`() {
    let folder = ScratchFolder()
    folder.file("1", telegram)
    folder.file("2.csv", record(1) + "\n" + record(2))
    folder.file("3", telegram)
    let reader = DumpReader(paths: [folder.path])
    var read: [String] = []
    while let reading = reader.next() {
      switch reading {
      case .opened(let file) where !file.path.hasSuffix("3"): reader.skip()
      case .opened(let file), .closed(let file): read.append(String(file.path.suffix(1)))
      case .cable: read.append("cable")
      case .reject: Issue.record("a reject")
      }
    }
    #expect(read == ["3", "cable", "3"])
    reader.skip()
    #expect(reader.next() == nil)
  }

  @Test func `reads a line of ten million bytes`() {
    let line = [UInt8](repeating: UInt8(ascii: "A"), count: 10_000_000)
    #expect(readings(of: Array("SUBJECT: ".utf8) + line).cables.first?.text.count == 10_000_009)
  }
}
