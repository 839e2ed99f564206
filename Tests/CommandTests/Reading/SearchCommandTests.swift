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

  @Test(arguments: [(["--since-import", "last"], "68"), (["--since-import", "2"], "0")])
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
