import Cables
import Storage

/// The `hubs` command.
struct Hubs: Command {
  enum Order: String, Sendable, CaseIterable {
    case citations, chain
  }

  static let name = "hubs"
  static let summary = "list the cables on which most others build"
  static let operands = Operands.none
  static let options: [Option<Hubs>] = [
    .choice(
      "--by", "ORDER", "by citations, or by the longest chain that leads back", \.order,
      of: Order.allCases.map(\.rawValue), from: Order.init(rawValue:)),
    .number("--limit", short: "-n", "N", "show at most N cables (20); 0 for all", \.limit),
  ]
  static let examples = [
    Example("hubs", "the most cited, held or not"),
    Example("hubs --by chain --limit 5", "where the longest chains begin"),
  ]

  var order = Order.citations
  var limit = 20
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    var listing = Listing(
      "hubs", query: .string(order.rawValue),
      columns: [
        .init(key: "id", style: .id), .init(key: "citations", title: "cited", alignsRight: true),
        .init(key: "steps", alignsRight: true), .init(key: "status"),
        .init(key: "sent_at", style: .dim, isMoment: true), .init(key: "post"),
        .init(key: "subject", isElastic: true),
      ])
    listing.emptiness = "no cable here cites another"
    let hubs =
      try order == .chain ? archive.longestChains(limit: limit) : archive.hubs(limit: limit)
    listing.rows = hubs.map { hub in
      Listing.Row(
        id: hub.id.description,
        [
          .string(hub.id.description), .number(hub.citations), JSON(hub.steps),
          hub.isHeld ? "held" : "missing", JSON(hub.sentAt), .string(hub.post), JSON(hub.subject),
        ], style: hub.isHeld ? nil : .missing)
    }
    return try session.print(listing, as: common.format)
  }
}
