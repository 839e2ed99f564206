import Cables
import Glibc
import SQLite
import Testing

@testable import Storage

@Suite(.serialized)
struct `An import on a disk that fails` {
  private let cables = (1...40).map { serial in
    Cable.sample(
      "09PARIS\(serial)", text: String(repeating: "Ferry \(serial) ran late. ", count: 50),
      references: ["09PARIS1"])
  }

  @Test(arguments: FaultyDisk.Fault.allCases, [true, false])
  func `leaves whole cables, and completes when it is run again`(
    fault: FaultyDisk.Fault, isFirst: Bool
  ) throws {
    let whole = TemporaryFile()
    try archive(cables, at: whole.path)
    var calls = 0
    while true {
      let file = TemporaryFile()
      FaultyDisk.arrange(fault, after: calls)
      let error = attempt(at: file.path, isFirst)
      guard FaultyDisk.hasFailed else { break }
      expectOneReason(for: error, of: fault)
      try expectWholeCables(in: file.path, orNone: isFirst)
      try archive(cables, at: file.path, isFirst: isFirst)
      #expect(try content(of: file.path) == content(of: whole.path))
      calls += step
    }
    #expect(calls > 10 * step)
  }

  /// From one place that fails to the next: a prime, so that no part of a batch is left out.
  ///
  /// `REFTEL_FAULT_STEP=1` tries every place, which takes a minute.
  private let step = getenv("REFTEL_FAULT_STEP").flatMap { Int(String(cString: $0)) } ?? 13

  /// An import in five batches, or one that builds the archive beside its place, and what it failed
  /// for.
  private func attempt(at path: String, _ isFirst: Bool) -> (any Error)? {
    do {
      var writer =
        isFirst
        ? try ArchiveWriter(importingTo: path, vfs: FaultyDisk.name)
        : try ArchiveWriter(path: path, vfs: FaultyDisk.name)
      try writer.beginImport(program: "tests", at: .day(1))
      let source = try writer.beginSource(
        path: "dump.csv", format: .csv, size: 9, sha256: "file 1")
      for (number, cable) in cables.enumerated() {
        _ = try writer.add(cable, original: packed(cable), to: source)
        if number % 8 == 7 { try writer.commit() }
      }
      try writer.endSource(source)
      _ = try writer.finishImport(at: .day(2))
      return nil
    } catch {
      return error
    }
  }

  /// A fault after the last commit, when the log is put into the file, is none for the import.
  private func expectOneReason(for error: (any Error)?, of fault: FaultyDisk.Fault) {
    guard let error else { return }
    switch error as? ArchiveError {
    case .full: #expect(fault == .full)
    case .inputOutput: #expect(fault != .full)
    default: Issue.record("another reason: \(error)")
    }
  }

  private func expectWholeCables(in path: String, orNone: Bool) throws {
    guard access(path, F_OK) == 0, try isBegun(path) else { return }
    let archive = try Archive(path: path)
    if orNone { #expect(try [0, cables.count].contains(archive.status().cables)) }
    for part in ArchiveDamage.Part.allCases { #expect(try archive.damage(in: part) == []) }
    for cable in cables {
      guard let stored = try archive.cable(cable.id) else { continue }
      #expect(stored.cable == cable)
    }
  }

  /// Whether all of the schema was committed before the fault: half of it only an import reads.
  private func isBegun(_ path: String) throws -> Bool {
    try Connection(path: path, access: .readWrite).schemaVersion()
      == Migration.newest
  }

  /// All of it but the rows that tell of runs and moments.
  private func content(of path: String) throws -> [[String]] {
    let connection = try Connection(path: path, access: .readWrite)
    return try ["cable", "version", "paragraph", "reference", "cable_tag", "reject"].map { table in
      try connection.fetch(
        SQL(stringLiteral: "SELECT quote(\(columns(of: table))) FROM \(table) ORDER BY 1")
      ) { row in try row.column(0) as String }
    }
  }

  private func columns(of table: String) -> String {
    switch table {
    case "cable": "canonical_id || subject"
    case "version": "text_sha256 || sha256 || hex(original)"
    case "paragraph":
      "version_id || ordinal || text || coalesce(inner_start || '+' || inner_length, '')"
    case "reference": "cable_id || ordinal || target"
    case "cable_tag": "cable_id || ordinal || tag"
    default: "path || reason"
    }
  }
}
