import Testing

@testable import reftel

struct `The program` {
  @Test(
    arguments: [
      (["--version"], 0), (["help"], 0), (["help", "search"], 0), (["search", "--help"], 0),
      ([], 64), (["serch"], 64), (["search"], 64), (["search", "x", "--archive", "/nowhere"], 66),
      (["parse", "/nowhere"], 66), (["status", "--archive", "/dev/null/a"], 66),
    ] as [([String], Int32)])
  func `ends with a status`(arguments: [String], status: Int32) throws {
    let outcome = try RunningReftel()(arguments)
    #expect(outcome.status == status)
    #expect(status == 0 || arguments.isEmpty ? !outcome.output.isEmpty : outcome.output.isEmpty)
    #expect(!outcome.errors.contains("\u{1B}"))
  }
}
