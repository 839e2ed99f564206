import Foundation
import SQLite
import Testing

@testable import Storage
@testable import reftel

/// Archives as earlier releases wrote them: the rows are in `Fixtures`, the schema is that of the
/// migrations up to then, none of which is ever edited.
struct `An archive of an earlier release` {
  private static let root = URL(fileURLWithPath: SampleLibrary.samples).deletingLastPathComponent()
  private let folder = NSTemporaryDirectory() + "reftel-earlier-\(UUID().uuidString)"
  private let questions = [
    ["show", "09HANOI1302"], ["search", "sand", "--format", "json"], ["search", "tag:EWWT"],
    ["refs", "06CHIANGMAI172"], ["tags"], ["posts"], ["years"],
  ]

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7])
  func `is refused until it is written to, then answers as a new one`(version: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try archive(of: version)
    let before = try run(["status"])
    #expect(before.status == 78 && before.errors.contains("older than this release"))
    #expect(try run(["import", "--reparse"]).status == 0)
    let check = try run(["check", "--full"])
    #expect(check.status == 0, "\(check.output)")
    let new = RunningReftel(environment: ["REFTEL_ARCHIVE": folder + "/new.sqlite"])
    #expect(try new(["import", SampleLibrary.samples + "/dump/cables.csv"]).status == 0)
    for question in questions + [["people"], ["missing"]] {
      #expect(try run(question).output == new(question).output, "\(question)")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7])
  func `can be recovered`(version: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try archive(of: version)
    let saved = folder + "/saved.sqlite"
    let outcome = try run(["recover", folder + "/\(version).sqlite", saved])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(try run(["check", "--full", "--archive", saved]).status == 0)
    #expect(try run(["show", "09HANOI1302", "--archive", saved]).status == 0)
  }

  /// V007 has all that V009 has, and nothing is read again.
  @Test func `needs no original for what is only stored otherwise`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try archive(of: 7)
    let dump = SampleLibrary.samples + "/dump/cables.csv"
    #expect(try run(["import", dump]).status == 0)
    let new = RunningReftel(environment: ["REFTEL_ARCHIVE": folder + "/new.sqlite"])
    #expect(try new(["import", dump]).status == 0)
    let ids = try new(["search", "year:1900..", "--limit", "0", "--format", "ids"]).output
      .split(separator: "\n").map(String.init)
    #expect(ids.count > 10)
    for id in ids {
      for form in [["--raw"], ["--format", "json"]] {
        let expected = try new(["show", id] + form).output
          .replacingOccurrences(of: dump, with: "SampleData/dump/cables.csv")
        #expect(try run(["show", id] + form).output == expected, "\(id)")
      }
    }
    for question in questions + [["people"], ["missing"], ["search", "to:STATE action:STATE"]] {
      #expect(try run(question).output == new(question).output, "\(question)")
    }
    #expect(try run(["check", "--full"]).status == 0)
  }

  @Test func `is as it was where a migration is cut off`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try archive(of: 1)
    let path = folder + "/1.sqlite"
    // The step after next cannot be made: a table has its name already.
    try Connection(path: path, access: .readWrite).executeScript(
      "CREATE TABLE missing_cable (x)")
    #expect(try run(["import", "--reparse"]).status != 0)
    let version: Int? = try Connection(path: path, access: .readWrite).first("PRAGMA user_version")
    #expect(version == 2)
    try Connection(path: path, access: .readWrite).executeScript("DROP TABLE missing_cable")
    #expect(try run(["import", "--reparse"]).status == 0)
    #expect(try run(["check", "--full"]).status == 0)
  }

  @Test func `is whole however often a migration is killed`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try archive(of: 1)
    for number in 1...6 {
      try run.kill(["import", "--reparse"], after: Double(number) * 0.01)
    }
    #expect(try run(["import", "--reparse"]).status == 0)
    #expect(try run(["check", "--full"]).status == 0)
  }

  private func archive(of version: Int) throws -> RunningReftel {
    let path = folder + "/\(version).sqlite"
    let connection = try Connection(path: path, access: .create)
    try connection.migrate(with: Array(Migration.all.prefix(version)))
    // Rows that a migration makes of those before it are none here yet.
    try connection.executeScript(text("Tests/CommandTests/Fixtures/archive-v\(version).sql"))
    return RunningReftel(environment: ["REFTEL_ARCHIVE": path])
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }
}
