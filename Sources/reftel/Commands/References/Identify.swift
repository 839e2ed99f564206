import Cables
import Files
import Storage

/// The `id` command.
struct Identify: Command {
  static let name = "id"
  static let summary = "read citations of any shape as canonical ids"
  static let operands = Operands.some("TEXT")
  static let options: [Option<Identify>] = [
    .number("--year", "YEAR", atLeast: 1966, "the year of citations without one", \.year)
  ]
  static let examples = [
    Example("id '09 Phnom Penh 419'", "its id, and whether it is held"),
    Example("id --year 2009 'PHNOM PENH 00419' BANGKOK1998", "citations without their year"),
  ]

  var year: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    session.configure(common, pages: false)
    var listing = Listing(
      "id", query: JSON(operands),
      columns: [
        .init(key: "id", style: .id), .init(key: "status"), .init(key: "nearest"),
        .init(key: "text", style: .dim, isElastic: true),
      ])
    let isArchived = exists(try session.archivePath(common))
    for text in operands {
      let found = isArchived ? try held(text, session) : unheld(text)
      if found.isEmpty {
        session.note("'\(printable(text))' names no cable\(CitedName(text).question ?? hint)")
      } else if let name = CitedName(text).correction {
        session.note("'\(printable(text))' read as a cable of \(name)")
      }
      listing.rows += found
    }
    return try session.print(listing, as: common.format)
  }

  private var hint: String { year == nil ? "; --year tells the year of one without" : "" }

  private func unheld(_ text: String) -> [Listing.Row] {
    let read = CitationReader.ids(in: text, year: year)
    let scanned = CitationScanner(text).citations().prefix(1).compactMap { $0.id(in: year) }
    return (read.isEmpty ? scanned : read).map { id in
      Listing.Row(
        id: id.description, [.string(id.description), nil, .array([]), .string(text)])
    }
  }

  private func held(_ text: String, _ session: Session) throws -> [Listing.Row] {
    let archive = try session.archive(common)
    return try archive.resolve(text, year: year).map { id in
      let isHeld = try archive.held(id)
      let near = try isHeld ? nil : archive.nearestHeld(to: id)
      let nearest = [near?.below, near?.above].compactMap { $0?.description }
      return Listing.Row(
        id: id.description,
        [
          .string(id.description), isHeld ? "held" : "missing", JSON(nearest), .string(text),
        ], style: isHeld ? nil : .missing)
    }
  }
}
