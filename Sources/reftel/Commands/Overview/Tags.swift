import Cables
import Storage

/// The `tags` command.
struct Tags: Command {
  static let name = "tags"
  static let summary = "list TAGS codes with their meaning and use"
  static let operands = Operands.perhaps("CODE")
  static let examples = [
    Example("tags", "every code in use"),
    Example("tags PHUM", "one code"),
    Example("tags 'P*'", "the codes that begin with P"),
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let code = operands.first?.uppercased()
    var listing = Listing(
      "tags", query: JSON(code),
      columns: [
        .init(key: "code", style: .id), .init(key: "kind", style: .dim),
        .init(key: "cables", alignsRight: true), .init(key: "meaning", isElastic: true),
      ])
    let found: [TagProfile] =
      if let code, !code.hasSuffix("*") {
        [try archive.tag(code)].compactMap { $0 }
      } else {
        try archive.tags(prefix: String(code?.dropLast() ?? ""))
      }
    listing.rows = found.map { Tags.row($0.tag, cables: $0.cables) }
    if let code, found.isEmpty { report(code, &listing) }
    return try session.print(listing, as: common.format)
  }

  /// A code that the archive does not have may still have a meaning.
  private func report(_ code: String, _ listing: inout Listing) {
    let registry = TagRegistry.standard
    if let tag = registry.tag(code) {
      listing.rows = [Tags.row(tag, cables: 0)]
      return
    }
    let guess = nearest(to: code, among: registry.all.map(\.code))
    listing.notices = [
      "no code '\(printable(code))'" + (guess.map { "; did you mean '\($0)'?" } ?? "")
    ]
  }

  private static func row(_ tag: Tag, cables: Int) -> Listing.Row {
    Listing.Row(
      id: tag.code,
      [
        .string(tag.code), .string(tag.kind.rawValue), .number(cables),
        JSON(tag.meaning),
      ])
  }
}
