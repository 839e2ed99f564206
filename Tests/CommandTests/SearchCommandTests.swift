import Cables
import Foundation
import Testing

@testable import reftel

struct `The search command` {
  private func file(_ text: String) throws -> String {
    let path = try SampleLibrary.scratch("queries.txt")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `names the paragraph of a snippet`() throws {
    let outcome = try SampleLibrary.run("search", "horsepower", "id:10HANOI19")
    let cells = outcome.output.split(separator: "\t").map(String.init)
    #expect(cells.last?.hasPrefix("¶") == true)
    #expect(cells.last?.contains("horsepower") == true)
  }

  @Test func `shows every place of a word`() throws {
    let outcome = try SampleLibrary.run("search", "horsepower", "--kwic", "--format", "json")
    #expect(outcome.status == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(answer["schema"] as? String == "reftel.concordance/1")
    let lines = try #require(answer["results"] as? [[String: Any]])
    #expect(lines.count >= 3)
    #expect(lines.allSatisfy { ($0["match"] as? String)?.lowercased() == "horsepower" })
  }

  @Test func `answers a file of queries and passes over bad lines`() throws {
    let path = try file("horsepower\n\n# a comment\ndate:2009-13\nxylophone\n")
    let outcome = try SampleLibrary.run("search", "--batch", path)
    #expect(outcome.status == 65)
    #expect(outcome.output == "1\t4\thorsepower\n5\t0\txylophone\n")
    #expect(outcome.errors.contains("\(path):4: no month 13 in '2009-13'"))
  }

  @Test func `tells which query finds which cable`() throws {
    let path = try file("horsepower\nid:10HANOI19\n")
    let outcome = try SampleLibrary.run("search", "--batch", path, "--matrix")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == "id,horsepower,id:10HANOI19\r\n05HANOI1190,1,0\r\n08HANOI911,1,0\r\n"
        + "08HOCHIMINHCITY729,1,0\r\n10HANOI19,1,1\r\n")
  }

  @Test(arguments: [(["--since-import", "last"], "63"), (["--since-import", "2"], "0")])
  func `looks at new cables alone`(options: [String], count: String) throws {
    let outcome = try SampleLibrary.run(["search", "--count"] + options)
    #expect(outcome.output == count + "\n")
  }

  @Test(arguments: [
    (["tag:PRLE"], 1, "reftel: no tag 'PRLE'; did you mean 'PREL'?\n"),
    (["--batch", "/nowhere"], 66, "reftel: cannot read '/nowhere': no such file or directory\n"),
    (
      ["--batch", "x", "boat"], 64,
      "reftel: --batch takes its queries from the file, and no others\n"
    ),
    (
      ["boat", "--since-import", "soon"], 64,
      "reftel: --since-import needs the number of an import or 'last', and got 'soon'\n"
    ),
    ([], 64, "reftel: search needs QUERY…; see 'reftel search --help'\n"),
    (
      ["boat date:2009-13"], 64,
      "reftel: no month 13 in '2009-13'\n  boat date:2009-13\n            ^^^^^^^\n"
    ),
  ])
  func `says what is wrong`(arguments: [String], status: Int32, message: String) throws {
    let outcome = try SampleLibrary.run(["search"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix(message))
    #expect(outcome.output.isEmpty)
  }
}

struct `A saved query` {
  private func saved(_ entries: [(String, String)]) -> SavedQueries {
    var saved = SavedQueries(path: "/nowhere/queries")
    for (name, query) in entries { saved.set(name, to: query) }
    return saved
  }

  @Test(arguments: [
    ("query:rain", "(storm OR rain)"),
    ("boat query:rain year:2009", "boat (storm OR rain) year:2009"),
    ("-query:rain", "-(storm OR rain)"), ("(query:rain)", "((storm OR rain))"),
    ("\"query:rain\"", "\"query:rain\""), ("myquery:rain", "myquery:rain"),
    ("query:both", "((storm OR rain) boat)"), ("QUERY:rain", "QUERY:rain"),
  ])
  func `stands for its words`(text: String, expected: String) throws {
    let saved = saved([("rain", "storm OR rain"), ("both", "query:rain boat")])
    #expect(try saved.expanded(text) == expected)
  }

  @Test(arguments: [
    ("boat query:rian", "no saved query 'rian'; did you mean 'rain'?"),
    ("query:loop", "the saved query 'loop' stands for itself"),
    ("query:", "no saved query ''; 'reftel save' lists them"),
  ])
  func `must be there`(text: String, message: String) {
    let saved = saved([("rain", "storm"), ("loop", "query:loop")])
    let error = #expect(throws: UsageError.self) { try saved.expanded(text) }
    #expect(error?.message == message)
  }

  @Test func `is kept in a file of the user`() throws {
    let folder = try SampleLibrary.scratch("config")
    let reftel = RunningReftel(environment: [
      "XDG_CONFIG_HOME": folder, "REFTEL_ARCHIVE": try SampleLibrary.path(),
    ])
    #expect(try reftel(["save", "power", "horsepower"]).status == 0)
    #expect(try reftel(["save"]).output == "power\thorsepower\n")
    #expect(try reftel(["search", "query:power", "--count"]).output == "4\n")
    #expect(try reftel(["save", "power", "query:power"]).status == 64)
    #expect(try reftel(["save", "bad name", "x"]).status == 64)
    #expect(try reftel(["save", "--delete", "power"]).status == 0)
    #expect(try reftel(["save", "--delete", "power"]).status == 1)
    #expect(try reftel(["save"]).status == 1)
  }
}

struct `A file of settings` {
  @Test func `has keys and values`() {
    let settings = Settings(
      lines: ["# mine", "", "archive = k", " link=https://x/{id} ", "colour = never", "what"],
      path: "config"
    ) { Setting(rawValue: $0) != nil }
    #expect(settings["archive"] == "k")
    #expect(settings["link"] == "https://x/{id}")
    #expect(settings["color"] == nil)
    #expect(
      settings.problems == [
        "config:5: unknown key 'colour'; did you mean 'color'?",
        "config:6: a line is 'key = value'",
      ])
  }

  @Test func `names archives, after the option and the environment`() throws {
    let folder = try SampleLibrary.scratch("config")
    try FileManager.default.createDirectory(
      atPath: folder + "/reftel", withIntermediateDirectories: true)
    let text = "archive = samples\narchive.samples = \(try SampleLibrary.path())\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/reftel/config"))
    var reftel = RunningReftel(environment: ["XDG_CONFIG_HOME": folder])
    #expect(try reftel(["search", "horsepower", "-c"]).output == "4\n")
    reftel.environment["REFTEL_ARCHIVE"] = "/nowhere"
    #expect(try reftel(["search", "horsepower", "-c"]).status == 66)
    #expect(try reftel(["search", "horsepower", "-c", "-a", "samples"]).output == "4\n")
  }

  @Test(arguments: [
    ("https://x/{id}_a", "\u{1B}]8;;https://x/09STATE1_a\u{1B}\\t\u{1B}]8;;\u{1B}\\"),
    ("https://x/", nil), ("https://x/ {id}", nil), ("\u{1B}{id}", nil),
  ])
  func `may lead from a cable to an address`(pattern: String, link: String?) throws {
    let links = LinkPattern(pattern)
    let id = CableID(year: 2009, post: "STATE", serial: 1)
    #expect(links.map { $0.linked("t", to: id) } == link)
  }
}
