import Cables
import Storage

/// The `missing` command.
struct Missing: Command {
  static let name = "missing"
  static let summary = "list cables that are cited but not held, most cited first"
  static let operands = Operands.none
  static let formats = Format.records + [.markdown]
  static let options: [Option<Missing>] = [
    .number("--limit", short: "-n", "N", "show at most N cables (20); 0 for all", \.limit),
    .text("--post", "POST", "only cables of this post", \.post),
    .number("--year", "YEAR", atLeast: 1966, "only cables of this year", \.year),
  ]
  static let examples = [
    Example("missing", "the twenty most cited"),
    Example("missing --post 'Phnom Penh' --limit 0 --format csv", "a list for a request"),
    Example("missing --format markdown", "the same as a page, with the sentences that cite"),
  ]

  var limit = 20
  var post: String?
  var year: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let notice = try post.flatMap { try Missing.notice(of: $0, in: archive) }
    switch common.format ?? .text {
    case .text where session.columns == nil, .ids:
      if let notice { session.note(notice) }
      return try stream(archive, session)
    case .markdown:
      if let notice { session.note(notice) }
      return try page(archive, session)
    default: return try list(archive, notice, session)
    }
  }

  /// What to say of a post's name that is not known as it stands.
  private static func notice(of post: String, in archive: borrowing Archive) throws -> String? {
    guard let found = try archive.post(named: post) else {
      return "no post '\(printable(post))' is known"
    }
    return found.corrected.map { "'\(printable(post))' read as \($0)" }
  }

  private func list(
    _ archive: borrowing Archive, _ notice: String?, _ session: Session
  ) throws -> Status {
    var listing = Listing(
      "missing", query: ["post": JSON(post), "year": JSON(year)], columns: Missing.columns)
    let isText = common.format ?? .text == .text
    listing.notices = notice.map { [$0] } ?? []
    let total = try archive.inSnapshot {
      let reader = try QuotationReader(archive)
      listing.rows = try archive.missing(post: post, year: year, limit: limit).map { cable in
        // A table has no room for sentences, and looking for them takes its time.
        let quotations = try isText ? [] : reader.quotations(of: cable.id)
        return Missing.row(cable, quotations)
      }
      return try archive.missingCount(post: post, year: year)
    }
    listing.total = total
    let status = try session.print(listing, as: common.format)
    if isText { session.conclude("\(listing.rows.count) of \(total) missing cables") }
    return status
  }

  private static let columns: [Listing.Column] = [
    .init(key: "id", style: .id), .init(key: "citations", title: "cited", alignsRight: true),
    .init(key: "citing_posts", isElastic: true),
    .init(key: "highest_classification", title: "highest", style: .dim, brief: briefly),
    .init(key: "not_before", style: .dim, isMoment: true),
    .init(key: "not_after", style: .dim, isMoment: true), .init(key: "citing", isHidden: true),
    .init(key: "cited_as", isHidden: true), .init(key: "quoted_subject", isHidden: true),
    .init(key: "sentence", isHidden: true), .init(key: "sentence_in", isHidden: true),
  ]

  private static func row(_ cable: MissingCable, _ quotations: [Quotation]) -> Listing.Row {
    let speaking = quotations.first { $0.sentence != nil }
    return Listing.Row(
      id: cable.id.description,
      [
        .string(cable.id.description), .number(cable.citations), JSON(cable.citingPosts),
        JSON(cable.highestLevel?.name), JSON(cable.notBefore), JSON(cable.notAfter),
        JSON(quotations.map(\.citing.description)), JSON(quotations.first?.text),
        JSON(quotations.compactMap(\.subject).first), JSON(speaking?.sentence),
        JSON(speaking?.citing.description),
      ])
  }

  /// Line by line, since there may be hundreds of thousands.
  private func stream(_ archive: borrowing Archive, _ session: Session) throws -> Status {
    var shown = 0
    let isIDs = common.format == .ids
    try archive.eachMissing(post: post, year: year, limit: limit) { line in
      shown += 1
      if isIDs { return try session.out.line(line.id) }
      let posts = line.citingPosts
      let level = line.level.flatMap(Classification.Level.init)?.name ?? ""
      let days = "\(line.notBefore ?? "")\t\(line.notAfter ?? "")"
      try session.out.line("\(line.id)\t\(line.citations)\t\(posts)\t\(level)\t\(days)")
    }
    if !isIDs {
      let total = try archive.missingCount(post: post, year: year)
      session.conclude("\(shown) of \(total) missing cables")
    }
    return shown == 0 ? .nothingFound : .done
  }

  private func page(_ archive: borrowing Archive, _ session: Session) throws -> Status {
    let cables = try archive.missing(post: post, year: year, limit: limit)
    let reader = try QuotationReader(archive)
    try session.out.line("# Telegrams requested")
    for (index, cable) in cables.enumerated() {
      let entry = RequestEntry(cable: cable, quotations: try reader.quotations(of: cable.id))
      for line in entry.lines(number: index + 1) { try session.out.line(line) }
    }
    return cables.isEmpty ? .nothingFound : .done
  }
}
