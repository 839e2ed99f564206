import Files
import Storage

/// The `recover` command.
struct Recover: Command {
  static let name = "recover"
  static let summary = "make a sound archive of what a damaged one still holds"
  static let operands = Operands(usage: "DAMAGED NEW", count: 2...2)
  static let hasTimeLimit = false
  static let options: [Option<Recover>] = [
    .number("--jobs", short: "-j", "N", atLeast: 1, "parse on N cores at a time", \.jobs)
  ]
  static let examples = [
    Example("recover archive.sqlite saved.sqlite", "what was lost is listed, cable by cable"),
    Example("import cables.csv --archive saved.sqlite", "the dump gives back what was lost"),
  ]

  var jobs: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    guard common.archive == nil else {
      throw UsageError("recover takes both archives as operands, and no --archive")
    }
    session.configure(common, pages: false)
    let (damaged, new) = (operands[0], operands[1])
    guard exists(damaged) else {
      throw Failure(.noInput, "there is no archive at '\(printable(damaged))'")
    }
    guard !exists(new) else {
      throw Failure(.cannotCreate, "'\(printable(new))' is there already; name another file")
    }
    let file = try inFile(new) { () throws(WriteError) in try AtomicFile(new) }
    var replay = Replay(.rescue)
    do {
      let archive = try Archive(salvaging: damaged)
      try await fill(file.draft, from: archive, &replay)
    } catch {
      file.discard()
      throw error
    }
    try inFile(new) { () throws(WriteError) in try file.commit() }
    session.conclude("\(replay.count) texts of cables saved to \(printable(new))")
    if replay.homeless > 0 {
      session.conclude("of \(replay.homeless) the file is no longer known that they came in")
    }
    return try report(replay.lost, session)
  }

  private func fill(
    _ path: String, from archive: borrowing Archive, _ replay: inout Replay
  ) async throws {
    var writer = try ArchiveWriter(path: path)
    try await replay.run(from: archive, into: &writer, jobs: jobs)
  }

  private func report(_ lost: [LostRow], _ session: Session) throws -> Status {
    var listing = Listing(
      "recover",
      columns: [
        .init(key: "table"), .init(key: "row", alignsRight: true), .init(key: "id", style: .id),
        .init(key: "message", isElastic: true),
      ])
    listing.rows = lost.map {
      Listing.Row(
        id: $0.cable,
        [.string($0.table), .number($0.row), JSON($0.cable), .string($0.reason)])
    }
    listing.total = lost.count
    _ = try session.print(listing, as: common.format)
    guard !lost.isEmpty else { return .done }
    session.conclude("\(lost.count) rows could not be saved; import their files again")
    return .damagedInput
  }
}
