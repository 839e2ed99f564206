import Testing

@testable import reftel

struct `A list of records` {
  private var listing: Listing {
    var listing = Listing(
      "hits",
      columns: [
        .init(key: "id"), .init(key: "n", alignsRight: true),
        .init(key: "subject", isElastic: true), .init(key: "hidden", isHidden: true),
        .init(key: "snippet", isBelow: true),
      ])
    listing.rows = [
      Listing.Row(
        id: "09PARIS1",
        ["09PARIS1", 7, "VISIT OF THE MINISTER TO ZÜRICH AND TO OTHER PLACES", "x", "a word here"],
        matches: [2..<6]),
      Listing.Row(id: "09PARIS12", ["09PARIS12", 120, "TAB\tAND \u{1B}[2J", nil, nil]),
    ]
    return listing
  }

  private func printed(_ columns: Int?, _ format: Format? = nil) throws -> String {
    let session = Session(columns: columns)
    _ = try session.print(listing, as: format)
    return session.out.collected
  }

  @Test(arguments: [false, true])
  func `says in JSON where it may lack something`(isApproximate: Bool) throws {
    var listing = Listing("hits", columns: [.init(key: "id")])
    listing.total = 3
    listing.isApproximate = isApproximate
    let session = Session(columns: nil)
    _ = try session.print(listing, as: .json)
    let mark = isApproximate ? "\"approximate\": true, " : ""
    #expect(
      session.out.collected == """
        {"schema": "reftel.hits/1", "query": null, "total": 3, \(mark)"shown": 0, \
        "notices": [], "results": []}

        """)
  }

  @Test func `fits forty columns`() throws {
    #expect(
      try printed(40) == """
        ID           N  SUBJECT
        09PARIS1     7  VISIT OF THE MINISTER T…
            a *word* here
        09PARIS12  120  TAB\\u{9}AND \\u{1B}[2J

        """)
  }

  @Test func `cuts a heading before what stands below it`() {
    var listing = Listing(
      "days",
      columns: [
        .init(key: "a_long_heading", alignsRight: true), .init(key: "path", isPath: true),
        .init(key: "last"),
      ])
    listing.rows = [Listing.Row([7, "b/c", "2009-06-26"])]
    let table = Table(listing, columns: 22, palette: Palette(isColored: false))
    #expect(table.lines == ["A L…  PATH  LAST", "   7  b/c   2009-06-26"])
  }

  @Test(arguments: [
    ("a/folder/note.txt", 10, "…/note.txt"), ("note.txt", 8, "note.txt"), ("ab", 1, "…"),
    ("ab", 0, ""),
  ])
  func `cuts a path at its beginning`(path: String, columns: Int, kept: String) {
    #expect(cutAtStart(path, to: columns) == kept)
  }

  @Test func `fits eighty columns`() throws {
    #expect(
      try printed(80) == """
        ID           N  SUBJECT
        09PARIS1     7  VISIT OF THE MINISTER TO ZÜRICH AND TO OTHER PLACES
            a *word* here
        09PARIS12  120  TAB\\u{9}AND \\u{1B}[2J

        """)
  }

  @Test func `cuts first what matters less`() {
    var listing = Listing(
      "hits",
      columns: [
        .init(key: "class", isElastic: true, givesWay: true),
        .init(key: "subject", isElastic: true),
      ])
    listing.rows = [Listing.Row(["UNCLASSIFIED", "VISIT OF THE MINISTER"])]
    let lines = [40, 33, 25].map { columns in
      Table(listing, columns: columns, palette: Palette(isColored: false)).lines[0]
    }
    #expect(
      lines == [
        "UNCLASSIFIED  VISIT OF THE MINISTER", "UNCLASSIF…  VISIT OF THE MINISTER",
        "UNCLASS…  VISIT OF THE M…",
      ])
  }

  @Test func `has headings where there are numbers, and not in a pipe`() throws {
    var listing = Listing(
      "hits",
      columns: [
        .init(key: "id", style: .id), .init(key: "citations", title: "cited", alignsRight: true),
        .init(key: "not_before", isMoment: true), .init(key: "empty", alignsRight: true),
      ])
    listing.rows = [Listing.Row(["09PARIS1", 1234567, "2009-01-01T00:00:00Z", nil])]
    let palette = Palette(isColored: false)
    #expect(
      Table(listing, columns: 80, palette: palette).lines == [
        "ID          CITED  NOT BEFORE", "09PARIS1  1234567  2009-01-01",
      ])
    let session = Session(columns: nil)
    #expect(session.table(listing).count == 1)
    listing.columns[1].alignsRight = false
    listing.columns[3].alignsRight = false
    #expect(Table(listing, columns: 80, palette: palette).lines.count == 1)
  }

  @Test func `leads from an id to its cable, where the user says where`() {
    var listing = Listing(
      "hits", columns: [.init(key: "id", style: .id), .init(key: "citing", style: .dim)])
    listing.rows = [Listing.Row(["09PARIS1", "09PARIS2"]), Listing.Row(["no cable", nil])]
    let table = Table(
      listing, columns: 40, palette: Palette(isColored: false), links: LinkPattern("x:{id}"))
    #expect(
      table.lines == [
        "\u{1B}]8;;x:09PARIS1\u{1B}\\09PARIS1\u{1B}]8;;\u{1B}\\  09PARIS2", "no cable  ",
      ])
  }

  @Test func `says briefly what has no room`() {
    var listing = Listing(
      "hits",
      columns: [.init(key: "class", brief: briefly), .init(key: "subject", isElastic: true)])
    listing.rows = [
      Listing.Row(["UNCLASSIFIED//FOR OFFICIAL USE ONLY", "VISIT OF THE MINISTER"]),
      Listing.Row(["SECRET//NOFORN//ODD", "RAIN"]),
    ]
    let lines = [80, 40].map { columns in
      Table(listing, columns: columns, palette: Palette(isColored: false)).lines
    }
    #expect(lines[0][0] == "UNCLASSIFIED//FOR OFFICIAL USE ONLY  VISIT OF THE MINISTER")
    #expect(lines[1] == ["U//FOUO     VISIT OF THE MINISTER", "S//NF//ODD  RAIN"])
  }

  @Test(arguments: 1...60)
  func `is never wider than the terminal`(columns: Int) {
    let table = Table(listing, columns: columns, palette: Palette(isColored: false))
    for line in table.lines where !line.hasPrefix("    ") {
      #expect(width(of: line) <= columns)
    }
  }

  @Test func `is separated by tabs in a pipe and never cut`() throws {
    #expect(
      try printed(nil) == """
        09PARIS1\t7\tVISIT OF THE MINISTER TO ZÜRICH AND TO OTHER PLACES\ta word here
        09PARIS12\t120\tTAB\\u{9}AND \\u{1B}[2J\t

        """)
  }

  @Test(arguments: [
    (Format.ids, "09PARIS1\n09PARIS12\n"),
    (
      .csv,
      "id,n,subject,hidden,snippet\r\n"
        + "09PARIS1,7,VISIT OF THE MINISTER TO ZÜRICH AND TO OTHER PLACES,x,a word here\r\n"
        + "09PARIS12,120,TAB\tAND \u{1B}[2J,,\r\n"
    ),
  ])
  func `is printed in other formats`(format: Format, expected: String) throws {
    #expect(try printed(80, format) == expected)
  }

  @Test func `is one object a line`() throws {
    let lines = try printed(nil, .ndjson).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[1]
        == #"{"id": "09PARIS12", "n": 120, "subject": "TAB\tAND \u001b[2J", "hidden": null, "snippet": null}"#
    )
  }

  @Test func `shows matches in colour`() {
    let table = Table(listing, columns: 80, palette: Palette(isColored: true))
    #expect(table.lines[2] == "    a \u{1B}[1;31mword\u{1B}[0m here")
  }

  @Test func `that is empty was a search in vain`() throws {
    let session = Session(columns: nil)
    #expect(try session.print(Listing("none", columns: []), as: .json) == .nothingFound)
    #expect(session.out.collected.hasPrefix(#"{"schema": "reftel.none/1", "query": null"#))
  }
}
