import Cables
import Storage

/// The `path` command.
struct Path: Command {
  static let name = "path"
  static let summary = "find the shortest chain of references between two cables"
  static let operands = Operands(usage: "ID ID", count: 2...2)
  static let examples = [
    Example("path 09PHNOMPENH419 07PHNOMPENH1059", "how one leads to the other")
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let start = try session.id(operands[0], in: archive)
    let end = try session.id(operands[1], in: archive)
    var listing = Listing(
      "path", query: JSON([start.description, end.description]),
      columns: [
        .init(key: "step", style: .dim), .init(key: "id", style: .id),
        .init(key: "sent_at", style: .dim, isMoment: true), .init(key: "post"),
        .init(key: "subject", isElastic: true),
      ])
    listing.rows = try archive.path(from: start, to: end).map { step in
      Listing.Row(
        id: step.id.description,
        [
          JSON(step.citesPrevious.map { $0 ? "cites the above" : "cited by the above" }),
          .string(step.id.description), JSON(step.sentAt), .string(step.post), JSON(step.subject),
        ])
    }
    if listing.rows.isEmpty { session.note("no chain of references joins \(start) and \(end)") }
    return try session.print(listing, as: common.format)
  }
}
