/// The forms in which results are printed.
enum Format: String, Sendable, CaseIterable {
  case text, json, ndjson, csv, ids, tree, dot, mermaid, svg, graphml, gexf, markdown, html
  case bibtex, biblatex, ris, chicago, frus
  case cslJSON = "csl-json"
  case pgcopy, opensearch

  static let records: [Format] = [.text, .json, .ndjson, .csv, .ids]

  var meaning: String {
    switch self {
    case .text: "for reading: aligned on a terminal, separated by tabs in a pipe"
    case .json: "one object with the results and what was asked"
    case .ndjson: "one JSON object a line"
    case .csv: "comma-separated values with a line of names (RFC 4180)"
    case .ids: "one canonical id a line"
    case .tree: "a tree drawn with lines"
    case .dot: "a graph for Graphviz"
    case .graphml: "a graph as GraphML, for yEd, Gephi, NetworkX"
    case .gexf: "a graph as GEXF, for Gephi"
    case .mermaid: "a graph for Mermaid, as in Markdown pages"
    case .markdown: "a Markdown page"
    case .html: "an HTML page"
    case .svg: "a picture"
    case .bibtex: "entries of BibTeX"
    case .biblatex: "entries of biblatex"
    case .ris: "records for Zotero, EndNote and the like"
    case .chicago: "a bibliography after the Chicago Manual of Style"
    case .frus: "source notes as in Foreign Relations of the United States"
    case .cslJSON: "items for citation processors"
    case .pgcopy: "a script for psql: tables, COPY data, search and chains in PostgreSQL"
    case .opensearch: "bulk lines for OpenSearch; its mapping beside them"
    }
  }
}

/// The options that every command understands.
struct CommonOptions: Sendable {
  enum Color: String, Sendable, CaseIterable {
    case auto, always, never
  }

  var archive: String?
  var format: Format?
  var color: Color?
  var pager: String?
  var noPager = false
  var link: String?
  /// What the archive may take for its answers; nil for any time.
  var timeLimit: Duration?

  static let usualTimeLimit = Duration.seconds(10)

  /// Whether the output is for other programs, and so has nothing of our own that steers a
  /// terminal.
  var isOfData: Bool { format.map { $0 != .text && $0 != .tree } ?? false }

  static func options(formats: [Format]) -> [Option<CommonOptions>] {
    let names = formats.map(\.rawValue)
    let format: [Option<CommonOptions>] =
      names.isEmpty
      ? []
      : [
        .choice(
          "--format", short: "-f", "FORMAT", "print as \(names.joined(separator: ", "))",
          \.format, of: names, from: Format.init(rawValue:))
      ]
    return format + [
      .text(
        "--archive", short: "-a", "PATH", "use this archive, by path or configured name", \.archive),
      .choice(
        "--color", "WHEN", "colour the text: auto, always, never", \.color,
        of: Color.allCases.map(\.rawValue), called: "colour", from: Color.init(rawValue:)),
      .text("--pager", "COMMAND", "show long results on a terminal with COMMAND", \.pager),
      .flag("--no-pager", "do not page long results on a terminal", \.noPager),
      .text("--link", "ADDRESS", "on a terminal, let cables lead to ADDRESS with {id}", \.link),
    ]
  }

  /// Those of commands that somebody waits for.
  static let timed: [Option<CommonOptions>] = [
    .number(
      "--timeout", "SECONDS", "give up a query that takes longer (10); 0 for never", \.timeLimit,
      from: { $0 == 0 ? nil : .seconds($0) })
  ]
}
