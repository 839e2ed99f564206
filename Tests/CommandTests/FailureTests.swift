import Testing

@testable import reftel

struct `A command that fails` {
  @Test(arguments: [
    (["show", "04STATE253071"], 1, "reftel: 04STATE253071 is not held"),
    (["show", "boat"], 64, "reftel: 'boat' names no cable; a cable is named as 09PHNOMPENH419 or"),
    (["show", "09PHNOMPENH633", "-p", "99"], 1, "reftel: 09PHNOMPENH633 has no paragraph 99; its"),
    (
      ["show", "09PHNOMPENH633", "--version", "9"], 1, "reftel: 09PHNOMPENH633 has no version 9; it"
    ),
    (["cite", "09PHNOMPENH633¶99"], 1, "reftel: 09PHNOMPENH633 has no paragraph 99; its numbers"),
    (["cite", "09PHNOMPENH633¶x"], 64, "reftel: 'x' is no paragraph; write 09PHNOMPENH419¶6 or"),
    (["cite", "x", "--style", "chicag"], 64, "reftel: unknown style 'chicag'; did you mean 'chic"),
    (["export"], 64, "reftel: export needs QUERY…; see 'reftel export --help'"),
    (["export", "x", "--sort", "new"], 64, "reftel: unknown order 'new'; did you mean 'newest'?"),
    (["timeline", "x", "--by", "weak"], 64, "reftel: unknown period 'weak'"),
    (["timeline", "date:13"], 64, "reftel: "),
    (["years", "09"], 64, "reftel: '09' is no year: a year has four digits"),
    (
      ["diff", "09PHNOMPENH633", "x"], 64,
      "reftel: diff does not take 'x'; see 'reftel diff --help'"
    ),
    (["completions", "tcsh"], 64, "reftel: unknown shell 'tcsh'"),
    (["completions", "fihs"], 64, "reftel: unknown shell 'fihs'; did you mean 'fish'?"),
    (["manual", "serch"], 64, "reftel: unknown command 'serch'; did you mean 'search'?"),
    (["manual", "-o", "/dev/null/x"], 73, "reftel: cannot write '/dev/null/x': not a directory"),
    (["people", "splt"], 1, "reftel: no person 'splt'; did you mean 'people split'?"),
    (["people", "xyz*"], 1, "reftel: no name of a person has a word that begins with 'xyz'"),
    (["people", "log"], 1, "reftel: nothing was decided yet"),
    (["years", "1950"], 1, "reftel: no cable of 1950 is held"),
    (["timeline", "xylophone"], 1, "reftel: no cable matches"),
    (["missing", "--post", "nowhere"], 1, "reftel: no post 'nowhere' is known"),
    (["missing", "--post", "pnompenh", "--year", "1999"], 1, "reftel: 'pnompenh' read as Phnom"),
    (["search", "xylophone"], 1, "reftel: no cable matches"),
    (["show", "09PHNOMPENH633", "--where", "--raw"], 64, "reftel: --where is of a whole cable"),
    (["show", "09PHNOMPENH633", "--where", "-p", "1"], 64, "reftel: --where is of a whole cable"),
    (
      ["show", "09PHNOMPENH633", "--where", "-f", "html"], 64, "reftel: --where is printed as text"
    ),
    (
      ["export", "boat", "--provenance", "-"], 64, "reftel: --provenance needs a file; '-' is none"
    ),
    (
      ["export", "boat", "-o", "/nowhere/x", "--provenance", "/nowhere/./x"], 64,
      "reftel: --provenance and --output need files of their own"
    ),
    (["recover", "a", "b"], 64, "reftel: recover takes both archives as operands"),
    (["import", "--reparse", "--as", "csv"], 64, "reftel: --reparse reads no files, so --as and"),
    (["import", "--reparse", "--max-size", "1M"], 64, "reftel: --reparse reads no files, so --as"),
    (["search", "query:nothing"], 66, "reftel: no home folder is known; saved queries have no"),
  ])
  func `says what, where and the way out`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let outcome = try SampleLibrary.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test func `says in JSON what it says in words`() throws {
    let outcome = try SampleLibrary.run("missing", "--post", "nowhere", "--format", "json")
    let answer = try #require(JSONParser.value(of: outcome.output))
    #expect(answer["notices"] == ["no post 'nowhere' is known"])
  }

  @Test(arguments: ["show", "refs", "cite", "thread"])
  func `is rare where a name is only misspelt, and what is guessed is said`(
    command: String
  ) throws {
    let outcome = try SampleLibrary.run(command, "09PHNOMPEHN633")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("09PHNOMPENH402") || command == "cite")
    #expect(outcome.errors == "reftel: '09PHNOMPEHN633' read as a cable of Phnom Penh\n")
  }

  @Test(arguments: [
    ["show", "09PHNOMPENH633", "--format", "json"], ["search", "boat", "--format", "json"],
    ["years", "--format", "json"], ["timeline", "--format", "json"], ["save", "--format", "json"],
    ["cite", "09PHNOMPENH633", "--format", "json"], ["search", "--count", "boat", "-f", "json"],
    ["search", "boat", "--facets", "year", "-f", "json"],
    ["search", "boat", "--explain", "-f", "json"],
  ])
  func `is rare where JSON is asked for, and has a schema`(arguments: [String]) throws {
    let reftel = RunningReftel(environment: [
      "REFTEL_ARCHIVE": try SampleLibrary.path(), "XDG_CONFIG_HOME": SampleLibrary.folder,
      "CLICOLOR_FORCE": "1",
    ])
    let outcome = try reftel(arguments)
    let answer = try #require(JSONParser.value(of: outcome.output))
    #expect(answer["schema"]?.string?.hasPrefix("reftel.") == true)
    #expect(!outcome.output.contains("\u{1B}"))
  }
}
