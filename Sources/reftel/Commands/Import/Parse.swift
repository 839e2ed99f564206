import Cables
import Ingest
import Terminal

/// The `parse` command.
struct Parse: Command {
  static let name = "parse"
  static let summary = "parse cables and print them, without an archive"
  static let operands = Operands.some("PATH")
  static let hasTimeLimit = false
  static let formats: [Format] = [.text, .json, .ndjson]
  static let options: [Option<Parse>] = [
    .choice(
      "--as", "FORMAT", "read every file as telegram, markdown, html or csv", \.source,
      of: Source.Format.allCases.map(\.rawValue), from: Source.Format.init(rawValue:)),
    .number("--jobs", short: "-j", "N", atLeast: 1, "parse on N cores at a time", \.jobs),
    .size(
      "--max-size", "SIZE", "unpack no more than SIZE of an archive (64G)", \.limits.unpacked),
  ]
  static let examples = [
    Example("parse cables/", "every cable below a folder, for reading or as JSON lines"),
    Example("parse --format ndjson dump.csv | jq .subject", "the subjects of a dump"),
    Example("parse -", "a cable from standard input"),
  ]

  var source: Source.Format?
  var jobs: Int?
  var limits = DumpReader.Limits()
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let format = common.format ?? (session.isTerminal ? .text : .ndjson)
    session.configure(common, pages: format == .text)
    let reader = DumpReader(paths: operands, format: source, limits: limits)
    let parser = CableParser()
    let (columns, palette) = (session.columns, session.palette)
    var printer = ParsePrinter(session: session, format: format)
    try printer.begin()
    try await Pipeline(jobs: jobs).run {
      reader.next()
    } work: { readings in
      readings.compactMap { reading in
        switch reading {
        case .cable(let raw):
          // Written out where there are many hands.
          parser.read(raw).map { $0.printed(as: format, columns, palette) }
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
    try session.out.write(#"{"schema": "reftel.parse/1", "query": null, "results": [\#n"#)
  }

  mutating func print(_ result: Result<String, Reject>) throws {
    switch result {
    case .success(let text):
      if count > 0 { try session.out.write(separator) }
      try session.out.write(text)
      count += 1
    case .failure(let reject):
      rejects.append(reject)
      session.note(reject.sentence)
    }
  }

  private var separator: String {
    switch format {
    case .json: ",\n"
    case .ndjson: ""
    default: "\n" + String(repeating: "-", count: 20) + "\n\n"
    }
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

extension ParsedCable {
  /// One cable of the output of `parse`.
  fileprivate func printed(as format: Format, _ columns: Int?, _ palette: Palette) -> String {
    switch format {
    case .json: JSON(cable).text
    case .ndjson: JSON(cable).text + "\n"
    default:
      ParsedPage(self, columns: columns, palette: palette).lines.map { $0 + "\n" }.joined()
    }
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
