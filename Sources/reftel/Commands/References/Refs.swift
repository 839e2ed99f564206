import Cables
import Storage

/// The `refs` command.
struct Refs: Command {
  static let name = "refs"
  static let summary = "list what a cable cites and what cites it"
  static let operands = Operands.one("ID")
  static let options: [Option<Refs>] = [
    .flag("--cites", "only what it cites", \.cites),
    .flag("--cited-by", "only what cites it", \.citedBy),
    .flag("--similar", "the cables that share references with it instead", \.similar),
  ]
  static let examples = [
    Example("refs 09PHNOMPENH419", "its references, held or missing, and the cables that cite it"),
    Example("refs 09PHNOMPENH419 --cited-by --format ids", "ids of the cables that cite it"),
  ]

  var cites = false
  var citedBy = false
  var similar = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let id = try session.id(operands[0], in: archive)
    if similar { return try printSimilar(to: id, in: archive, session) }
    var listing = Listing("refs", query: .string(id.description), columns: Refs.columns)
    if cites || !citedBy { listing.rows += try archive.references(of: id).map(Refs.row) }
    if citedBy || !cites { listing.rows += try archive.citations(of: id).map(Refs.row) }
    listing.emptiness = "no reference of \(id), and none to it"
    if try !archive.held(id) { try session.reportMissing(id, in: archive) }
    return try session.print(listing, as: common.format)
  }

  private static let columns: [Listing.Column] = [
    .init(key: "direction", style: .dim), .init(key: "letter"), .init(key: "id", style: .id),
    .init(key: "status"), .init(key: "sent_at", style: .dim, isMoment: true), .init(key: "post"),
    .init(key: "subject", isElastic: true), .init(key: "paragraphs"),
    .init(key: "kind", isHidden: true),
    .init(key: "text", isHidden: true), .init(key: "year_from", isHidden: true),
    .init(key: "candidates", isHidden: true),
  ]

  private static func row(_ row: ReferenceRow) -> Listing.Row {
    let values: [JSON] = [
      "cites", JSON(row.letter), JSON(row.target?.description), .string(row.status.rawValue),
      JSON(row.sentAt), JSON(row.post), JSON(row.subject), JSON(row.paragraphs),
      .string(row.kind), .string(row.text), JSON(row.yearFrom),
      JSON(row.candidates.map(\.description)),
    ]
    return Listing.Row(
      id: row.target?.description, values, style: row.status == .missing ? .missing : nil)
  }

  private static func row(_ citation: Citation) -> Listing.Row {
    Listing.Row(
      id: citation.citing.description,
      [
        "cited-by", JSON(citation.letters.isEmpty ? nil : citation.letters.joined(separator: ",")),
        .string(citation.citing.description), "resolved", JSON(citation.sentAt),
        .string(citation.post), JSON(citation.subject), JSON(citation.paragraphs), "cable", nil,
        nil, .array([]),
      ])
  }
}

extension Refs {
  private func printSimilar(
    to id: CableID, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    var listing = Listing(
      "similar", query: .string(id.description),
      columns: [
        .init(key: "id", style: .id), .init(key: "shared", alignsRight: true),
        .init(key: "cited_together", alignsRight: true),
        .init(key: "sent_at", style: .dim, isMoment: true), .init(key: "post"),
        .init(key: "subject", isElastic: true), .init(key: "shared_ids", isHidden: true),
      ])
    listing.rows = try archive.similar(to: id).map { cable in
      Listing.Row(
        id: cable.id.description,
        [
          .string(cable.id.description), .number(cable.shared.count),
          .number(cable.citedTogether), JSON(cable.sentAt), .string(cable.post),
          JSON(cable.subject), JSON(cable.shared.map(\.description)),
        ])
    }
    return try session.print(listing, as: common.format)
  }
}
