import Cables
import Files
import Storage

/// The `export` command.
struct Export: Command {
  static let name = "export"
  static let summary = "write the cables that match for other programs"
  static let operands = Operands.any("QUERY")
  static let hasTimeLimit = false
  static let takesDashedWords = true
  static let formats: [Format] =
    [.ndjson, .csv, .markdown, .html, .bibtex, .biblatex, .cslJSON, .ris, .chicago, .frus, .ids]
    + graphs + databases
  private static let graphs: [Format] = [.graphml, .gexf, .dot]
  /// What takes a whole archive where no query is given.
  private static let databases: [Format] = [.pgcopy, .opensearch]
  static let options: [Option<Export>] = [
    .text(
      "--output", short: "-o", "FILE", "write to FILE, which is replaced once all is written",
      \.output),
    .text(
      "--provenance", "FILE", "write to FILE, as JSON, of what archive, query and day this is",
      \.provenance),
    .flag("--each", "with html, a page for each cable and an index in the folder FILE", \.each),
    .flag(
      "--keep-formulas", "in CSV, leave fields as they are that a spreadsheet would calculate",
      \.keepsFormulas),
    .choice(
      "--sort", "ORDER", "oldest, newest, id or relevance", \.sort,
      of: Sort.allCases.map(\.rawValue), from: Sort.init(rawValue:)),
    .number("--limit", short: "-n", "N", "no more than N cables", \.limit),
    .flag("--literal", short: "-F", "take every word as it stands: no operators", \.literal),
  ]
  static let examples = [
    Example("export tag:KTIP --format bibtex -o ktip.bib", "a bibliography"),
    Example("export tag:KTIP year:2009 --format html -o ktip.html", "one page to read or print"),
    Example("export post:hanoi --format html --each -o hanoi", "a folder of linked pages"),
    Example("export 'id:09*' --format csv -o 2009.csv", "a table for a spreadsheet"),
    Example("export tag:KTIP --format graphml -o ktip.graphml", "who cites whom among them"),
    Example("export --format pgcopy | psql cables", "the whole archive, into PostgreSQL"),
    Example("export --format opensearch -o bulk.ndjson", "for OpenSearch, its mapping beside it"),
  ]

  var output: String?
  var provenance: String?
  var each = false
  var keepsFormulas = false
  var sort = Sort.oldest
  var limit = 0
  var literal = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let format = common.format ?? .ndjson
    if each, format != .html || output == nil {
      throw UsageError("--each needs '--format html' and '--output FOLDER'")
    }
    if operands.isEmpty, !Export.databases.contains(format) {
      throw UsageError("export needs QUERY…; see 'reftel export --help'")
    }
    try checkProvenance()
    let query = try session.query(operands, literal: literal)
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    session.protectTerminal()
    // The count, the fingerprint and the list of an index page are read apart from the cables.
    try archive.holdSnapshot()
    let walk = try archive.walk(query, sort: sort, limit: limit)
    for notice in walk.notices { session.note(notice) }
    guard walk.total > 0 else { return .nothingFound }
    // The fingerprint of a large archive takes a while, and most formats have no place for it.
    let origin =
      provenance != nil || ExportProvenance.formats.contains(format)
      ? try ExportProvenance(of: archive, query: query.text, cables: walk.total) : nil
    if each, let output {
      let hits = try hits(of: query, in: archive)
      try LinkedPages(folder: output, hits: hits, query: query.text, provenance: origin)
        .write(from: archive)
    } else {
      try inOutput(session) { stream in
        try write(walk, of: query, as: format, from: archive, to: stream, session, origin)
      }
    }
    if let output, output != "-", format == .opensearch {
      try writeFile("\(output).mapping.json", PackageResources.opensearch_mapping_json)
    }
    if let provenance, let origin {
      // It says that there is an export, so there has to be one.
      try session.out.flush()
      try writeFile(provenance, origin.json.bytes + [UInt8(ascii: "\n")])
    }
    if output != nil { session.conclude("\(walk.total) cables exported") }
    return .done
  }

  private func checkProvenance() throws(UsageError) {
    guard let provenance else { return }
    if provenance == "-" { throw UsageError("--provenance needs a file; '-' is none") }
    let written = output.map { [$0, "\($0).mapping.json"] } ?? []
    if written.map(Export.plain).contains(Export.plain(provenance)) {
      throw UsageError("--provenance and --output need files of their own")
    }
  }

  /// A path without steps that lead nowhere.
  private static func plain(_ path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }

  private func hits(of query: Query, in archive: borrowing Archive) throws -> [Hit] {
    try archive.search(query, sort: sort, limit: limit, withSnippets: false).hits
  }

  private func write(
    _ walk: CableWalk, of query: Query, as format: Format, from archive: borrowing Archive,
    to stream: Stream, _ session: Session, _ origin: ExportProvenance?
  ) throws {
    switch format {
    case .pgcopy:
      let cut = try PostgreSQLScript.write(walk, from: archive, to: stream)
      for id in cut { session.conclude("\(id) has more words than PostgreSQL can index") }
    case .graphml, .gexf, .dot:
      let hits = try hits(of: query, in: archive)
      let graph = CitationGraph(hits, try archive.links(among: hits.map(\.id)))
      for line in graph.lines(as: format) { try stream.line(line) }
    default:
      let hits = format == .html ? try hits(of: query, in: archive) : []
      try ExportForm(
        format, query: query.text, hits: hits, keepsFormulas: keepsFormulas, provenance: origin
      ).write(walk, from: archive, to: stream)
    }
  }

  /// Lets `body` write to the file that is asked for, or to where results go.
  private func inOutput(_ session: Session, _ body: (Stream) throws -> Void) throws {
    guard let output, output != "-" else { return try body(session.out) }
    let file = try inFile(output) { () throws(WriteError) in try AtomicFile(output) }
    do {
      let stream = Stream(file.descriptor)
      try body(stream)
      try stream.flush()
    } catch {
      file.discard()
      throw (error as? WriteError).map { Failure.cannotWrite(output, $0) } ?? error
    }
    try inFile(output) { () throws(WriteError) in try file.commit() }
  }
}
