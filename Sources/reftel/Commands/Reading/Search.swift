import Cables
import Storage
import Terminal

/// The `search` command.
struct Search: Command {
  static let name = "search"
  static let summary = "find cables by words and fields"
  static let operands = Operands(usage: "QUERY…", count: 0...Int.max)
  static let takesDashedWords = true
  static let options: [Option<Search>] = [
    .number("--limit", short: "-n", "N", "show at most N cables (20); 0 for all", \.limit),
    .number("--offset", "N", "pass over the first N cables", \.offset),
    .choice(
      "--sort", "ORDER", "relevance, newest, oldest or id", \.sort,
      of: Sort.allCases.map(\.rawValue), from: Sort.init(rawValue:)),
    .flag(
      "--exact", "rank every match, also of a prefix that very many words begin with", \.exact),
    .flag("--count", short: "-c", "only say how many cables match", \.count),
    .choices(
      "--facets", "FACET,…", "count matches by tag, post, year, person, classification", \.facets,
      of: Facet.allCases.map(\.rawValue), from: Facet.init(rawValue:)),
    .flag("--kwic", "show every place where the words stand, in the middle of a line", \.kwic),
    .text("--batch", "FILE", "answer every line of FILE with a count", \.batch),
    .flag(
      "--matrix", "with --batch, CSV with a line for each cable and a column for each query",
      \.matrix),
    .text(
      "--since-import", "N", "only what import N and later ones brought; 'last' for the latest",
      \.sinceImport),
    .flag("--explain", "show how the query is read and answered", \.explain),
    .flag("--literal", short: "-F", "take every word as it stands: no operators", \.literal),
  ]
  static let examples = [
    Example("search hun sen border", "cables with all three words"),
    Example("search '\"human rights\" tag:PHUM year:2009'", "a phrase, a tag and a year"),
    Example("search cites:09PHNOMPENH194 --sort oldest", "what cites a cable"),
    Example("search trafficking --kwic", "a concordance"),
    Example("search --batch queries.txt --format csv", "how many cables each query finds"),
    Example("search thailand --facets tag,year", "how the matches spread"),
  ]

  var limit = 20
  var offset = 0
  var sort = Sort.relevance
  var exact = false
  var count = false
  var facets: [Facet] = []
  var explain = false
  var kwic = false
  var batch: String?
  var matrix = false
  var sinceImport: String?
  var literal = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    guard batch == nil || operands.isEmpty else {
      throw UsageError("--batch takes its queries from the file, and no others")
    }
    guard batch != nil || !operands.isEmpty || sinceImport != nil else {
      throw UsageError("search needs QUERY…; see 'reftel search --help'")
    }
    let asked = try session.query(operands, literal: literal)
    let archive = try session.archive(common)
    session.configure(common, pages: !count && !matrix)
    if let batch { return try self.batch(batch, in: archive, session) }
    let query = try narrowed(asked, in: archive)
    if kwic { return try concordance(query, in: archive, session) }
    if explain { return try explain(query, in: archive, session) }
    if count { return try count(query, in: archive, session) }
    if !facets.isEmpty { return try facets(query, in: archive, session) }
    return try list(query, in: archive, session)
  }

  /// The query among the cables that are new.
  func narrowed(_ query: Query, in archive: borrowing Archive) throws -> Query {
    guard let sinceImport else { return query }
    guard sinceImport != "last" else {
      return query.since(import: try archive.latestImport() ?? 1)
    }
    guard let number = Int(sinceImport), number > 0 else {
      throw UsageError(
        "--since-import needs the number of an import or 'last', and got "
          + "'\(printable(sinceImport))'")
    }
    return query.since(import: number)
  }

  private func list(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    let result = try archive.search(
      query, sort: sort, limit: limit, offset: offset, withSnippets: common.format != .ids,
      budget: budget)
    var listing = Listing("search", query: .string(query.text), columns: Search.columns)
    listing.total = result.total
    listing.isApproximate = result.isApproximate
    listing.notices = query.notices + result.notices.filter { !query.notices.contains($0) }
    listing.rows = result.hits.map(Search.row)
    if result.total == 0 { listing.emptiness = "no cable matches" }
    let status = try session.print(listing, as: common.format)
    if common.format ?? .text == .text, result.total > 0 {
      let total = (result.isApproximate ? "at least " : "") + String(result.total)
      session.conclude("\(result.hits.count) of \(total) cables")
    }
    return status
  }

  var budget: Int { exact ? .max : BroadPrefixes.budget }

  private static let columns: [Listing.Column] = [
    .init(key: "id", style: .id), .init(key: "sent_at", style: .dim, isMoment: true),
    .init(key: "post"),
    .init(
      key: "classification", style: .dim, isElastic: true, givesWay: true, brief: briefly),
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
    var row = Listing.Row(id: hit.id.description, values, matches: snippet?.matches ?? [])
    row.label = snippet.flatMap(Search.label)
    return row
  }

  /// Where the snippet can be cited from: `¶6 (SBU)`.
  private static func label(_ snippet: Snippet) -> String? {
    let number = snippet.paragraph.map { "¶\($0)" }
    let marking = snippet.marking.map { "(\(printable($0)))" }
    let parts = [number, marking].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
