import Foundation
import FoundationXML
import Storage
import Testing

@testable import reftel

struct `A timeline` {
  @Test(arguments: [
    (TimeUnit.year, ["2007", "2009"], ["2007", "2008", "2009"]),
    (.month, ["2008-11", "2009-02"], ["2008-11", "2008-12", "2009-01", "2009-02"]),
    (.day, ["2008-02-28", "2008-03-01"], ["2008-02-28", "2008-02-29", "2008-03-01"]),
    (.day, ["1973-01-01", "2009-01-01"], ["1973-01-01", "2009-01-01"]),
  ])
  func `has the periods without a cable`(unit: TimeUnit, given: [String], shown: [String]) {
    let timeline = Timeline(given.map { PeriodCount(period: $0, count: 1) }, by: unit)
    #expect(timeline.periods.compactMap(\.period) == shown)
    #expect(timeline.total == given.count)
  }

  @Test func `counts apart what has no date`() {
    let timeline = Timeline([PeriodCount(period: nil, count: 3)], by: .month)
    #expect(timeline.undated == 3 && timeline.periods.isEmpty && timeline.total == 3)
  }

  @Test(arguments: [
    (4, 8, 4, true, "██"), (1, 80, 10, true, "▏"), (0, 8, 4, true, ""), (8, 8, 4, false, "####"),
    (1, 80, 10, false, "#"), (5, 8, 0, true, ""),
  ])
  func `has bars`(count: Int, highest: Int, columns: Int, drawsBoxes: Bool, bar: String) {
    #expect(Bar(count, of: highest, columns: columns, drawsBoxes: drawsBoxes).text == bar)
  }

  @Test func `is a picture of well-formed XML`() throws {
    let outcome = try SampleLibrary.run(
      "timeline", "year:2009", "OR", "\"<&>\"", "--by", "month", "--format", "svg")
    #expect(outcome.status == 0)
    #expect(XMLParser(data: Data(outcome.output.utf8)).parse())
  }

  @Test func `counts every cable of the archive`() throws {
    let outcome = try SampleLibrary.run("timeline")
    let counts = outcome.output.split(separator: "\n").compactMap {
      Int($0.split(separator: "\t")[1])
    }
    #expect(counts.reduce(0, +) == 68)
    #expect(try SampleLibrary.run("timeline", "xylophone").status == 1)
  }

  @Test func `of years has one line each`() throws {
    let outcome = try SampleLibrary.run("years", "--format", "ids")
    #expect(outcome.output.split(separator: "\n").contains("2009"))
    #expect(try SampleLibrary.run("years", "2009").output.contains("post\tPhnom Penh\t"))
    #expect(try SampleLibrary.run("years", "1812").status == 1)
    #expect(try SampleLibrary.run("years", "soon").status == 64)
  }
}
