import Foundation
import Testing

@testable import reftel

struct `The command line` {
  private static let telegram = SampleLibrary.samples + "/telegrams/2009/09PHNOMPENH871.txt"

  private static let statuses: [([String], Int32)] = [
    (["search", "horsepower"], 0), (["search", "xylophone"], 1), (["show", "09PHNOMPENH403"], 1),
    (["diff", "09PHNOMPENH402"], 1), (["serch"], 64), (["search", "--limt", "4"], 64),
    (["search", "date:2009-13"], 64), (["sea", "boat"], 64),
    (["search", "boat", "--lim", "4"], 64),
    (["import", "/nowhere"], 66), (["search", "boat", "--archive", "/nowhere/a"], 66),
    (["import", SampleLibrary.samples + "/damaged/note.txt", "--dry-run"], 65),
    (["import", telegram, "--archive", "/dev/null/a.sqlite"], 73),
    (["status", "--archive", telegram], 78),
  ]

  @Test(arguments: statuses)
  func `tells by its status how it went`(arguments: [String], status: Int32) throws {
    // An import has an archive of its own: that of the samples is read by other tests.
    let archive =
      arguments[0] == "import"
      ? try SampleLibrary.scratch("archive.sqlite") : try SampleLibrary.path()
    let named = arguments.contains("--archive") ? [] : ["--archive", archive]
    let outcome = try RunningReftel()(arguments + named)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(status == 0 || !outcome.errors.isEmpty)
  }

  @Test func `finds its archive in the order that is written`() throws {
    let folder = try SampleLibrary.scratch("data")
    try FileManager.default.createDirectory(
      atPath: folder + "/reftel", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: try SampleLibrary.path(), toPath: folder + "/reftel/archive.sqlite")
    var reftel = RunningReftel(environment: ["XDG_DATA_HOME": folder])
    #expect(try reftel(["search", "horsepower", "--count"]).output == "4\n")
    reftel.environment["REFTEL_ARCHIVE"] = folder + "/other.sqlite"
    #expect(try reftel(["search", "horsepower", "--count"]).status == 66)
    let named = ["--archive", try SampleLibrary.path()]
    #expect(try reftel(["search", "horsepower", "--count"] + named).output == "4\n")
    #expect(!FileManager.default.fileExists(atPath: folder + "/other.sqlite"))
  }

  @Test func `reads standard input for a dash, and takes a dash after two`() throws {
    let text = try String(contentsOfFile: Self.telegram, encoding: .utf8)
    let parsed = try RunningReftel()(["parse", "-"], input: text)
    #expect(parsed.output.hasPrefix(#"{"schema": "reftel.cable/1", "id": "09PHNOMPENH871""#))
    let reftel = RunningReftel(environment: ["REFTEL_ARCHIVE": try SampleLibrary.path()])
    let found = try reftel(["search", "--count", "--", "horsepower", "-subject:printed"])
    #expect(found.output == "3\n")
    let checked = try SampleLibrary.run("cite-check", "-", input: "See 09 Phnom Penh 402.\n")
    #expect(checked.output.hasPrefix("1:5\t09PHNOMPENH402\theld"))
  }

  private static let forms: [([String], String)] = [
    (["--format", "json"], "{"), (["--format", "text"], "09PHNOMPENH871\nTWO COUNTRIES"),
    ([], "{\"schema\""),
  ]

  @Test(arguments: forms)
  func `parses without an archive`(options: [String], beginning: String) throws {
    let outcome = try RunningReftel()(["parse", Self.telegram] + options)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(beginning))
  }

  @Test func `writes nothing in a rehearsal, and tells what would be`() throws {
    let path = try SampleLibrary.scratch("archive.sqlite")
    let outcome = try RunningReftel()([
      "import", Self.telegram, "--dry-run", "--jobs", "1", "--as", "telegram", "--format", "json",
      "--archive", path,
    ])
    #expect(outcome.status == 0)
    #expect(JSONParser.value(of: outcome.output)?["new"] == .number(1))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `lists the rejects of an import in a file`() throws {
    let rejects = try SampleLibrary.scratch("rejects.csv")
    let archive = (rejects as NSString).deletingLastPathComponent + "/archive.sqlite"
    let outcome = try RunningReftel()([
      "import", SampleLibrary.samples + "/damaged", "--rejects", rejects, "--archive", archive,
    ])
    #expect(outcome.status == 65)
    #expect(try String(contentsOfFile: rejects, encoding: .utf8).contains("note.txt"))
  }

  @Test(arguments: [
    ["show", "09PHNOMPENH402"], ["search", "horsepower"], ["problems"], ["chain", "10BANGKOK388"],
  ])
  func `is coloured only where that is asked for`(arguments: [String]) throws {
    #expect(!(try SampleLibrary.run(arguments)).output.contains("\u{1B}["))
    let always = try SampleLibrary.run(arguments + ["--color", "always"]).output
    let forced = RunningReftel(environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
    let never = try forced(arguments + ["--archive", try SampleLibrary.path()]).output
    #expect(!never.contains("\u{1B}["))
    if arguments[0] == "show" || arguments[0] == "chain" { #expect(always.contains("\u{1B}[")) }
  }
}
