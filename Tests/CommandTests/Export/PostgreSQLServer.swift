import Foundation

/// A server of PostgreSQL with nothing in it, in a folder of its own, for as long as it is held.
final class PostgreSQLServer {
  private let folder: String
  /// A child of this process, not a daemon: `Process` would wait for whatever a child leaves open.
  private let server: Process

  /// Where the programs of the server are; nil where it is not installed.
  private static let programs: String? = {
    let versions =
      (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let folders =
      versions.sorted().reversed().map { "/usr/lib/postgresql/\($0)/bin" }
      + ["/usr/local/bin", "/usr/bin"]
    return folders.first { folder in
      ["initdb", "postgres"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }
  }()

  // What Debian has in /usr/bin is a script that looks for the program first.
  private static let psql = [programs ?? "", "/usr/local/bin", "/usr/bin"].map { "\($0)/psql" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What runs a program as somebody else, since the server refuses to be run by the superuser.
  private static let giving: [String]? = {
    guard getuid() == 0 else { return [] }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"),
      getpwnam("postgres") != nil
    else { return nil }
    return ["/usr/bin/setpriv", "--reuid", "postgres", "--clear-groups"]
  }()

  static var isInstalled: Bool { programs != nil && psql != nil && giving != nil }

  init() throws {
    // Short, since the name of a socket may be no longer than 107 bytes.
    folder = "/tmp/reftel-pg-\(getpid())-\(Int.random(in: 0..<1_000_000))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if getuid() == 0 { _ = try Self.outcome(["/bin/chown", "postgres", folder]) }
    let data = "\(folder)/data"
    let begun = try Self.outcome(
      Self.command(
        "initdb", "-D", data, "-A", "trust", "-U", "reader", "-E", "UTF8", "--locale=C"))
    guard begun.status == 0 else { throw CocoaError(.executableLoad) }
    server = Self.process(
      Self.command("postgres", "-D", data, "-k", folder, "-h", "", "-c", "fsync=off"))
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    for _ in 0..<300 where try psql(["-c", "SELECT 1"]).status != 0 {
      Thread.sleep(forTimeInterval: 0.1)
    }
  }

  deinit {
    // At once: nobody needs what it holds.
    kill(server.processIdentifier, SIGQUIT)
    server.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs a script as a user does; what psql says against it, which is empty when all went well.
  func load(_ script: String) throws -> String {
    try psql(["-f", script]).errors
  }

  /// The rows that a query yields, a line each; or what psql says against it.
  func rows(_ sql: String) throws -> [String] {
    let outcome = try psql(["-c", sql])
    return outcome.errors.isEmpty
      ? outcome.output.split(separator: "\n").map(String.init) : [outcome.errors]
  }

  private func psql(_ arguments: [String]) throws -> RunningReftel.Outcome {
    try Self.outcome(
      [Self.psql ?? "", "-h", folder, "-U", "reader", "-d", "postgres", "-XqAt"] + arguments)
  }

  private static func command(_ program: String, _ arguments: String...) -> [String] {
    (giving ?? []) + ["\(programs ?? "")/\(program)"] + arguments
  }

  private static func process(_ command: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PGCLIENTENCODING": "UTF8"]
    process.standardInput = FileHandle.nullDevice
    return process
  }

  private static func outcome(_ command: [String]) throws -> RunningReftel.Outcome {
    let process = process(command)
    let files = try ["out", "err"].map { try SampleLibrary.scratch($0) }
    for file in files { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    try process.run()
    process.waitUntilExit()
    return RunningReftel.Outcome(
      status: process.terminationStatus,
      output: try String(contentsOfFile: files[0], encoding: .utf8),
      errors: try String(contentsOfFile: files[1], encoding: .utf8))
  }
}
