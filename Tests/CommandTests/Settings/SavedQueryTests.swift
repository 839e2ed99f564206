import Foundation
import Testing

@testable import reftel

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
