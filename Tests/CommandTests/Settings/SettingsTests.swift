import Cables
import Foundation
import Testing

@testable import reftel

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
