import Cables
import Storage
import Terminal

/// The `export` command.
struct Export: Command {
  static let name = "export"
  static let summary = "write the cables that match for other programs"
  static let operands = Operands.some("QUERY")
  static let takesDashedWords = true
  static let formats: [Format] = [
    .ndjson, .csv, .markdown, .html, .bibtex, .biblatex, .cslJSON, .ris, .chicago, .frus, .ids,
  ]
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
    let query = try session.query(operands, literal: literal)
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    let found = try archive.search(query, sort: sort, limit: limit, withSnippets: false)
    for notice in found.notices { session.note(notice) }
    guard !found.hits.isEmpty else { return .nothingFound }
    let origin = try ExportProvenance(of: archive, query: query.text, cables: found.hits.count)
    if let provenance { try AtomicFile.write(origin.json.text + "\n", to: provenance) }
    if each, let output {
      try LinkedPages(
        folder: output, hits: found.hits, query: query.text, provenance: origin
      ).write(from: archive)
    } else {
      let form = ExportForm(
        format: format, query: query.text, hits: found.hits, keepsFormulas: keepsFormulas,
        provenance: origin)
      try write(form, from: archive, session)
    }
    if output != nil { session.conclude("\(found.hits.count) cables exported") }
    return .done
  }

  private func write(
    _ form: ExportForm, from archive: borrowing Archive, _ session: Session
  ) throws {
    guard let output, output != "-" else {
      try form.write(from: archive, to: session.out)
      return
    }
    let file = try inFile(output) { () throws(WriteError) in try AtomicFile(output) }
    do {
      let stream = Stream(file.descriptor)
      try form.write(from: archive, to: stream)
      try stream.flush()
    } catch {
      file.discard()
      throw (error as? WriteError).map { Failure.cannotWrite(output, $0) } ?? error
    }
    try inFile(output) { () throws(WriteError) in try file.commit() }
  }
}

/// Runs `body`, and says which file could not be written.
func inFile<Result>(_ path: String, _ body: () throws(WriteError) -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    throw Failure.cannotWrite(path, error)
  }
}

extension Failure {
  static func cannotWrite(_ path: String, _ problem: WriteError) -> Failure {
    Failure(.cannotCreate, "cannot write '\(printable(path))': \(problem)")
  }
}

extension AtomicFile {
  /// Puts a file with this text in place, whole or not at all.
  static func write(_ text: String, to path: String) throws {
    try inFile(path) { () throws(WriteError) in
      let file = try AtomicFile(path)
      do throws(WriteError) {
        try file.descriptor.write(Array(text.utf8))
      } catch {
        file.discard()
        throw error
      }
      try file.commit()
    }
  }
}
