import Cables
import Storage

/// The `replies` command.
struct ShowReplies: Command {
  static let name = "replies"
  static let summary = "list who has answered a telegram, when, and who has not"
  static let operands = Operands.one("ID")
  static let examples = [
    Example("replies 08STATE84032", "the answers of the posts that it was sent to for action")
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let id = try session.id(operands[0], in: archive)
    let found = try archive.replies(to: id)
    var listing = Listing("replies", query: .string(id.description), columns: ShowReplies.columns)
    if !found.collectives.isEmpty {
      let names = found.collectives.joined(separator: ", ")
      listing.notices.append("addressed to \(names): any post may answer, and none is known silent")
    }
    listing.rows = found.replies.map { reply in
      Listing.Row(
        id: reply.id?.description,
        [
          .string(reply.post), .string(reply.state.rawValue), JSON(reply.id?.description),
          JSON(reply.sentAt), JSON(reply.days), JSON(reply.subject), .number(reply.further),
        ], style: reply.state == .silent ? .missing : nil)
    }
    if try !archive.held(id) {
      try session.reportMissing(id, in: archive)
      session.note("whom it was sent to is not known")
    }
    return try session.print(listing, as: common.format)
  }

  private static let columns: [Listing.Column] = [
    .init(key: "post"), .init(key: "state"), .init(key: "id", style: .id),
    .init(key: "sent_at", style: .dim, isMoment: true), .init(key: "days", alignsRight: true),
    .init(key: "subject", isElastic: true), .init(key: "further", isHidden: true),
  ]
}
