import Foundation
import SQLite

/// An archive of the sample dump that a test may spoil.
final class ScratchArchive {
  let path: String
  private let folder: String

  init() {
    folder = NSTemporaryDirectory() + "reftel-scratch-\(UUID().uuidString)"
    path = folder + "/archive.sqlite"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      _ = try run(["import", SampleLibrary.samples + "/dump"])
      // No log is left beside the file.
      try Connection(path: path, access: .readWrite).executeScript(
        "PRAGMA wal_checkpoint(TRUNCATE)")
    } catch {
      fatalError("no archive for the tests: \(error)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func run(_ arguments: [String]) throws -> RunningReftel.Outcome {
    let environment = ["REFTEL_ARCHIVE": path, "TMPDIR": folder]
    return try RunningReftel(environment: environment)(arguments)
  }

  /// All rows of all tables, those of the index left out, as text.
  func content(_ path: String? = nil) throws -> [String] {
    let connection = try Connection(path: path ?? self.path, access: .readOnly)
    let tables = try connection.fetch(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table'
        AND name NOT LIKE 'cable\\_text%' ESCAPE '\\' ORDER BY name
      """
    ) { row in try row.column(0) as String }
    return try tables.flatMap { table in
      try connection.fetch(SQL(stringLiteral: "SELECT * FROM \(table)")) { row in
        try table + ":"
          + (0..<row.columnCount).map { "\(try row.column($0) as Value)" }.joined(separator: "|")
      }.sorted()
    }
  }

  func ids(_ path: String) throws -> Set<String> {
    Set(
      try Connection(path: path, access: .readOnly).fetch("SELECT canonical_id FROM cable") { row in
        try row.column(0) as String
      })
  }
}

/// The same numbers in every run (splitmix64).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below end: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(end))
  }
}
