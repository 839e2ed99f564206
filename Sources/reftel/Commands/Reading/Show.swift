import Cables
import Storage
import Terminal

/// The `show` command.
struct Show: Command {
  static let name = "show"
  static let summary = "show cables as a reader wants them"
  static let operands = Operands.some("ID")
  static let formats: [Format] = [.text, .json, .ndjson, .markdown, .html]
  static let options: [Option<Show>] = [
    .number("--paragraph", short: "-p", "N", "only the paragraph with this number", \.paragraph),
    .flag("--raw", "the bytes as they were received", \.raw),
    .flag("--where", "each version's file and place, and the place of each field", \.isAskedWhere),
    .number("--version", "K", atLeast: 1, "the K-th version received", \.version),
  ]
  static let examples = [
    Example("show 09PHNOMPENH419", "a cable, its references and what cites it"),
    Example("show '09 Phnom Penh 419' --paragraph 6", "one paragraph"),
    Example("show 09PHNOMPENH419 --raw > 419.txt", "the telegram as it was received"),
    Example("show 09PHNOMPENH419 --where", "its file, and the bytes that each field was read from"),
  ]

  var paragraph: Int?
  var raw = false
  var isAskedWhere = false
  var version: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    try checkWhere()
    let archive = try session.archive(common)
    let format = common.format ?? .text
    session.configure(common, pages: format == .text && !raw)
    if raw { session.protectTerminal() }
    var shown: [JSON] = []
    var status = Status.done
    for (place, operand) in operands.enumerated() {
      let id = try session.id(operand, in: archive)
      // Damage to the text would make another text of it: the original knows.
      let (held, original) = try archive.inSnapshot {
        (try archive.cable(id), try archive.originalBytes(of: id, version: version) ?? [])
      }
      guard var stored = held else {
        try session.reportMissing(id, in: archive)
        status = .nothingFound
        continue
      }
      if isAskedWhere {
        let page = try wherePage(of: stored, original)
        if format == .json || format == .ndjson {
          shown.append(page.json)
        } else {
          for line in page.versionLines(columns: session.columns, palette: session.palette) {
            try session.out.line(line)
          }
          _ = try session.print(page.listing, as: .text)
        }
        continue
      }
      if let version { try choose(version, of: &stored, in: archive) }
      if let paragraph { try choose(paragraph, of: &stored.cable) }
      if raw {
        try session.out.write(original)
      } else if format == .json || format == .ndjson {
        shown.append(JSON(stored.cable))
      } else {
        if place > 0 { try session.out.line() }
        try print(stored, in: archive, as: format, session)
      }
    }
    try print(shown, as: format, session)
    return status
  }

  private func checkWhere() throws(UsageError) {
    guard isAskedWhere else { return }
    if raw || paragraph != nil {
      throw UsageError("--where is of a whole cable: --raw and --paragraph do not go with it")
    }
    if let format = common.format, format == .markdown || format == .html {
      throw UsageError("--where is printed as text, json or ndjson")
    }
  }

  private func wherePage(of stored: StoredCable, _ original: [UInt8]) throws -> WherePage {
    let chosen = stored.versions.first { held in
      version.map { held.number == $0 } ?? held.isCurrent
    }
    guard let chosen else { throw missing(version ?? 1, of: stored) }
    return try WherePage(stored, version: chosen, original: original)
  }

  private func missing(_ version: Int, of stored: StoredCable) -> Failure {
    Failure(
      .nothingFound,
      "\(stored.cable.id) has no version \(version); it has \(stored.versions.count)")
  }

  private func choose(
    _ version: Int, of stored: inout StoredCable, in archive: borrowing Archive
  ) throws {
    let id = stored.cable.id
    guard let paragraphs = try archive.paragraphs(of: id, version: version) else {
      throw missing(version, of: stored)
    }
    stored.cable.paragraphs = paragraphs
    if let chosen = stored.versions.first(where: { $0.number == version }) {
      // Places of mentions hold only in the version that they were found in.
      if !chosen.isCurrent { stored.cable.referenceMentions = [] }
      if let place = chosen.places.first { stored.cable.source = place }
    }
  }

  private func choose(_ number: Int, of cable: inout Cable) throws {
    let chosen = cable.paragraphs.filter { $0.number == number }
    guard !chosen.isEmpty else {
      throw Failure(.nothingFound, cable.lacks(paragraph: number))
    }
    cable.paragraphs = chosen
  }

  private func print(
    _ stored: StoredCable, in archive: borrowing Archive, as format: Format, _ session: Session
  ) throws {
    let cable = stored.cable
    var page = CablePage(cable, columns: session.columns, palette: session.palette)
    page.references = try archive.references(of: cable.id)
    page.citations = try archive.citations(of: cable.id)
    page.links = session.links
    let lines =
      switch format {
      case .markdown: MarkdownPage(page: page).lines
      case .html:
        [
          HTMLDocument(title: "\(cable.id): \(cable.subject ?? "")")
            .page(CableArticle(page: page).lines)
        ]
      default: paragraph == nil ? page.lines : page.paragraphLines
      }
    for line in lines { try session.out.line(line) }
    if stored.versions.count > 1 {
      session.conclude(
        "\(cable.id) was received in \(stored.versions.count) versions; see --version")
    }
  }

  /// One cable stands for itself; several stand in an envelope.
  private func print(_ cables: [JSON], as format: Format, _ session: Session) throws {
    if format == .json, cables.count > 1 {
      let envelope: JSON = .envelope(
        "show", query: JSON(operands), total: cables.count, results: cables)
      try session.out.line(envelope.text)
    } else {
      for cable in cables { try session.out.line(cable.text) }
    }
  }
}
