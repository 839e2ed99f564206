import Storage

/// The `people` command.
struct People: Command {
  static let name = "people"
  static let summary = "list persons, tell of one, say who is who"
  static let operands = Operands(usage: "[NAME] | VERB ARGUMENT…", count: 0...Int.max)
  static let formats: [Format] = Format.records + [.graphml, .gexf]
  static let options: [Option<People>] = [
    .number("--limit", short: "-n", "N", "show at most N persons (20); 0 for all", \.limit),
    .text("--post", "POST", "count cables of this post", \.post),
    .text("--country", "COUNTRY", "count cables of posts in this country", \.country),
    .text("--tag", "CODE", "count cables with this tag", \.tag),
    .text("--year", "YEAR", "count cables of this year, or 2007..2009", \.year),
    .text("--from", "DATE", "count cables from this day, month or year on", \.from),
    .text("--to", "DATE", "count cables up to this day, month or year", \.to),
    .flag("--attention", "list also whom attention lines alone name", \.attention),
    .flag("--together", "the cables and paragraphs that name both A and B", \.together),
    .number("--min", "N", atLeast: 1, "of graph: lines of at least N cables (1)", \.least),
    .text("--reason", "TEXT", "why, for the log", \.reason),
    .text("--as", "NAME", "of split: what to call the other person", \.newName),
  ]
  static let examples = [
    Example("people", "the twenty whom most cables name"),
    Example("people --post 'Phnom Penh' --year 2009", "whom cables of a post and year name"),
    Example("people 'sar kheng'", "names, offices and their dates, cables, who else"),
    Example("people 'khe*'", "whose names have a word that begins so"),
    Example("people --together 'Sar Kheng' Rodley", "the cables that name both"),
    Example(
      "people merge 'Hun Sen' 'Hun Sen Bunnal'", "say that two are one; the first name stays"),
    Example(
      "people split 'John Smith' 08PARIS12 --as 'John Smith (banker)'",
      "say that a cable means another person"),
    Example("people ignore 'Goldstone Report'", "say that a name is no person's"),
    Example("people rename sar-kheng 'Samdech Sar Kheng'", "choose the name to show"),
    Example("people log", "what was decided; 'people undo 3' takes the third back"),
    Example("people export who.tsv", "the decisions; 'people import' takes them elsewhere"),
    Example("people graph --limit 100 --format gexf > who.gexf", "who is named with whom"),
  ]

  /// Words that an argument may begin with, and that are no names then.
  enum Verb: String, CaseIterable {
    case merge, split, ignore, rename, log, undo, export, graph
    case take = "import"
  }

  var limit = 20
  var post: String?
  var country: String?
  var tag: String?
  var year: String?
  var from: String?
  var to: String?
  var attention = false
  var together = false
  var least = 1
  var reason: String?
  var newName: String?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    guard let first = operands.first else { return try list(session) }
    if together { return try listCommon(session) }
    guard let verb = Verb(rawValue: first) else { return try tell(of: operands, session) }
    let arguments = Array(operands.dropFirst())
    switch verb {
    case .merge: return try merge(arguments, session)
    case .split: return try split(arguments, session)
    case .ignore: return try ignore(arguments, session)
    case .rename: return try rename(arguments, session)
    case .log: return try showLog(session)
    case .undo: return try undo(arguments, session)
    case .export: return try export(arguments, session)
    case .take: return try take(arguments, session)
    case .graph: return try drawGraph(session)
    }
  }

  /// What the options say of the cables to count; nil where they say nothing.
  func filter() throws -> Query? {
    let fields = [
      ("post", post), ("country", country), ("tag", tag), ("year", year),
      ("date", from.map { "\($0).." }), ("date", to.map { "..\($0)" }),
    ]
    let parts = fields.compactMap { name, value in
      value.map { "\(name):\"\(String($0.filter { $0 != "\"" }))\"" }
    }
    guard !parts.isEmpty else { return nil }
    // A field that is asked twice means either, and here both ends hold.
    let queries = parts.map { Query.parse($0) }
    if let problem = queries.flatMap(\.problems).first { throw UsageError(problem.description) }
    return Query(
      text: parts.joined(separator: " "), clause: .and(queries.map(\.clause)),
      notices: queries.flatMap(\.notices))
  }
}
