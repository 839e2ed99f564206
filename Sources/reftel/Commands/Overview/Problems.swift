import Cables
import Storage

/// The `problems` command.
struct Problems: Command {
  static let name = "problems"
  static let summary = "list rejects and warnings with their place"
  static let operands = Operands.none
  static let options: [Option<Problems>] = [
    .number("--limit", short: "-n", "N", "show at most N (20); 0 for all", \.limit)
  ]
  static let examples = [
    Example("problems", "the first twenty"),
    Example("problems --limit 0 --format csv", "all of them, for a spreadsheet"),
  ]

  var limit = 20
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    var listing = Listing(
      "problems",
      columns: [
        .init(key: "kind", style: .dim), .init(key: "id", style: .id), .init(key: "path"),
        .init(key: "import", isHidden: true), .init(key: "paragraph", alignsRight: true),
        .init(key: "line", alignsRight: true), .init(key: "code"),
        .init(key: "message", isElastic: true),
      ])
    let status = try archive.status()
    listing.total = status.rejects + status.warnings
    listing.rows = try archive.problems(limit: limit == 0 ? nil : limit).map(Problems.row)
    let result = try session.print(listing, as: common.format)
    if common.format ?? .text == .text {
      session.conclude("\(listing.rows.count) of \(listing.total ?? 0) problems")
    }
    return result
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
