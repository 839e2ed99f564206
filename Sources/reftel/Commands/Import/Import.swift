import Cables
import Files
import Ingest
import Storage
import Terminal

/// The `import` command.
struct Import: Command {
  static let name = "import"
  static let summary = "put cables into the archive"
  static let operands = Operands(usage: "PATH… | --reparse", count: 0...Int.max)
  static let hasTimeLimit = false
  static let formats: [Format] = [.text, .json]
  static let options: [Option<Import>] = [
    .choice(
      "--as", "FORMAT", "read every file as telegram, markdown, html or csv", \.source,
      of: Source.Format.allCases.map(\.rawValue), from: Source.Format.init(rawValue:)),
    .flag("--dry-run", "only say what would be done", \.dryRun),
    .number("--jobs", short: "-j", "N", atLeast: 1, "parse on N cores at a time", \.jobs),
    .size(
      "--max-size", "SIZE", "unpack no more than SIZE of an archive (64G)", \.limits.unpacked),
    .number("--wait", "SECONDS", "wait so long for another writer (5)", \.wait),
    .flag(
      "--reparse", "read the originals that the archive holds again, as this release reads them",
      \.isReparsing),
    .text("--rejects", "FILE", "list what is no cable in FILE", \.rejects),
  ]
  static let examples = [
    Example("import cables.csv", "a dump; the same import again changes nothing"),
    Example("import pages/ letters/", "every file below two folders"),
    Example("import telegrams.zip dump.csv.gz", "what an archive or a compressed dump holds"),
    Example("import --reparse", "after an upgrade: fields that earlier releases did not read"),
    Example("import --dry-run dump/", "say what would come in, and what is no cable"),
  ]

  var source: Source.Format?
  var dryRun = false
  var isReparsing = false
  var jobs: Int?
  var limits = DumpReader.Limits()
  var wait = 5
  var rejects: String?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    session.configure(common, pages: false)
    try checkOperands()
    let path = try session.archivePath(common)
    let rejectFile = try rejects.map(ImportReport.open)
    Signals.catchInterruption()
    var report = ImportReport(
      session: session, rejectFile: rejectFile, isDryRun: dryRun, isReparsing: isReparsing)
    if session.errorsAreOnTerminal { report.total = DumpReader.size(of: operands) }
    if dryRun {
      var rehearsal = try ImportRehearsal(path: path)
      try await rehearsal.run(reader(of: path), Pipeline(jobs: jobs), &report)
    } else if isReparsing {
      var rereading = try Rereading(path: path, waitingMilliseconds: waitingMilliseconds)
      try await rereading.run(Pipeline(jobs: jobs), &report)
    } else {
      try Import.makeFolder(of: path)
      var run = ImportRun(
        try ArchiveWriter(importingTo: path, waitingMilliseconds: waitingMilliseconds))
      try await run.import(reader(of: path), Pipeline(jobs: jobs), &report)
    }
    return try report.finish(as: common.format ?? .text)
  }

  /// Reads no file of the archive, which may stand in a folder that is imported: to open and close
  /// it would let go of the locks that this process has on it.
  private func reader(of archive: String) -> DumpReader {
    DumpReader(
      paths: operands, format: source, limits: limits,
      passingOver: ["", "-wal", "-shm", "-journal", ".loading", ".loading-index"].map {
        archive + $0
      })
  }

  private var waitingMilliseconds: Int32 { Int32(clamping: wait * 1000) }

  private func checkOperands() throws(UsageError) {
    if isReparsing, !operands.isEmpty || dryRun {
      throw UsageError("--reparse goes with no PATH and not with --dry-run")
    }
    if isReparsing, source != nil || limits.unpacked != DumpReader.Limits().unpacked {
      throw UsageError("--reparse reads no files, so --as and --max-size do not go with it")
    }
    if !isReparsing, operands.isEmpty {
      throw UsageError("import needs PATH…; see 'reftel import --help'")
    }
  }

  private static func makeFolder(of path: String) throws {
    do throws(WriteError) {
      try createFolders(folder(of: path))
    } catch {
      throw Failure(.cannotCreate, "cannot make the folder of '\(printable(path))': \(error)")
    }
  }
}
