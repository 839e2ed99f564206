import Cables
import Ingest
import Terminal

/// The `parse` command.
struct Parse: Command {
  static let name = "parse"
  static let summary = "parse cables and print them, without an archive"
  static let operands = Operands.some("PATH")
  static let formats: [Format] = [.text, .json, .ndjson]
  static let options: [Option<Parse>] = [
    .choice(
      "--as", "FORMAT", "read every file as telegram, markdown, html or csv", \.source,
      of: Source.Format.allCases.map(\.rawValue), from: Source.Format.init(rawValue:)),
    .number("--jobs", short: "-j", "N", atLeast: 1, "parse on N cores at a time", \.jobs),
  ]
  static let examples = [
    Example("parse cables/", "every cable below a folder, for reading or as JSON lines"),
    Example("parse --format ndjson dump.csv | jq .subject", "the subjects of a dump"),
    Example("parse -", "a cable from standard input"),
  ]

  var source: Source.Format?
  var jobs: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let format = common.format ?? (session.isTerminal ? .text : .ndjson)
    session.configure(common, pages: format == .text)
    let reader = DumpReader(paths: operands, format: source)
    let parser = CableParser()
    var printer = ParsePrinter(session: session, format: format)
    try printer.begin()
    try await Pipeline(jobs: jobs).run {
      reader.next()
    } work: { readings in
      readings.compactMap { reading in
        switch reading {
        case .cable(let raw): parser.parse(raw)
        case .reject(let reject): .failure(reject)
        case .opened, .closed: nil
        }
      }
    } take: { parsed in
      for result in parsed { try printer.print(result) }
    }
    return try printer.finish()
  }
}

/// Prints cables as they come.
private struct ParsePrinter {
  let session: Session
  let format: Format
  private var count = 0
  private var rejects: [Reject] = []

  init(session: Session, format: Format) {
    self.session = session
    self.format = format
  }

  func begin() throws {
    guard format == .json else { return }
    try session.out.write(#"{"schema": "reftel.parse/1", "query": null, "results": ["#)
  }

  mutating func print(_ result: Result<Cable, Reject>) throws {
    switch result {
    case .success(let cable): try print(cable)
    case .failure(let reject):
      rejects.append(reject)
      session.note(reject.sentence)
    }
  }

  private mutating func print(_ cable: Cable) throws {
    switch format {
    case .json: try session.out.write((count > 0 ? ",\n" : "\n") + JSON(cable).text)
    case .ndjson: try session.out.line(JSON(cable).text)
    default:
      let page = CablePage(cable, columns: session.columns, palette: session.palette)
      if count > 0 { try session.out.line("\n" + String(repeating: "-", count: 20) + "\n") }
      for line in page.lines { try session.out.line(line) }
    }
    count += 1
  }

  /// The members that are only known at the end stand there.
  func finish() throws -> Status {
    if format == .json {
      let notices = JSON(rejects.map(\.sentence)).text
      try session.out.line(
        #"\#n], "total": \#(count), "shown": \#(count), "notices": \#(notices)}"#)
    }
    if Signals.interrupted { return .interrupted }
    if !rejects.isEmpty { return rejects.status }
    return count > 0 ? .done : .nothingFound
  }
}

extension Reject {
  /// Where, and why, in one line.
  var sentence: String {
    "\(printable(path))\(line.map { ":\($0)" } ?? ""): \(printable(reason))"
  }
}

extension [Reject] {
  /// What a command with these rejects ends with: a path that is not there goes before all.
  var status: Status {
    if isEmpty { return .done }
    return contains { $0.kind == .notFound || $0.kind == .unreadable } ? .noInput : .damagedInput
  }
}
