import Files
import Ingest
import Storage
import Terminal

/// What an import says while it runs and at its end.
struct ImportReport {
  var counts = ImportCounts()
  /// Bytes of input read.
  var bytes = 0
  /// References that the dumps themselves list, of cables read now.
  var dumpReferences = 0
  /// Of those, how many the parser found in the text; `problems` shows the others.
  var dumpReferencesFound = 0
  /// Bytes of input there are, where that is known.
  var total: Int?
  private var progress = ImportProgress()
  private let session: Session
  private let rejectFile: Descriptor?
  private let isDryRun: Bool
  private let isReparsing: Bool
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var rejects: [Reject] = []

  init(session: Session, rejectFile: Descriptor?, isDryRun: Bool, isReparsing: Bool) {
    self.session = session
    self.rejectFile = rejectFile
    self.isDryRun = isDryRun
    self.isReparsing = isReparsing
  }

  static func open(_ path: String) throws -> Descriptor {
    try inFile(path) { () throws(WriteError) in try Descriptor.create(path) }
  }

  /// Tells of something that is no cable: in the file of rejects, else at once.
  mutating func note(_ reject: Reject) throws {
    rejects.append(Reject(path: "", kind: reject.kind, reason: ""))
    guard let rejectFile else {
      eraseProgress()
      return session.note(reject.sentence)
    }
    let fields = [reject.path, reject.line.map(String.init) ?? "", reject.reason]
    try rejectFile.write(Array((fields.map(printable).joined(separator: "\t") + "\n").utf8))
  }

  /// Shows how far it is, on a terminal, a few times a second.
  mutating func showProgress(_ counts: ImportCounts) {
    guard session.errorsAreOnTerminal else { return }
    let now = ContinuousClock.now
    guard now - lastShown > .milliseconds(200) else { return }
    lastShown = now
    progress.cables = counts.read
    progress.rejected = counts.rejected
    overwrite()
  }

  /// Shows what is done now that everything is read.
  mutating func show(_ phase: ImportPhase, _ counts: ImportCounts) {
    guard session.errorsAreOnTerminal else { return }
    progress.phase = phase
    progress.cables = counts.read
    progress.rejected = counts.rejected
    overwrite()
  }

  private mutating func overwrite() {
    progress.bytes = bytes
    progress.total = total
    progress.seconds = seconds
    session.overwrite(
      progress.line(columns: session.errorColumns, drawsBoxes: session.drawsBoxes))
  }

  private func eraseProgress() {
    if session.errorsAreOnTerminal { session.overwrite("") }
  }

  private var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
  private var rate: Double { rounded(Double(bytes) / 1e6 / max(seconds, 0.001)) }
  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// Fields that an import counts of cables that come in, of which a second reading knows none.
  private static let ofNewCables: Set<String> = [
    "references_resolved", "references_newly_resolved", "dump_references", "dump_references_found",
  ]

  func finish(as format: Format) throws -> Status {
    eraseProgress()
    rejectFile?.close()
    let all: [(String, JSON)] = [
      ("read", .number(counts.read)), ("new", .number(counts.new)),
      ("new_versions", .number(counts.newVersions)), ("unchanged", .number(counts.unchanged)),
      ("rejected", .number(counts.rejected)),
      ("references_found", .number(counts.referencesFound)),
      ("references_resolved", .number(counts.referencesResolved)),
      ("references_newly_resolved", .number(counts.referencesNewlyResolved)),
      ("dump_references", .number(dumpReferences)),
      ("dump_references_found", .number(dumpReferencesFound)),
      ("persons", .number(counts.personsFound)),
      ("seconds", .decimal(rounded(seconds))), ("mb_per_second", .decimal(rate)),
    ]
    let fields = isReparsing ? all.filter { !ImportReport.ofNewCables.contains($0.0) } : all
    if format == .json {
      let head = [
        JSON.Member(key: "schema", value: "reftel.import/1"),
        JSON.Member(key: "dry_run", value: .bool(isDryRun)),
      ]
      let members = head + fields.map { JSON.Member(key: $0.0, value: $0.1) }
      try session.out.line(JSON.object(members).text)
    } else {
      for (name, value) in fields {
        let title = String(name.map { $0 == "_" ? " " : $0 })
        let gap = session.isTerminal ? padded(title, to: 28) : title + "\t"
        try session.out.line(gap + value.text)
      }
    }
    return Signals.interrupted ? .interrupted : rejects.status
  }
}
