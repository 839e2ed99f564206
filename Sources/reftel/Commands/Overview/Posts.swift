import Cables
import Storage

/// The `posts` command.
struct Posts: Command {
  static let name = "posts"
  static let summary = "list posts, or the years of one"
  static let operands = Operands.perhaps("NAME")
  static let options: [Option<Posts>] = [
    .flag("--aliases", "list names, and other spellings, with the years they hold", \.aliases)
  ]
  static let examples = [
    Example("posts", "every post of which cables are held"),
    Example("posts 'Phnom Penh'", "its cables and numbers by year"),
    Example("posts --aliases Peking", "what the post was and is called"),
  ]

  var aliases = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    if aliases { return try listAliases(session) }
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    guard let name = operands.first else { return try list(archive.posts(), session) }
    let match = PostRegistry.standard.find(name)
    let profile = try archive.post(match?.post.code ?? name.uppercased().filter { $0 != " " })
    guard let profile else {
      session.note(
        match.map { "no cable of \($0.post.name) is held, and none held cites one" }
          ?? "no post '\(printable(name))'")
      return .nothingFound
    }
    if let match, match.corrected { session.note("read as '\(match.post.name)'") }
    return try show(profile, session)
  }

  private func list(_ profiles: [PostProfile], _ session: Session) throws -> Status {
    var listing = Listing(
      "posts",
      columns: [
        .init(key: "code", style: .id), .init(key: "name", isElastic: true),
        .init(key: "kind", style: .dim, isElastic: true, givesWay: true),
        .init(key: "country", isElastic: true, givesWay: true),
        .init(key: "cables", alignsRight: true),
        .init(key: "first_sent_at", title: "first", style: .dim, isMoment: true),
        .init(key: "last_sent_at", title: "last", style: .dim, isMoment: true),
      ])
    listing.rows = profiles.map { profile in
      Listing.Row(
        id: profile.post.code,
        [
          .string(profile.post.code), .string(profile.post.name), .string(profile.post.kind),
          JSON(profile.post.country), .number(profile.cables),
          JSON(profile.firstSentAt?.description), JSON(profile.lastSentAt?.description),
        ])
    }
    return try session.print(listing, as: common.format)
  }

  private func show(_ profile: PostProfile, _ session: Session) throws -> Status {
    let post = profile.post
    var listing = Listing(
      "posts", query: .string(post.code),
      columns: [
        .init(key: "code", style: .id), .init(key: "name", isElastic: true),
        .init(key: "year", style: .heading), .init(key: "cables", alignsRight: true),
        .init(key: "lowest", alignsRight: true), .init(key: "highest", alignsRight: true),
      ])
    listing.rows = profile.series.map { series in
      Listing.Row(
        id: post.code,
        [
          .string(post.code), .string(post.name), .number(series.year), .number(series.cables),
          .number(series.lowest), .number(series.highest),
        ])
    }
    if listing.rows.isEmpty { session.note("\(post.name) is cited, and no cable of it is held") }
    return try session.print(listing, as: common.format)
  }
}
