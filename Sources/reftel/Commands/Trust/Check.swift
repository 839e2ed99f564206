import Files
import Storage

/// The `check` command.
struct Check: Command {
  static let name = "check"
  static let summary = "look for damage to the archive"
  static let operands = Operands.none
  static let hasTimeLimit = false
  static let options: [Option<Check>] = [
    .flag("--full", "read every original again, and compare with all that is stored", \.full),
    .number("--jobs", short: "-j", "N", atLeast: 1, "parse on N cores at a time", \.jobs),
  ]
  static let examples = [
    Example("check", "the file, its links and the index"),
    Example("check --full", "every row as well; takes as long as an import"),
  ]

  var full = false
  var jobs: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    try archive.holdSnapshot()
    var listing = Listing(
      "check",
      columns: [
        .init(key: "part"), .init(key: "state"), .init(key: "id", style: .id),
        .init(key: "message", isElastic: true),
      ])
    var isDamaged = false
    for part in ArchiveDamage.Part.allCases where full || !part.isOfContent {
      do {
        let damage =
          part == .readings
          ? try await damageOfReadings(in: archive, session) : try archive.damage(in: part)
        isDamaged = isDamaged || !damage.isEmpty
        listing.rows += rows(damage, of: part)
      } catch let error as ArchiveError where error == .locked || error == .readOnly {
        listing.rows.append(
          Listing.Row([.string(part.rawValue), "not checked", nil, .string(error.description)]))
      }
    }
    listing.total = listing.rows.count
    _ = try session.print(listing, as: common.format)
    guard isDamaged else { return .done }
    session.note("the archive is damaged; 'reftel recover' saves what can be read of it")
    return .notAnArchive
  }

  private func rows(_ damage: [ArchiveDamage], of part: ArchiveDamage.Part) -> [Listing.Row] {
    guard !damage.isEmpty else {
      return [Listing.Row([.string(part.rawValue), "sound", nil, nil])]
    }
    return damage.map {
      Listing.Row(
        id: $0.cable, [.string(part.rawValue), "damaged", JSON($0.cable), .string($0.message)])
    }
  }

  /// Reads all originals into an archive that is thrown away, and compares both.
  private func damageOfReadings(
    in archive: borrowing Archive, _ session: Session
  ) async throws -> [ArchiveDamage] {
    let folder = session.environment("TMPDIR") ?? "/var/tmp"
    let draft = "\(folder)/reftel-check"
    let file = try inFile(draft) { () throws(WriteError) in try AtomicFile(draft) }
    defer { file.discard() }
    var writer = try ArchiveWriter(path: file.draft, indexing: false)
    try writer.neglectSafety()
    var replay = Replay(.comparison)
    try await replay.run(from: archive, into: &writer, jobs: jobs)
    let unread = replay.lost.prefix(ArchiveDamage.most).map {
      ArchiveDamage(part: .readings, cable: $0.cable, message: $0.reason)
    }
    return unread + (try archive.damage(besides: writer, isWhole: replay.lost.isEmpty))
  }
}

extension ArchiveDamage.Part {
  /// Takes a look at every text, where the others look at the file alone.
  fileprivate var isOfContent: Bool {
    switch self {
    case .file, .links, .index: false
    case .originals, .history, .readings: true
    }
  }
}
