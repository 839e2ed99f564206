import Foundation

/// One archive of the sample cables, made once for all tests that only read.
enum SampleLibrary {
  /// The folder of sample cables, found from this file up.
  static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleData").path

  static let folder: String = {
    let folder = NSTemporaryDirectory() + "reftel-library-\(UUID().uuidString)"
    atexit { try? FileManager.default.removeItem(atPath: SampleLibrary.folder) }
    return folder
  }()

  private static let imported: Result<String, any Error> = Result {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/archive.sqlite"
    _ = try RunningReftel()(["import", samples, "--archive", path])
    return path
  }

  static func path() throws -> String { try imported.get() }

  /// Runs the program on the archive.
  static func run(_ arguments: String..., input: String = "") throws -> RunningReftel.Outcome {
    try run(arguments, input: input)
  }

  static func run(_ arguments: [String], input: String = "") throws -> RunningReftel.Outcome {
    try RunningReftel()(arguments + ["--archive", try path()], input: input)
  }

  /// A path for a file that a test writes.
  static func scratch(_ name: String) throws -> String {
    let inner = "\(folder)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    return "\(inner)/\(name)"
  }
}
