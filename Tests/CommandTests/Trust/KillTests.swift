import Foundation
import SQLite
import Testing

struct `An import that is killed` {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("reftel-\(UUID().uuidString)")
  private let dump: String
  /// `REFTEL_KILLS=200` tries as many as the figures of docs/reliability.md are of.
  private let kills =
    ProcessInfo.processInfo.environment["REFTEL_KILLS"].flatMap { Int($0) } ?? 4

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("dump.csv")
    try Data((1...2200).map(record).joined(separator: "\n").utf8).write(to: file)
    dump = file.path
  }

  @Test(arguments: [true, false])
  func `leaves a sound archive, which the same import completes`(isFirst: Bool) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = RunningReftel()
    let whole = folder.appendingPathComponent("whole.sqlite").path
    let begun = Date()
    try begin(whole, isFirst, run)
    #expect(try run(["import", "--archive", whole, dump]).status == 0)
    let duration = Date().timeIntervalSince(begun)
    for number in 0..<kills {
      let part = (Double(number) + 0.5) / Double(kills) * 1.1
      let path = folder.appendingPathComponent("\(number).sqlite").path
      defer {
        for end in ["", "-wal", "-shm", ".loading", ".loading-index"] { unlink(path + end) }
      }
      try begin(path, isFirst, run)
      try run.kill(["import", "--archive", path, dump], after: duration * part)
      if FileManager.default.fileExists(atPath: path) {
        #expect(try run(["check", "--full", "--archive", path]).status == 0)
      }
      #expect(try run(["import", "--archive", path, dump]).status == 0)
      #expect(try run(["check", "--full", "--archive", path]).status == 0)
      #expect(try content(of: path) == content(of: whole))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasPrefix("\(number).sqlite") }
      #expect(Set(left).isSubset(of: ["", "-wal", "-shm"].map { "\(number).sqlite\($0)" }))
    }
  }

  /// Puts a cable into the archive, so that the next import is not its first: that one goes in
  /// batches.
  private func begin(_ path: String, _ isFirst: Bool, _ run: RunningReftel) throws {
    guard !isFirst else { return }
    let one = folder.appendingPathComponent("one.csv")
    try Data(record(serial: 1).utf8).write(to: one)
    #expect(try run(["import", "--archive", path, one.path]).status == 0)
  }

  /// What must not depend on how often an import was begun.
  private func content(of path: String) throws -> [String] {
    try Connection(path: path, access: .readOnly).fetch(
      """
      SELECT canonical_id || subject || text || sha256 FROM cable
      JOIN paragraph USING (version_id) JOIN version ON version.id = version_id
      ORDER BY cable.id, ordinal
      """
    ) { row in try row.column(0) as String }
  }
}

/// A record of a dump.
private func record(serial: Int) -> String {
  """
  "\(serial)","1/31/2008 12:00","08PARIS\(serial)","Embassy Paris","UNCLASSIFIED","",\
  "P 311200Z JAN 08
  FM AMEMBASSY PARIS
  TO RUEHC/SECSTATE WASHDC PRIORITY 0001","UNCLAS PARIS \(serial)

  TAGS: PREL
  SUBJECT: BREAD OF DAY \(serial)

  1. (U) On day \(serial) the bakers of Paris baked \(serial * 7) loaves."
  """
}
