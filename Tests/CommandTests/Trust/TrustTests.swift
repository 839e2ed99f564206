import Foundation
import SQLite
import Testing

struct `An archive in use` {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("reftel-\(UUID().uuidString)")
  private let run: RunningReftel
  private let path: String

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("archive.sqlite").path
    run = RunningReftel(environment: ["REFTEL_ARCHIVE": path])
    _ = try run(["import", "-"], input: telegram)
  }

  @Test func `is sound, and its copy is an archive`() throws {
    let check = try run(["check", "--full"])
    #expect(check.status == 0)
    #expect(
      check.output.split(separator: "\n").map { $0.split(separator: "\t").prefix(2) }
        == ["file", "links", "index", "originals", "history", "readings"].map { [$0, "sound"] })
    let copy = path + ".copy"
    #expect(try run(["backup", copy]).status == 0)
    #expect(try run(["show", "08PARIS12", "--archive", copy]).status == 0)
    let again = try run(["backup", copy])
    #expect(again.status == 73 && again.errors.contains("is there already"))
    let nowhere = try run(["backup", "/nowhere/copy"])
    #expect(
      nowhere.status == 73
        && nowhere.errors.contains("cannot write '/nowhere/copy': no such file or directory"))
  }

  @Test func `that is empty says so, and how to fill it`() throws {
    let empty = folder.appendingPathComponent("empty.sqlite").path
    try Data().write(to: URL(fileURLWithPath: empty))
    for arguments in [["search", "bread"], ["show", "08PARIS12"], ["status"], ["check"]] {
      let outcome = try run(arguments + ["--archive", empty])
      #expect(outcome.status == 78)
      #expect(
        outcome.errors == "reftel: the archive is empty; fill it with 'reftel import PATH'\n")
    }
    #expect(try run(["import", "--archive", empty, "-"], input: telegram).status == 0)
    #expect(try run(["show", "08PARIS12", "--archive", empty]).status == 0)
  }

  @Test func `that is damaged says so`() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // Every page but the first, which tells what the file is.
    for place in stride(from: 4096 + 8, to: bytes.count, by: 4096) { bytes[place] ^= 0xFF }
    try bytes.write(to: URL(fileURLWithPath: path))
    for arguments in [["check"], ["show", "08PARIS12"], ["search", "bread"], ["status"]] {
      let outcome = try run(arguments)
      #expect(outcome.status == 78)
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `by another writer is waited for, then left`() throws {
    let writer = try Connection(path: path, access: .readWrite)
    try writer.execute("BEGIN IMMEDIATE")
    let late = try run(["import", "--wait", "0", "-"], input: telegram)
    #expect(late.status == 75)
    let holder = ", process \(ProcessInfo.processInfo.processIdentifier)\n"
    #expect(late.errors.contains("another program is writing to the archive: "))
    #expect(late.errors.hasSuffix(holder), "\(late.errors)")
    #expect(try run(["show", "08PARIS12"]).status == 0)
    try writer.execute("ROLLBACK")
    let number = try run(["import", "--wait", "soon", "-"], input: telegram)
    #expect(number.status == 64 && number.errors.contains("--wait"))
  }

  private let telegram = """
    P 311200Z JAN 08
    FM AMEMBASSY PARIS
    TO RUEHC/SECSTATE WASHDC PRIORITY 0001

    UNCLAS PARIS 000012
    TAGS: PREL
    SUBJECT: NOTHING HAPPENED
    1. (U) The bakers of Paris baked bread.
    """
}
