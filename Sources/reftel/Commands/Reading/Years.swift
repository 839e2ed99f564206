import Storage

/// The `years` command.
struct Years: Command {
  static let name = "years"
  static let summary = "list the years held, or what is held of one"
  static let operands = Operands.perhaps("YEAR")
  static let examples = [
    Example("years", "every year, with its cables and posts"),
    Example("years 2009", "one year: by month, post, tag and classification"),
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    guard let year = operands.first else { return try list(archive, session) }
    return try profile(year, archive, session)
  }

  private func list(_ archive: borrowing Archive, _ session: Session) throws -> Status {
    var listing = Listing(
      "years",
      columns: [
        .init(key: "year", style: .id), .init(key: "cables", alignsRight: true),
        .init(key: "posts", alignsRight: true),
        .init(key: "first_sent_at", title: "first", isMoment: true),
        .init(key: "last_sent_at", title: "last", isMoment: true),
        .init(key: "missing", style: .missing, alignsRight: true),
      ])
    listing.rows = try archive.years().map { year in
      Listing.Row(
        id: String(year.year),
        [
          .number(year.year), .number(year.cables), .number(year.posts), JSON(year.firstSentAt),
          JSON(year.lastSentAt), .number(year.missing),
        ])
    }
    return try session.print(listing, as: common.format)
  }

  private func profile(
    _ year: String, _ archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    guard year.utf8.count == 4, Int(year) != nil else {
      throw UsageError("'\(printable(year))' is no year: a year has four digits")
    }
    let query = Query.parse("year:\(year)")
    var listing = Listing(
      "years", query: .string(year),
      columns: [
        .init(key: "facet", style: .dim), .init(key: "value", style: .heading),
        .init(key: "count", alignsRight: true), .init(key: "meaning", isElastic: true),
      ])
    listing.emptiness = "no cable of \(year) is held"
    listing.rows = Timeline(try archive.timeline(query, by: .month), by: .month).periods.map {
      Listing.Row(["month", JSON($0.period), .number($0.count), nil])
    }
    listing.rows += try Listing.rows(of: [.post, .tag, .classification], query, in: archive)
    return try session.print(listing, as: common.format)
  }
}
