import Cables
import Storage

/// The `missing` command.
struct Missing: Command {
  static let name = "missing"
  static let summary = "list cables that are cited but not held, most cited first"
  static let operands = Operands.none
  static let options: [Option<Missing>] = [
    .number("--limit", short: "-n", "N", "show at most N cables (20); 0 for all", \.limit),
    .text("--post", "POST", "only cables of this post", \.post),
    .number("--year", "YEAR", atLeast: 1966, "only cables of this year", \.year),
  ]
  static let examples = [
    Example("missing", "the twenty most cited"),
    Example("missing --post 'Phnom Penh' --limit 0 --format csv", "a list for a request"),
  ]

  var limit = 20
  var post: String?
  var year: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    var listing = Listing(
      "missing", query: ["post": JSON(post), "year": JSON(year)],
      columns: [
        .init(key: "id", style: .id), .init(key: "citations", alignsRight: true),
        .init(key: "citing_posts", isElastic: true),
        .init(key: "not_before", style: .dim, isMoment: true),
        .init(key: "not_after", style: .dim, isMoment: true), .init(key: "citing", isHidden: true),
      ])
    let all = try archive.missing(post: post, year: year, limit: 0)
    listing.total = all.count
    listing.rows = all.prefix(limit == 0 ? all.count : limit).map { cable in
      Listing.Row(
        id: cable.id.description,
        [
          .string(cable.id.description), .number(cable.citations), JSON(cable.citingPosts),
          JSON(cable.notBefore), JSON(cable.notAfter),
          JSON(cable.citing.map(\.description)),
        ])
    }
    let status = try session.print(listing, as: common.format)
    if common.format ?? .text == .text {
      session.conclude("\(listing.rows.count) of \(all.count) missing cables")
    }
    return status
  }
}
