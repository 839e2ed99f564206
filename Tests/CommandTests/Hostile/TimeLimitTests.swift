import Testing

@testable import reftel

struct `A query that takes too long` {
  private func search(_ arguments: [String]) throws -> Search {
    guard case .run(let command as Search) = try Search.read(arguments) else {
      throw Failure(.failed, "help was asked for")
    }
    return command
  }

  @Test(arguments: [
    [], ["--count"], ["--facets", "tag"], ["--kwic"], ["--format", "json"], ["--format", "ids"],
  ])
  func `is given up, and told in one line`(options: [String]) async throws {
    var search = try search(["printing"] + options + ["--archive", SampleLibrary.path()])
    search.common.timeLimit = .zero
    let session = Session(columns: nil)
    do {
      _ = try await search.run(session)
      Issue.record("it was answered in no time")
    } catch {
      #expect(session.report(error) == .outOfTime)
    }
    #expect(session.out.collected.isEmpty)
    #expect(
      session.errors.collected
        == "reftel: the query took longer than 0 s; narrow it or give --timeout\n")
  }

  @Test(arguments: [
    (["x"], Duration.seconds(10)), (["x", "--timeout", "3"], .seconds(3)),
    (["x", "--timeout", "0"], nil),
  ])
  func `is one of ten seconds, unless the command line says otherwise`(
    arguments: [String], limit: Duration?
  ) throws {
    #expect(try search(arguments).common.timeLimit == limit)
  }

  @Test(arguments: ["export", "backup", "check", "import"])
  func `is none of a command that is expected to take long`(name: String) throws {
    let command = try #require(Reftel.commands.first { $0.name == name })
    guard case .run(let read) = try command.read(["/nowhere"].filter { _ in name != "check" })
    else { throw Failure(.failed, "help was asked for") }
    #expect(read.common.timeLimit == nil)
  }

  @Test func `has all its time for each line of a batch`() throws {
    let lines = Array(repeating: "printing", count: 40).joined(separator: "\n")
    let outcome = try SampleLibrary.run("search", "--batch", "-", "--timeout", "5", input: lines)
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 40)
  }
}
