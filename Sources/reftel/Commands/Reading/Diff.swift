import Cables
import Storage

/// The `diff` command.
struct Diff: Command {
  static let name = "diff"
  static let summary = "compare the versions of a cable"
  static let operands = Operands.one("ID")
  static let formats: [Format] = [.text, .json, .ndjson]
  static let options: [Option<Diff>] = [
    .number("--from", "K", atLeast: 1, "the K-th version received (1)", \.from),
    .number("--to", "K", atLeast: 1, "the K-th version received (the last)", \.to),
    .flag("--whole", "show paragraphs whole, also those that are the same", \.whole),
  ]
  static let examples = [
    Example("diff 09PHNOMPENH419", "what the last version has otherwise than the first"),
    Example("diff 09PHNOMPENH419 --from 2 --to 3 --whole", "two versions in full"),
    Example("search has:versions", "the cables that came in several versions"),
  ]

  var from: Int?
  var to: Int?
  var whole = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    let id = try session.id(operands[0], in: archive)
    guard let stored = try archive.cable(id) else {
      try session.reportMissing(id, in: archive)
      return .nothingFound
    }
    let count = stored.versions.count
    guard count > 1 else {
      throw Failure(.nothingFound, "\(id) was received in one version only")
    }
    let (from, to) = (from ?? 1, to ?? count)
    let comparison = Comparison(
      from: try paragraphs(from, of: stored, in: archive),
      to: try paragraphs(to, of: stored, in: archive))
    session.configure(common, pages: common.format ?? .text == .text)
    return try print(comparison, (stored.versions[from - 1], stored.versions[to - 1]), id, session)
  }

  private func paragraphs(
    _ version: Int, of stored: StoredCable, in archive: borrowing Archive
  ) throws -> [Paragraph] {
    guard let found = try archive.paragraphs(of: stored.cable.id, version: version) else {
      throw Failure(
        .nothingFound,
        "\(stored.cable.id) has no version \(version); it has \(stored.versions.count)")
    }
    return found
  }

  private func print(
    _ comparison: Comparison, _ versions: (StoredVersion, StoredVersion), _ id: CableID,
    _ session: Session
  ) throws -> Status {
    let changes = comparison.entries.filter { $0.change != "same" }
    switch common.format ?? .text {
    case .json:
      var envelope = JSON.envelope(
        "diff", query: .string(id.description), total: comparison.entries.count,
        results: comparison.entries.map(JSON.init))
      envelope.append("from", Diff.json(versions.0))
      envelope.append("to", Diff.json(versions.1))
      try session.out.line(envelope.text)
    case .ndjson:
      for entry in comparison.entries { try session.out.line(JSON(entry).text) }
    default:
      for line in head(id, versions, session.palette) { try session.out.line(line) }
      let page = ComparisonPage(
        comparison: comparison, columns: min(session.columns ?? 100, 100),
        palette: session.palette, isWhole: whole)
      for line in page.lines { try session.out.line(line) }
      session.conclude(
        "\(changes.count) of \(comparison.entries.count) paragraphs differ")
    }
    return changes.isEmpty ? .nothingFound : .done
  }

  private func head(
    _ id: CableID, _ versions: (StoredVersion, StoredVersion), _ palette: Palette
  ) -> [String] {
    func line(_ version: StoredVersion) -> String {
      "version \(version.number)  \(printable(version.places.first?.path ?? ""))"
    }
    return [
      palette.paint(id.description, .id), palette.paint("- " + line(versions.0), .removed),
      palette.paint("+ " + line(versions.1), .added), "",
    ]
  }

  private static func json(_ version: StoredVersion) -> JSON {
    [
      "version": .number(version.number), "sha256": .string(version.sha256),
      "path": JSON(version.places.first?.path),
    ]
  }
}

extension JSON {
  fileprivate init(_ entry: Comparison.Entry) {
    var (lifted, added) = (0, 0)
    var words: [JSON] = []
    if case .changed(_, let difference) = entry {
      (lifted, added) = (difference.redactionsLifted, difference.redactionsAdded)
      words = difference.pieces.map { piece in
        [
          "kind": .string(piece.kind.rawValue), "text": .string(piece.words.joined(separator: " ")),
        ]
      }
    } else {
      words = [["kind": .string(entry.change), "text": .string(entry.paragraph.text)]]
    }
    self = [
      "paragraph": JSON(entry.paragraph.number), "ordinal": .number(entry.paragraph.ordinal),
      "marking": JSON(entry.paragraph.marking), "change": .string(entry.change),
      "redactions_lifted": .number(lifted), "redactions_added": .number(added),
      "words": .array(words),
    ]
  }

  /// Adds a member to an object.
  mutating func append(_ key: String, _ value: JSON) {
    guard case .object(let members) = self else { return }
    self = .object(members + [Member(key: key, value: value)])
  }
}
