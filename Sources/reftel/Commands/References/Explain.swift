import Cables
import Storage

/// The `explain` command.
struct Explain: Command {
  static let name = "explain"
  static let summary = "say why a reference means the cable it is taken for"
  static let operands = Operands(usage: "ID [LETTER]", count: 1...2)
  static let formats: [Format] = [.text, .json, .ndjson]
  static let examples = [
    Example("explain 09PHNOMPENH419 B", "the reference with the letter B"),
    Example("explain 09PHNOMPENH419 2", "the second, in a list without letters"),
    Example("explain 09PHNOMPENH419", "all of them"),
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let id = try session.id(operands[0], in: archive)
    let letter = operands.count > 1 ? operands[1] : nil
    let found = try archive.explanations(of: id, letter: letter)
    guard !found.isEmpty else { return try nothing(id, letter, in: archive, session) }
    let pages = found.map { ExplanationPage(explanation: $0, citing: id) }
    switch common.format ?? .text {
    case .json:
      let results = pages.map(\.json)
      try session.out.line(
        JSON.envelope(
          "explanation", query: JSON(operands), total: results.count, results: results
        ).text)
    case .ndjson: for page in pages { try session.out.line(page.json.text) }
    default:
      for (index, page) in pages.enumerated() {
        if index > 0 { try session.out.line() }
        for line in page.lines(columns: session.columns, session.palette) {
          try session.out.line(line)
        }
      }
    }
    return .done
  }

  private func nothing(
    _ id: CableID, _ letter: String?, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    guard try archive.held(id) else {
      try session.reportMissing(id, in: archive)
      return .nothingFound
    }
    let letters = try archive.references(of: id).compactMap(\.letter)
    let known = letters.isEmpty ? "" : "; its letters are \(letters.joined(separator: ", "))"
    session.note(
      letter.map { "\(id) has no reference '\(printable($0))'\(known)" }
        ?? "\(id) has no references")
    return .nothingFound
  }
}
