import Testing

@testable import reftel

/// Each construct and each field of the query language, with what it finds in the sample cables.
struct `The query language` {
  private static let counts: [(String, Int)] = [
    ("horsepower", 4), ("HORSEPOWER", 4), ("\"bow number\"", 1), ("demarch*", 2),
    ("boat AND launch", 0), ("oum NEAR/3 sarath", 11), ("oum NEAR/0 horsepower", 0),
    ("horsepower OR xylophone", 4), ("horsepower NOT subject:printed", 3),
    ("horsepower -subject:printed", 3), ("(horsepower OR xylophone) year:2008", 2),
    ("tag:PREL", 24), ("tag:P*", 41), ("tag:PREL tag:KCOR", 4), ("person:\"Oum Sarath\"", 11),
    ("signer:delacroix-bell", 4), ("classifier:delacroix-bell", 1), ("post:hanoi", 5),
    ("post:hanoi post:lisbon", 12), ("country:CB", 9), ("country:cambodia", 9), ("to:SECSTATE", 61),
    ("action:SECSTATE", 61), ("info:\"AMEMBASSY BANGKOK\"", 15), ("date:2009", 20),
    ("date:2009-06", 2), ("date:2009-06-18", 1), ("date:2009-06..2009-08", 6),
    ("date:2009-10..", 15), ("date:..1980", 6), ("year:2008 year:2009", 31), ("before:1980", 6),
    ("after:2009-10-01", 15), ("class:unclassified", 43), ("class:fouo", 25),
    ("class:confidential", 20), ("class:secret", 3), ("class:confidential..", 23),
    ("caption:SIPDIS", 59), ("marking:SBU", 33), ("subject:storm", 1), ("summary:boat", 1),
    ("comment:lost", 1), ("id:09PHNOMPENH402", 1), ("cites:09PHNOMPENH402", 4),
    ("cited-by:09PHNOMPENH402", 1), ("has:refs", 61), ("has:summary", 18), ("has:comment", 41),
    ("has:versions", 1), ("has:warnings", 8), ("has:missing-refs", 22), ("import:1..", 68),
    ("import:2..", 0),
  ]

  @Test(arguments: counts)
  func `finds what each construct is for`(query: String, count: Int) throws {
    let outcome = try SampleLibrary.run("search", query, "--count", "--format", "json")
    #expect(JSONParser.value(of: outcome.output)?["total"] == .number(count))
    #expect(outcome.status == (count > 0 ? 0 : 1))
  }

  @Test(arguments: [
    "HUN SEN AND BORDER", "NOT YET", "E.O.", "US-CAMBODIA", "1.4(b)", "PREL/PGOV", "AL-QA'IDA", "(",
    ")", "\"", "\"\"", "AND", "OR OR", "NEAR/", "-", "*", "tag:", ":", "a:b", "((a)", "¶6", "{",
  ])
  func `takes any string for a query`(query: String) throws {
    let reftel = RunningReftel(environment: ["REFTEL_ARCHIVE": try SampleLibrary.path()])
    for options in [[], ["-F"], ["--explain"]] {
      let outcome = try reftel(["search"] + options + ["--", query])
      #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
    }
  }

  @Test func `sorts and cuts as it is told`() throws {
    func ids(_ options: String...) throws -> [Substring] {
      try SampleLibrary.run(["search", "year:2009", "--format", "ids"] + options).output
        .split(separator: "\n")
    }
    let oldest = try ids("--sort", "oldest", "--limit", "0")
    #expect(oldest.count == 20)
    #expect(try ids().count == 20)
    #expect(try ids("--sort", "newest", "--limit", "3").first == oldest.last)
    #expect(try ids("--sort", "oldest", "--limit", "3", "--offset", "2") == Array(oldest[2..<5]))
    let named = try ids("--sort", "id", "--limit", "0")
    #expect(named.first == "09BANGKOK1049" && Set(named) == Set(oldest))
  }
}
