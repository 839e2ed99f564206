import Cables
import SQLite
import Testing

@testable import Storage

struct `An import that is cut off` {
  private let file = TemporaryFile()
  private let cables = (1...5).map { Cable.sample("09PARIS\($0)", references: ["09PARIS1"]) }

  /// Reads the first cables of a file and goes no further than `last` of them.
  private func cutOff(after committed: Int, losing lost: Int) throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(
      path: "dump.csv", format: .csv, size: 9, sha256: "file 1")
    for cable in cables.prefix(committed) {
      _ = try writer.add(cable, original: packed(cable), to: source)
    }
    try writer.reject(path: "dump.csv", line: 3, reason: "no text", source: source)
    try writer.commit()
    for cable in cables.dropFirst(committed).prefix(lost) {
      _ = try writer.add(cable, original: packed(cable), to: source)
    }
  }

  @Test(arguments: [(0, 0), (0, 3), (2, 2), (5, 0)])
  func `ends with the same content when it is run again`(committed: Int, lost: Int) throws {
    try cutOff(after: committed, losing: lost)
    let counts = try archive(cables, at: file.path)
    #expect(counts.unchanged == committed)
    #expect(counts.new == 5 - committed)
    let reader = try Archive(path: file.path)
    for cable in cables {
      let stored = try #require(try reader.cable(cable.id))
      #expect(stored.cable == cable)
      #expect(stored.versions.map(\.places) == [[cable.source]])
    }
    #expect(try reader.problems().isEmpty)
    #expect(try reader.connection.first("SELECT count(*) FROM source") == 1)
  }

  @Test func `is not taken for a file that was read`() throws {
    try cutOff(after: 5, losing: 0)
    #expect(try !ArchiveWriter(path: file.path).knows(sha256: "file 1", size: 9))
  }

  @Test func `keeps what was committed and nothing else`() throws {
    try cutOff(after: 2, losing: 3)
    let status = try Archive(path: file.path).status()
    #expect(status.cables == 2)
    #expect(status.rejects == 1)
    #expect(status.paragraphs == 2)
  }
}

struct `A batch` {
  private let file = TemporaryFile()

  @Test func `is undone whole by an error`() throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "dump.csv", format: .csv, size: 9, sha256: "f")
    try writer.commit()
    let cable = Cable.full
    _ = try writer.add(cable, original: packed(cable), to: source)
    var failure: ArchiveError?
    // No such source: the foreign key is refused after the rows of the cable are in.
    do {
      _ = try writer.add(.sample("09PARIS1"), original: packed(cable), to: 77)
    } catch let error {
      failure = ArchiveError(error)
    }
    #expect(failure != nil)
    #expect(try Archive(path: file.path).status().cables == 0)
    // The vocabulary was undone too, and is learnt again.
    _ = try writer.add(cable, original: packed(cable), to: source)
    try writer.commit()
    #expect(try Archive(path: file.path).cable(cable.id)?.cable == cable)
  }

  @Test func `is committed by itself when it is large`() throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "dump.csv", format: .csv, size: 9, sha256: "f")
    let original = try packed(.sample("09PARIS1"))
    for serial in 1...2001 {
      _ = try writer.add(.sample("09PARIS\(serial)"), original: original, to: source)
    }
    #expect(try Archive(path: file.path).status().cables == 2000)
  }

  @Test func `can be forgotten`() throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "dump.csv", format: .csv, size: 9, sha256: "f")
    _ = try writer.add(.full, original: packed(.full), to: source)
    writer.rollBack()
    #expect(try writer.finishImport(at: .day(2)) == ImportCounts())
    #expect(try Archive(path: file.path).status().cables == 0)
  }

  @Test func `leaves nothing in the index when it is forgotten`() throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let add = { (writer: inout ArchiveWriter, text: String) in
      let source = try writer.beginSource(path: text, format: .csv, size: 9, sha256: text)
      let cable = Cable.sample("09PARIS1", text: text)
      _ = try writer.add(cable, original: packed(cable), to: source)
    }
    try add(&writer, "barge")
    writer.rollBack()
    // Two texts of one cable within a batch.
    try add(&writer, "boat")
    try add(&writer, "anchor and boat")
    _ = try writer.finishImport(at: .day(2))
    let archive = try Archive(path: file.path)
    for (word, count) in [("barge", 0), ("boat", 1), ("anchor", 1)] {
      #expect(try archive.count(Query.parse(word)) == count, "\(word)")
    }
    try Connection(path: file.path, access: .readWrite).execute(
      "INSERT INTO cable_text (cable_text, rank) VALUES ('integrity-check', 1)")
  }
}
