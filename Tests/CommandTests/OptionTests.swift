import Testing

@testable import reftel

struct `A command line` {
  private func search(_ arguments: [String]) throws -> Search {
    guard case .run(let command as Search) = try Search.read(arguments) else {
      throw Failure(.failed, "help was asked for")
    }
    return command
  }

  @Test(arguments: [
    (["--limit", "5", "sen"], 5, ["sen"]),
    (["--limit=5", "sen"], 5, ["sen"]),
    (["-n", "5", "sen"], 5, ["sen"]),
    (["-n5", "sen"], 5, ["sen"]),
    (["sen", "--limit", "0"], 0, ["sen"]),
    (["sen", "hun"], 20, ["sen", "hun"]),
    (["--", "--limit", "5"], 20, ["--limit", "5"]),
    (["sen", "--", "-n"], 20, ["sen", "-n"]),
    (["-"], 20, ["-"]),
    (["-temple", "border"], 20, ["-temple", "border"]),
    (["-tag:PREL", "border"], 20, ["-tag:PREL", "border"]),
    (["--limit", "5", "--limit", "6", "sen"], 6, ["sen"]),
  ])
  func `gives options and operands`(arguments: [String], limit: Int, operands: [String]) throws {
    let search = try search(arguments)
    #expect(search.limit == limit)
    #expect(search.operands == operands)
  }

  @Test(arguments: [
    (["--limt", "5", "x"], "unknown option '--limt'; did you mean '--limit'?"),
    (["--lim", "5", "x"], "unknown option '--lim'; did you mean '--limit'?"),
    (["--quux", "x"], "unknown option '--quux'"),
    (["--sort", "newst", "x"], "unknown order 'newst'; did you mean 'newest'?"),
    (["--format", "jsn", "x"], "unknown format 'jsn'; did you mean 'json'?"),
    (["--format", "dot", "x"], "unknown format 'dot'; one of text, json, ndjson, csv, ids"),
    (["--format=", "x"], "unknown format ''; one of text, json, ndjson, csv, ids"),
    (["--color", "alway", "x"], "unknown colour 'alway'; did you mean 'always'?"),
    (["--limit"], "option '--limit' needs a value, as --limit N"),
    (["--limit", "many", "x"], "--limit needs a whole number from 0 on, and got 'many'"),
    (["--limit", "-1", "x"], "--limit needs a whole number from 0 on, and got '-1'"),
    (["--limit=", "x"], "--limit needs a whole number from 0 on, and got ''"),
    (["--count=yes", "x"], "option '--count' takes no value"),
    (["--facets", "tag,yeer", "x"], "unknown facet 'yeer'; did you mean 'year'?"),
  ])
  func `that is wrong says what and the way out`(arguments: [String], message: String) {
    #expect(throws: UsageError(message)) { try search(arguments) }
  }

  @Test(arguments: [(["-h"], true), (["--help"], false), (["x", "-h"], true)])
  func `asks for help`(arguments: [String], isShort: Bool) throws {
    switch try Search.read(arguments) {
    case .shortHelp: #expect(isShort)
    case .help: #expect(!isShort)
    case .run: Issue.record("it was run")
    }
  }

  @Test(arguments: [
    (["-limit", "x"], "unknown option '-limit'; did you mean '--limit'?"),
    (["-z", "x"], "unknown option '-z'"),
    (["x"], "missing does not take 'x'; see 'reftel missing --help'"),
  ])
  func `of a command without dashed words takes none`(arguments: [String], message: String) {
    #expect(throws: UsageError(message)) { try Missing.read(arguments) }
  }

  @Test(arguments: Reftel.commands.map { $0.name })
  func `of every command has options of different names`(name: String) throws {
    let command = try #require(Reftel.commands.first { $0.name == name })
    expectDistinctNames(command)
  }

  private func expectDistinctNames<Given: Command>(_ command: Given.Type) {
    let names = command.allOptions.map(\.name) + command.allOptions.compactMap(\.short)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.hasPrefix("-") && $0 != "-h" && $0 != "--help" })
    #expect(command.summary.first?.isLowercase == true && command.summary.last != ".")
    #expect(!command.examples.isEmpty)
  }

  @Test(
    arguments: [
      ("serch", "search"), ("imprt", "import"), ("SHOW", "show"), ("tag", "tags"),
      ("zebra", nil), ("xyzzy", nil), ("", nil), ("chian", "chain"), ("Serch", "search"),
      ("statsu", "status"),
    ] as [(String, String?)])
  func `has a nearest command`(word: String, expected: String?) {
    #expect(nearest(to: word, among: Reftel.commands.map { $0.name }) == expected)
  }
}
