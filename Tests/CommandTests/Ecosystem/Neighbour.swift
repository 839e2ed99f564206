import Foundation

/// Programs of others that tests run where they are installed.
enum Neighbour {
  /// The folders in which programs are looked for; `REFTEL_PYTHON` may name another Python.
  private static let folders = ["/usr/bin", "/bin", "/usr/local/bin"]

  static func path(_ name: String) -> String? {
    folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static let python = ProcessInfo.processInfo.environment["REFTEL_PYTHON"] ?? path("python3")

  /// Whether Python has the modules.
  static func has(_ modules: String...) -> Bool {
    let code = modules.map { "import \($0)" }.joined(separator: "\n")
    return (try? run(python, ["-c", code]).status) == 0
  }

  /// What Python prints for a program.
  static func answer(_ code: String, _ arguments: String...) throws -> RunningReftel.Outcome {
    try run(python, ["-c", code] + arguments)
  }

  /// What bash prints for a line; in it `reftel` asks the archive of the sample cables.
  static func shell(_ line: String) throws -> RunningReftel.Outcome {
    try run(path("bash"), ["-o", "pipefail", "-c", line])
  }

  private static func run(
    _ program: String?, _ arguments: [String]
  ) throws -> RunningReftel.Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "/nowhere/program")
    process.arguments = arguments
    let built = RunningReftel.binary.deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(built):/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": SampleLibrary.folder,
      "REFTEL_ARCHIVE": try SampleLibrary.path(),
      // Chooses without asking, whoever else would be asked.
      "FZF_DEFAULT_OPTS": "--filter=a",
    ]
    // Files, since a pipe that nobody reads would stop the program once it is full.
    let files = try ["out", "err"].map { name in
      let path = try SampleLibrary.scratch(name)
      try Data().write(to: URL(fileURLWithPath: path))
      return URL(fileURLWithPath: path)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return RunningReftel.Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }
}
