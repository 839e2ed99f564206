import Cables
import Storage

/// The `series` command.
struct ShowSeries: Command {
  static let name = "series"
  static let summary = "tell held, missing and unseen numbers of a year"
  static let operands = Operands(usage: "POST YEAR", count: 2...2)
  static let options: [Option<ShowSeries>] = [
    .choice(
      "--only", "STATE", "only ranges that are held, missing or unseen", \.only,
      of: ["held", "missing", "unseen"], from: SeriesRange.State.init(rawValue:))
  ]
  static let examples = [
    Example("series 'Phnom Penh' 2009", "the numbers from 1 on, as ranges with their dates"),
    Example("series STATE 2008 --only missing", "what others cite and the archive lacks"),
  ]

  var only: SeriesRange.State?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    guard let year = Int(operands[1]), (1966...2065).contains(year) else {
      throw UsageError("'\(printable(operands[1]))' is no year: write 2009")
    }
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    guard let found = try archive.post(named: operands[0]) else {
      throw UsageError("no post '\(printable(operands[0]))' is known")
    }
    if let corrected = found.corrected {
      session.note("'\(printable(operands[0]))' read as \(corrected)")
    }
    let ranges = try archive.series(of: found.code, in: year)
    var listing = Listing(
      "series", query: ["post": .string(found.code), "year": .number(year)],
      columns: ShowSeries.columns)
    listing.rows = ranges.filter { only == nil || $0.state == only }.map { range in
      let first = CableID(year: year, post: found.code, serial: range.numbers.lowerBound)
      return ShowSeries.row(range, first)
    }
    let status = try session.print(listing, as: common.format)
    if common.format ?? .text == .text { session.conclude(ShowSeries.sum(ranges)) }
    return status
  }

  private static let columns: [Listing.Column] = [
    .init(key: "state"), .init(key: "from", alignsRight: true),
    .init(key: "to", alignsRight: true), .init(key: "count", alignsRight: true),
    .init(key: "not_before", style: .dim, isMoment: true),
    .init(key: "not_after", style: .dim, isMoment: true),
    .init(key: "citations", title: "cited", alignsRight: true),
  ]

  private static func row(_ range: SeriesRange, _ first: CableID) -> Listing.Row {
    Listing.Row(
      id: first.description,
      [
        .string(range.state.rawValue), .number(range.numbers.lowerBound),
        .number(range.numbers.upperBound), .number(range.numbers.count),
        JSON(range.notBefore), JSON(range.notAfter),
        range.state == .missing ? .number(range.citations) : nil,
      ], style: range.state == .missing ? .missing : nil)
  }

  private static func sum(_ ranges: [SeriesRange]) -> String {
    let count = { (state: SeriesRange.State) in
      ranges.filter { $0.state == state }.reduce(0) { $0 + $1.numbers.count }
    }
    return
      "\(count(.held)) held, \(count(.missing)) cited but missing, \(count(.unseen)) never seen"
  }
}
