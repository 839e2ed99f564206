import Storage

/// The `check` command.
struct Check: Command {
  static let name = "check"
  static let summary = "look for damage to the archive"
  static let operands = Operands.none
  static let options: [Option<Check>] = [
    .flag("--full", "unpack every original too, and compare its digest", \.full)
  ]
  static let examples = [
    Example("check", "the file, its links and the index"),
    Example("check --full", "every original as well"),
  ]

  var full = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    var listing = Listing(
      "check",
      columns: [
        .init(key: "part"), .init(key: "state"), .init(key: "id", style: .id),
        .init(key: "message", isElastic: true),
      ])
    var status = Status.done
    for part in ArchiveDamage.Part.allCases where full || part != .originals {
      let rows = try rows(of: part, in: archive)
      if rows.contains(where: { $0.values[1] == "damaged" }) { status = .notAnArchive }
      listing.rows += rows
    }
    listing.total = listing.rows.count
    _ = try session.print(listing, as: common.format)
    if status != .done {
      session.note("the archive is damaged; 'reftel backup' or a new import make another")
    }
    return status
  }

  private func rows(
    of part: ArchiveDamage.Part, in archive: borrowing Archive
  ) throws -> [Listing.Row] {
    do {
      let damage = try archive.damage(in: part)
      if damage.isEmpty { return [Listing.Row([.string(part.rawValue), "sound", nil, nil])] }
      return damage.map {
        Listing.Row(
          id: $0.cable,
          [.string(part.rawValue), "damaged", JSON($0.cable), .string($0.message)])
      }
    } catch let error as ArchiveError where error == .locked || error == .readOnly {
      return [
        Listing.Row([.string(part.rawValue), "not checked", nil, .string(error.description)])
      ]
    }
  }
}
