import Cables
import Storage

/// The `thread` command.
struct ShowThread: Command {
  static let name = "thread"
  static let summary = "list the cables linked with one, in order of time"
  static let operands = Operands.one("ID")
  static let options: [Option<ShowThread>] = [
    .number("--depth", "N", "go N steps either way; all without", \.depth),
    .number("--limit", short: "-n", "N", atLeast: 1, "keep the N nearest (200)", \.limit),
  ]
  static let examples = [
    Example("thread 09PHNOMPENH419", "what it builds on and what builds on it, on one page")
  ]

  var depth: Int?
  var limit = 200
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let id = try session.id(operands[0], in: archive)
    let isHeld = try archive.held(id)
    if !isHeld { try session.reportMissing(id, in: archive) }
    let thread = try archive.thread(of: id, depth: depth, limit: limit)
    if thread.isCut { session.note("more cables hang together; see --depth and --limit") }
    var listing = Listing("thread", query: .string(id.description), columns: ShowThread.columns)
    guard isHeld || thread.entries.count > 1 else {
      return try session.print(listing, as: common.format)
    }
    listing.rows = thread.entries.map { entry in
      Listing.Row(
        id: entry.id.description,
        [
          JSON(entry.sentAt), .string(entry.id.description), JSON(entry.isHeld ? nil : "missing"),
          .string(entry.post), JSON(entry.subject), JSON(entry.cites.map(\.description)),
          .bool(entry.isHeld),
        ], style: entry.isHeld ? (entry.id == id ? .heading : nil) : .missing)
    }
    return try session.print(listing, as: common.format)
  }

  private static let columns: [Listing.Column] = [
    .init(key: "sent_at", style: .dim, isMoment: true), .init(key: "id", style: .id),
    .init(key: "status"), .init(key: "post"), .init(key: "subject", isElastic: true),
    .init(key: "cites", style: .dim, isElastic: true), .init(key: "held", isHidden: true),
  ]
}
