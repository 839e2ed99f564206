import Foundation
import Testing

@testable import reftel

struct `Each command` {
  @Test(arguments: PromisedCommand.lists + PromisedCommand.objects)
  func `prints text in a pipe`(command: PromisedCommand) throws {
    let outcome = try SampleLibrary.run(command.words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(command.text), "\(outcome.output)")
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("…\t"))
  }

  @Test(arguments: PromisedCommand.lists)
  func `prints a list as one object of JSON`(command: PromisedCommand) throws {
    let outcome = try SampleLibrary.run(command.words + ["--format", "json"])
    #expect(outcome.status == 0)
    let answer = try #require(JSONParser.value(of: outcome.output))
    #expect(answer["schema"] == .string("reftel.\(command.schema)/1"))
    for key in ["query", "total", "shown", "notices"] { #expect(answer[key] != nil, "\(key)") }
    guard case .array(let results)? = answer["results"], case .object(let members)? = results.first
    else {
      Issue.record("there are no results")
      return
    }
    #expect(answer["shown"] == .number(results.count))
    #expect(Set(command.keys).isSubset(of: members.map(\.key)))
  }

  @Test(arguments: PromisedCommand.objects)
  func `prints what is no list as an object`(command: PromisedCommand) throws {
    let outcome = try SampleLibrary.run(command.words + ["--format", "json"])
    #expect(outcome.status == 0)
    let answer = try #require(JSONParser.value(of: outcome.output))
    #expect(answer["schema"] == .string("reftel.\(command.schema)/1"))
    guard case .object(let members) = answer else { return }
    #expect(Set(command.keys).isSubset(of: members.map(\.key)))
  }

  @Test(arguments: PromisedCommand.lists)
  func `prints a record a line, with the same keys in each format`(
    command: PromisedCommand
  ) throws {
    let name = try #require(command.words.first)
    let formats = try #require(Reftel.commands.first { $0.name == name }).formats
    let lines = try SampleLibrary.run(command.words + ["--format", "ndjson"]).output
      .split(separator: "\n")
    guard case .object(let members)? = lines.first.flatMap({ JSONParser.value(of: String($0)) })
    else {
      Issue.record("the first line is no object")
      return
    }
    if formats.contains(.csv) {
      let table = try SampleLibrary.run(command.words + ["--format", "csv"]).output
      #expect(table.hasPrefix(members.map(\.key).joined(separator: ",") + "\r\n"))
    }
    if formats.contains(.ids) {
      let ids = try SampleLibrary.run(command.words + ["--format", "ids"]).output
      #expect(ids.split(separator: "\n").allSatisfy { !$0.contains("\t") })
    }
  }

  private static let otherFormats: [(String, String)] = [
    ("chain|09PHNOMPENH402|--format|tree", "09PHNOMPENH402"),
    ("chain|09PHNOMPENH402|--format|dot", "digraph"),
    ("chain|09PHNOMPENH402|--format|graphml", "<?xml"),
    ("chain|09PHNOMPENH402|--format|mermaid", "graph "),
    ("show|09PHNOMPENH402|--format|markdown", "# "),
    ("show|09PHNOMPENH402|--format|html", "<!DOCTYPE html>"),
    ("missing|--format|markdown", "# "), ("timeline|boat|--format|svg", "<svg"),
    ("missing|--format|csv", "id,citations,citing_posts,"),
    ("cite|09PHNOMPENH402|--style|chicago", "Embassy Phnom Penh to"),
    ("cite|09PHNOMPENH402|--style|frus", "Telegram 402 From the Embassy in Cambodia"),
    ("cite|09PHNOMPENH402|--style|bibtex", "@misc{09PHNOMPENH402,"),
    ("cite|09PHNOMPENH402|--style|csl-json", "[{\"id\": \"09PHNOMPENH402\""),
    ("cite|09PHNOMPENH402|--style|ris", "TY  - "), ("completions|bash", "# bash"),
    ("completions|zsh", "#compdef"), ("completions|fish", "# fish"),
    ("help|query", "A query is"), ("help|formats", "  text "), ("help|exit-codes", "  0 "),
    ("search|-h", "Usage: reftel search"), ("search|--help", "reftel search: "),
  ]

  @Test(arguments: otherFormats)
  func `has the other formats that are promised`(line: String, beginning: String) throws {
    let words = line.split(separator: "|").map(String.init)
    let outcome =
      words[0] == "help" ? try RunningReftel()(words) : try SampleLibrary.run(words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(beginning))
  }

  /// Graphviz draws it, which a machine need not have.
  private static let isGraphvizHere = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/dot") }

  @Test(.enabled(if: isGraphvizHere))
  func `draws a chain`() throws {
    let outcome = try SampleLibrary.run(["chain", "09PHNOMPENH402", "--format", "svg"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("<?xml"))
  }

  @Test func `gives back the bytes that it received`() throws {
    let path = SampleLibrary.samples + "/telegrams/2009/09PHNOMPENH871.txt"
    guard let telegram = FileManager.default.contents(atPath: path) else {
      Issue.record("the sample is not there")
      return
    }
    let folder = try SampleLibrary.scratch("archive.sqlite")
    #expect(try RunningReftel()(["import", path, "--archive", folder]).status == 0)
    let outcome = try RunningReftel()(["show", "09PHNOMPENH871", "--raw", "--archive", folder])
    #expect(outcome.output == String(decoding: telegram, as: UTF8.self))
  }
}
