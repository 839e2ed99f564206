import Storage

/// The `timeline` command.
struct ShowTimeline: Command {
  static let name = "timeline"
  static let summary = "count the cables that match over time"
  static let operands = Operands(usage: "[QUERY…]", count: 0...Int.max)
  static let takesDashedWords = true
  static let formats: [Format] = [.text, .json, .ndjson, .csv, .svg]
  static let options: [Option<ShowTimeline>] = [
    .choice(
      "--by", "PERIOD", "year, month or day", \.unit, of: TimeUnit.allCases.map(\.rawValue),
      from: TimeUnit.init(rawValue:)),
    .flag("--literal", short: "-F", "take every word as it stands: no operators", \.literal),
  ]
  static let examples = [
    Example("timeline tag:KTIP", "how many cables a year"),
    Example("timeline post:hanoi year:2009 --by month", "a year, month by month"),
    Example("timeline border --format svg > border.svg", "a picture"),
  ]

  var unit = TimeUnit.year
  var literal = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let query = try session.query(operands, literal: literal)
    let archive = try session.archive(common)
    session.configure(common, pages: common.format ?? .text == .text)
    let timeline = Timeline(try archive.timeline(query, by: unit), by: unit)
    guard timeline.total > 0 else {
      for notice in query.notices { session.note(notice) }
      session.note("no cable matches")
      if common.format != .json { return .nothingFound }
      return try session.print(listing(timeline, query), as: .json)
    }
    switch common.format ?? .text {
    case .svg:
      let title =
        "\(timeline.total) cables by \(unit.rawValue)"
        + (query.text.isEmpty ? "" : ": \(query.text)")
      for line in TimelinePicture(timeline: timeline, title: title).lines {
        try session.out.line(line)
      }
    case .text where session.isTerminal:
      for notice in listing(timeline, query).notices { session.note(notice) }
      for line in lines(timeline, session) { try session.out.line(line) }
    default: return try session.print(listing(timeline, query), as: common.format)
    }
    return .done
  }

  private func listing(_ timeline: Timeline, _ query: Query) -> Listing {
    var listing = Listing(
      "timeline", query: .string(query.text),
      columns: [.init(key: "period"), .init(key: "count", alignsRight: true)])
    listing.total = timeline.total
    listing.notices = query.notices
    if timeline.undated > 0 {
      listing.notices.append("\(timeline.undated) cables have no date and are not shown")
    }
    listing.rows = timeline.periods.map { Listing.Row([JSON($0.period), .number($0.count)]) }
    return listing
  }

  private func lines(_ timeline: Timeline, _ session: Session) -> [String] {
    let column = String(timeline.highest).count
    let name = timeline.periods.first?.period?.count ?? 0
    return timeline.periods.map { entry in
      let count = String(entry.count)
      let bar = Bar(
        entry.count, of: timeline.highest,
        columns: min(session.columns ?? 80, 120) - name - column - 4,
        drawsBoxes: session.drawsBoxes)
      let number = String(repeating: " ", count: column - count.count) + count
      return "\(entry.period ?? "")  \(session.palette.paint(number, .dim))  "
        + session.palette.paint(bar.text, .id)
    }
  }
}
