import Cables
import Storage
import Terminal

/// The `search` command.
struct Search: Command {
  static let name = "search"
  static let summary = "find cables by words and fields"
  static let operands = Operands.some("QUERY")
  static let takesDashedWords = true
  static let options: [Option<Search>] = [
    .number("--limit", short: "-n", "N", "show at most N cables (20); 0 for all", \.limit),
    .number("--offset", "N", "pass over the first N cables", \.offset),
    .choice(
      "--sort", "ORDER", "relevance, newest, oldest or id", \.sort,
      of: Sort.allCases.map(\.rawValue), from: Sort.init(rawValue:)),
    .flag("--count", short: "-c", "only say how many cables match", \.count),
    .choices(
      "--facets", "FACET,…", "count matches by tag, post, year, classification", \.facets,
      of: Facet.allCases.map(\.rawValue), from: Facet.init(rawValue:)),
    .flag("--explain", "show how the query is read and answered", \.explain),
    .flag("--literal", short: "-F", "take every word as it stands: no operators", \.literal),
  ]
  static let examples = [
    Example("search hun sen border", "cables with all three words"),
    Example("search '\"human rights\" tag:PHUM year:2009'", "a phrase, a tag and a year"),
    Example("search cites:09PHNOMPENH194 --sort oldest", "what cites a cable"),
    Example("search thailand --facets tag,year", "how the matches spread"),
  ]

  var limit = 20
  var offset = 0
  var sort = Sort.relevance
  var count = false
  var facets: [Facet] = []
  var explain = false
  var literal = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let query = try session.query(operands, literal: literal)
    let archive = try session.archive(common)
    session.configure(common, pages: !count)
    if explain { return try explain(query, in: archive, session) }
    if count { return try count(query, in: archive, session) }
    if !facets.isEmpty { return try facets(query, in: archive, session) }
    return try list(query, in: archive, session)
  }

  private func list(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    let result = try archive.search(
      query, sort: sort, limit: limit, offset: offset, withSnippets: common.format != .ids)
    var listing = Listing("search", query: .string(query.text), columns: Search.columns)
    listing.total = result.total
    listing.notices = query.notices + result.notices.filter { !query.notices.contains($0) }
    listing.rows = result.hits.map(Search.row)
    let status = try session.print(listing, as: common.format)
    if common.format ?? .text == .text {
      session.conclude("\(result.hits.count) of \(result.total) cables")
    }
    return status
  }

  private static let columns: [Listing.Column] = [
    .init(key: "id", style: .id), .init(key: "sent_at", style: .dim, isMoment: true),
    .init(key: "post"),
    .init(key: "classification", style: .dim, isElastic: true),
    .init(key: "subject", isElastic: true),
    .init(key: "tags", isHidden: true), .init(key: "score", isHidden: true),
    .init(key: "snippet", isBelow: true),
  ]

  private static func row(_ hit: Hit) -> Listing.Row {
    let snippet = hit.snippet
    let json: JSON =
      snippet.map {
        [
          "text": .string($0.text), "paragraph": JSON($0.paragraph), "marking": JSON($0.marking),
          "matches": .array(
            $0.matches.map { [.number($0.lowerBound), .number($0.count)] }),
        ]
      } ?? .null
    let values: [JSON] = [
      .string(hit.id.description), JSON(hit.sentAt), .string(hit.post), JSON(hit.classification),
      JSON(hit.subject), JSON(hit.tags), JSON(hit.score), json,
    ]
    return Listing.Row(id: hit.id.description, values, matches: snippet?.matches ?? [])
  }
}

extension Search {
  private func count(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    let total = try archive.count(query)
    for notice in query.notices { session.note(notice) }
    switch common.format ?? .text {
    case .json:
      let envelope: JSON = .envelope(
        "count", query: .string(query.text), total: total, notices: query.notices, results: [])
      try session.out.line(envelope.text)
    case .ndjson:
      let record: JSON = ["total": .number(total)]
      try session.out.line(record.text)
    case .csv: try session.out.write(csv(["total"]) + csv([String(total)]))
    default: try session.out.line(String(total))
    }
    return total > 0 ? .done : .nothingFound
  }

  private func facets(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    var listing = Listing(
      "facets", query: .string(query.text),
      columns: [
        .init(key: "facet", style: .dim), .init(key: "value", style: .heading),
        .init(key: "count", alignsRight: true), .init(key: "meaning", isElastic: true),
      ])
    listing.notices = query.notices
    for facet in facets {
      for found in try archive.facets(query, by: facet) {
        listing.rows.append(
          Listing.Row([
            .string(facet.rawValue), .string(found.value), .number(found.count),
            JSON(found.meaning),
          ]))
      }
    }
    return try session.print(listing, as: common.format)
  }

  private func explain(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    let explanation = try archive.explain(query, sort: sort)
    switch common.format ?? .text {
    case .json, .ndjson:
      let answer: JSON = [
        "schema": "reftel.explain/1", "query": .string(query.text),
        "reading": .string(explanation.reading), "notices": JSON(explanation.notices),
        "sql": .string(explanation.sql), "plan": JSON(explanation.plan),
      ]
      try session.out.line(answer.text)
    default:
      for notice in explanation.notices { session.note(notice) }
      try session.out.line(printable(explanation.reading) + "\n")
      try session.out.line(explanation.sql + "\n")
      for line in explanation.plan { try session.out.line(line) }
    }
    return .done
  }
}
