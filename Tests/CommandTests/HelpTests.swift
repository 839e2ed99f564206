import Testing

@testable import reftel

struct `A page of help` {
  private func printed(_ arguments: String...) async -> (Status, String, String) {
    let session = Session(columns: nil)
    let status = await Reftel.run(arguments, session)
    return (status, session.out.collected, session.errors.collected)
  }

  @Test func `lists every command and topic`() async {
    let (status, output, _) = await printed("help")
    #expect(status == .done)
    for command in Reftel.commands {
      #expect(output.contains("  \(command.name) ") && output.contains(command.summary))
    }
    for topic in Topic.allCases { #expect(output.contains("  \(topic.rawValue) ")) }
  }

  @Test(arguments: Topic.allCases)
  func `has a page for each topic`(topic: Topic) async {
    let (status, output, _) = await printed("help", topic.rawValue)
    #expect(status == .done && output == topic.text && output.hasSuffix("\n"))
  }

  @Test func `fits eighty columns`() async {
    for command in Reftel.commands {
      for line in Help.short(command).split(separator: "\n") { #expect(line.count <= 80) }
    }
    for line in Help.overview.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func `of path is short`() async {
    #expect(
      Help.short(Path.self) == """
        Usage: reftel path [options] ID ID

        Options:
          -f, --format FORMAT    print as text, json, ndjson, csv, ids
          -a, --archive PATH     use this archive, by path or configured name
              --color WHEN       colour the text: auto, always, never
              --pager COMMAND    show long results on a terminal with COMMAND
              --no-pager         do not page long results on a terminal
              --link ADDRESS     on a terminal, let cables lead to ADDRESS with {id}
              --timeout SECONDS  give up a query that takes longer (10); 0 for never
          -h, --help             show this; --help with examples

        """)
  }

  @Test func `of refs begins with examples`() async {
    let (status, output, _) = await printed("refs", "--help")
    #expect(status == .done)
    #expect(
      output == """
        reftel refs: list what a cable cites and what cites it

        Examples:
          reftel refs 09PHNOMPENH419
              its references, held or missing, and the cables that cite it
          reftel refs 09PHNOMPENH419 --cited-by --format ids
              ids of the cables that cite it

        Usage: reftel refs [options] ID

        Options:
              --cites            only what it cites
              --cited-by         only what cites it
              --similar          the cables that share references with it instead
          -f, --format FORMAT    print as text, json, ndjson, csv, ids
          -a, --archive PATH     use this archive, by path or configured name
              --color WHEN       colour the text: auto, always, never
              --pager COMMAND    show long results on a terminal with COMMAND
              --no-pager         do not page long results on a terminal
              --link ADDRESS     on a terminal, let cables lead to ADDRESS with {id}
              --timeout SECONDS  give up a query that takes longer (10); 0 for never
          -h, --help             show this; --help with examples

        """)
  }

  @Test(arguments: [
    (["serch"], "reftel: unknown command 'serch'; did you mean 'search'?\n"),
    (["--verison"], "reftel: unknown option '--verison'; did you mean '--version'?\n"),
    (["help", "querry"], "reftel: unknown command or topic 'querry'; did you mean 'query'?\n"),
    (
      ["search", "--limt", "5"],
      "reftel: unknown option '--limt'; did you mean '--limit'?\n"
    ),
    (
      ["--archive", "x", "search", "y"],
      "reftel: '--archive' comes after the command; see 'reftel help'\n"
    ),
    (["hubs", "--color", "red"], "reftel: unknown colour 'red'; one of auto, always, never\n"),
    (
      ["search", "x", "--sort", "date"],
      "reftel: unknown order 'date'; one of relevance, newest, oldest, id\n"
    ),
    (["import"], "reftel: import needs PATH…; see 'reftel import --help'\n"),
  ])
  func `is near where a command line is wrong`(arguments: [String], message: String) async {
    let session = Session(columns: nil)
    let status = await Reftel.run(arguments, session)
    #expect(status == .misuse)
    #expect(session.errors.collected == message)
    #expect(session.out.collected.isEmpty)
  }

  @Test func `puts a caret under the place in a query`() {
    let error = UsageError("no month 13", in: "hun date:2009-13", at: 9..<16)
    #expect(
      error.description == "no month 13\n  hun date:2009-13\n           ^^^^^^^")
  }

  @Test func `says where to begin without an archive`() async {
    let session = Session(columns: nil) { $0 == "REFTEL_ARCHIVE" ? "/nowhere/a.sqlite" : nil }
    let status = await Reftel.run(["search", "x"], session)
    #expect(status == .noInput)
    #expect(
      session.errors.collected
        == "reftel: no archive at '/nowhere/a.sqlite'; make one with 'reftel import PATH'\n")
  }

  @Test func `tells the version`() async {
    #expect(await printed("--version").1 == "reftel \(Reftel.version)\n")
  }
}
