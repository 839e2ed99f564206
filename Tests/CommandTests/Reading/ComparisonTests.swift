import Cables
import Testing

@testable import reftel

struct `Two versions of a cable` {
  private func compared(_ old: [String], _ new: [String]) -> [String] {
    let paragraphs = [old, new].map { texts in
      texts.enumerated().map { Paragraph(number: $0 + 1, text: $1) }
    }
    return Comparison(from: paragraphs[0], to: paragraphs[1]).entries.map(\.summary)
  }

  @Test(arguments: [
    (["It rains a lot in May."], ["It rains a lot in May."], ["same"]),
    (["It rains\na lot in May."], ["It rains a lot\nin May."], ["same"]),
    (["It rains a lot in May."], ["It rains a lot in June."], ["changed"]),
    (["It rains.", "The boat left."], ["The boat left."], ["removed", "same"]),
    (["The boat left."], ["The boat left.", "It rains."], ["same", "added"]),
    (
      ["The minister met XXXXXXXXXXXX on the pier."],
      ["The minister met Sok Dara on the pier."], ["changed: redaction lifted"]
    ),
    (
      ["The minister met Sok Dara on the pier."],
      ["The minister met XXXXXXXXXXXX on the pier."], ["changed: redaction added"]
    ),
    (
      ["Both XXXXX and Sok Dara came to the pier with XXXXX's brother that day."],
      ["Both Keo and █████ came to the pier with Keo's brother that day."],
      ["changed: redaction lifted in 2 places, redaction added"]
    ),
    ([], [], []),
  ])
  func `are compared paragraph by paragraph`(old: [String], new: [String], expected: [String]) {
    #expect(compared(old, new) == expected)
  }

  @Test func `have their words marked`() {
    let comparison = Comparison(
      from: [Paragraph(number: 6, marking: "C", text: "The minister met XXXXX today.")],
      to: [Paragraph(number: 6, marking: "C", text: "The minister met Sok Dara today.")])
    let page = ComparisonPage(
      comparison: comparison, columns: 80, palette: Palette(isColored: false), isWhole: false)
    #expect(
      page.lines == [
        "¶6 (C)  changed: redaction lifted",
        "    (C) The minister met [-XXXXX-] {+Sok Dara+} today.", "",
      ])
  }

  @Test(arguments: [
    ("XXXXXXXXXXXX's", true), ("(XXXX),", true), ("██████", true), ("[REDACTED].", true),
    ("EXXON", false), ("XXX", false), ("xx", false), ("", false),
  ])
  func `have marks of redaction`(word: String, isMark: Bool) {
    #expect(Redaction.isMark(word) == isMark)
  }

  @Test func `of a sample are told apart`() throws {
    let found = try SampleLibrary.run("search", "has:versions", "--format", "ids")
    let id = try #require(found.output.split(separator: "\n").first.map(String.init))
    let outcome = try SampleLibrary.run("diff", id)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(id)\n- version 1  "))
    #expect(outcome.output.contains("\n+ version 2  "))
    let same = try SampleLibrary.run("diff", id, "--from", "2", "--to", "2")
    #expect(same.status == 1)
  }

  @Test(arguments: [
    (["09PHNOMPENH633"], 1, "reftel: 09PHNOMPENH633 was received in one version only\n"),
    (["boat"], 64, "'boat' names no cable"),
  ])
  func `may not be there`(arguments: [String], status: Int32, message: String) throws {
    let outcome = try SampleLibrary.run(["diff"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message))
    #expect(outcome.output.isEmpty)
  }
}
