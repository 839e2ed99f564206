import Storage

/// The `status` command.
struct ShowStatus: Command {
  static let name = "status"
  static let summary = "say how much the archive holds"
  static let operands = Operands.none
  static let formats: [Format] = [.text, .json, .ndjson, .csv]
  static let options: [Option<ShowStatus>] = [
    .flag("--coverage", "how many cables of each era and container have each field", \.coverage)
  ]
  static let examples = [
    Example("status", "counts, size, and how many cables have each field"),
    Example("status --coverage", "the same, by era and container"),
  ]

  var coverage = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    if coverage { return try session.print(ShowStatus.coverage(of: archive), as: common.format) }
    let (status, fingerprint) = try archive.inSnapshot {
      (try archive.status(), try archive.fingerprint())
    }
    let fields = fields(status, path: archive.path, fingerprint: fingerprint)
    switch common.format ?? .text {
    case .json, .ndjson:
      let head = [JSON.Member(key: "schema", value: "reftel.status/1")]
      let coverage = status.coverage.map {
        JSON.Member(key: $0.field, value: .number($0.cables))
      }
      let members = head + fields.map { JSON.Member(key: $0.0, value: $0.1) }
      let whole = members + [JSON.Member(key: "cables_with", value: .object(coverage))]
      try session.out.line(JSON.object(whole).text)
    default:
      var listing = Listing(
        "status", columns: [.init(key: "field"), .init(key: "value", alignsRight: true)])
      // They are wider than a terminal leaves to a column.
      let wide = session.isTerminal && common.format != .csv ? ["path", "fingerprint"] : []
      for (name, value) in fields where wide.contains(name) {
        try session.out.line(name)
        try session.out.line("  " + value.cell)
      }
      listing.rows = fields.filter { !wide.contains($0.0) }.map {
        Listing.Row([.string($0.0), $0.1])
      }
      listing.rows += status.coverage.map {
        Listing.Row([.string("cables with \($0.field)"), .number($0.cables)])
      }
      _ = try session.print(listing, as: common.format)
    }
    return .done
  }

  private static func coverage(of archive: borrowing Archive) throws -> Listing {
    var listing = Listing(
      "coverage",
      columns: [
        .init(key: "field", style: .heading), .init(key: "layout", isElastic: true),
        .init(key: "having", alignsRight: true), .init(key: "cables", alignsRight: true),
        .init(key: "lacking", alignsRight: true), .init(key: "percent", alignsRight: true),
      ])
    listing.rows = try archive.coverageByLayout().map { row in
      let share = Double(row.having) / Double(max(row.cables, 1)) * 100
      return Listing.Row([
        .string(row.field), .string(row.layout), .number(row.having), .number(row.cables),
        .number(row.cables - row.having), .decimal((share * 10).rounded() / 10),
      ])
    }
    listing.notices = ["'reftel problems --field FIELD' lists the cables that lack one"]
    return listing
  }

  private func fields(
    _ status: ArchiveStatus, path: String, fingerprint: String
  ) -> [(String, JSON)] {
    [
      ("path", .string(path)), ("schema_version", .number(status.schemaVersion)),
      ("fingerprint", .string(fingerprint)),
      ("file_size", .number(status.fileSize)), ("cables", .number(status.cables)),
      ("versions", .number(status.versions)), ("paragraphs", .number(status.paragraphs)),
      ("references", .number(status.references.total)),
      ("references_resolved", .number(status.references.resolved)),
      ("references_missing", .number(status.references.missing)),
      ("references_ambiguous", .number(status.references.ambiguous)),
      ("references_self", .number(status.references.own)),
      ("references_non_cable", .number(status.references.nonCable)),
      ("references_malformed", .number(status.references.malformed)),
      ("posts", .number(status.posts)), ("tags", .number(status.tags)),
      ("imports", .number(status.imports)), ("sources", .number(status.sources)),
      ("warnings", .number(status.warnings)), ("rejects", .number(status.rejects)),
    ]
  }
}
