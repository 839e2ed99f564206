import Foundation
import Testing

extension `The archive of the sample cables` {
  @Test func `explains a reference`() throws {
    let outcome = try run("explain", "10HANOI19", "A", "--format", "json")
    #expect(outcome.status == 0)
    let found = try results(outcome.output)
    #expect(found.count == 1)
    #expect(found.first?["letter"] as? String == "A")
    #expect((found.first?["explanation"] as? [String])?.isEmpty == false)
    let wrong = try run("explain", "09PHNOMPENH402", "Z")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("no reference 'Z'"))
  }

  @Test(arguments: [
    ("See 09 Phnom Penh 402.\nAnd 04STATE253071.", 1, ["held", "missing"]),
    ("See 09PHNOMPENH402.", 0, ["held"]), ("Nothing.", 1, []),
    ("State 253071 is known by its year", 1, ["missing"]),
  ])
  func `checks the citations of a text`(text: String, status: Int32, found: [String]) throws {
    let outcome = try RunningReftel()(
      ["cite-check", "--format", "json", "--archive", path], input: text)
    #expect(outcome.status == status)
    #expect(try results(outcome.output).map { $0["status"] as? String } == found)
  }

  @Test func `tells of series, replies and threads`() throws {
    let series = try run("series", "Phnom Penh", "2009", "--only", "held", "--format", "json")
    #expect(try results(series.output).map { $0["from"] as? Int } == [268, 402, 633, 871])
    let replies = try results(try run("replies", "09STATE41207", "--format", "json").output)
    #expect(replies.map { $0["post"] as? String }.contains("Vientiane"))
    let thread = try run("thread", "09STATE60118", "--depth", "1", "--format", "ids")
    #expect(thread.output.hasPrefix("09STATE41207\n"))
    #expect(try run("hubs", "--limit", "1", "--format", "ids").output.isEmpty == false)
    #expect(try run("refs", "09BANGKOK1049", "--similar").status == 0)
  }

  @Test(arguments: ["dot", "graphml", "gexf", "mermaid"])
  func `is drawn`(format: String) throws {
    let outcome = try run("chain", "10BANGKOK388", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("04STATE253071"))
  }

  @Test func `makes a list for a request`() throws {
    let outcome = try run("missing", "--format", "markdown", "--limit", "1")
    #expect(outcome.output.contains("1. **04STATE253071**"))
    #expect(outcome.output.contains("cited by 4"))
    let csv = try run("missing", "--format", "csv", "--limit", "1")
    #expect(csv.output.contains("highest_classification"))
  }
}
