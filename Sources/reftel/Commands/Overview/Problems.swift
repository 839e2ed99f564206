import Cables
import Storage

/// The `problems` command.
struct Problems: Command {
  static let name = "problems"
  static let summary = "list rejects and warnings with their place"
  static let operands = Operands.none
  static let options: [Option<Problems>] = [
    .number("--limit", short: "-n", "N", "show at most N (20); 0 for all", \.limit),
    .choice(
      "--field", "FIELD", "list the cables that lack a field instead", \.field,
      of: CoveredField.allCases.map(\.rawValue), from: CoveredField.init(rawValue:)),
  ]
  static let examples = [
    Example("problems", "the first twenty"),
    Example("problems --limit 0 --format csv", "all of them, for a spreadsheet"),
    Example("problems --field subject", "cables without a subject"),
  ]

  var limit = 20
  var field: CoveredField?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    var listing = Listing(
      "problems",
      columns: [
        .init(key: "kind", style: .dim), .init(key: "id", style: .id),
        .init(key: "path", isElastic: true, isPath: true),
        .init(key: "import", isHidden: true),
        .init(key: "paragraph", title: "¶", alignsRight: true),
        .init(key: "line", alignsRight: true), .init(key: "code"),
        .init(key: "message", isBelow: true),
      ])
    let most = limit == 0 ? nil : limit
    if let field {
      listing.total = try archive.count(without: field)
      listing.rows = try archive.cables(without: field, limit: most).map {
        Problems.row(lacking: field, id: $0.id, path: $0.path)
      }
    } else {
      let status = try archive.status()
      listing.total = status.rejects + status.warnings
      listing.rows = try archive.problems(limit: most).map(Problems.row)
    }
    let result = try session.print(listing, as: common.format)
    if common.format ?? .text == .text {
      session.conclude("\(listing.rows.count) of \(listing.total ?? 0) problems")
    }
    return result
  }

  private static func row(lacking field: CoveredField, id: CableID, path: String) -> Listing.Row {
    Listing.Row(
      id: id.description,
      [
        "absence", .string(id.description), .string(path), nil, nil, nil,
        .string(field.rawValue), "the cable has none",
      ])
  }

  private static func row(_ problem: ArchiveProblem) -> Listing.Row {
    switch problem {
    case .warning(let id, let finding):
      Listing.Row(
        id: id.description,
        [
          "warning", .string(id.description), nil, nil, JSON(finding.paragraph),
          JSON(finding.line), .string(finding.code), .string(finding.message),
        ])
    case .reject(let path, let line, let reason, let number):
      Listing.Row([
        "reject", nil, .string(path), .number(number), nil, JSON(line), nil, .string(reason),
      ])
    }
  }
}
