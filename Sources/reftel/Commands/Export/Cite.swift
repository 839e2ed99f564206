import Cables
import Storage

/// The `cite` command.
struct Cite: Command {
  static let name = "cite"
  static let summary = "cite cables in notes and bibliographies"
  static let operands = Operands.some("ID[¶N]")
  static let formats: [Format] = [.text, .json, .ndjson]
  static let options: [Option<Cite>] = [
    .choice(
      "--style", short: "-s", "STYLE",
      CitationStyle.allCases.map(\.rawValue).joined(separator: ", "),
      \.style, of: CitationStyle.allCases.map(\.rawValue), from: CitationStyle.init(rawValue:))
  ]
  static let examples = [
    Example("cite 09PHNOMPENH419", "a note after the Chicago Manual of Style"),
    Example("cite 09PHNOMPENH419¶6", "with the paragraph; # and : do for ¶"),
    Example("cite 09PHNOMPENH419 --style bibtex >> sources.bib", "an entry for BibTeX"),
  ]

  var style = CitationStyle.chicago
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let pinned = try operands.map(PinnedID.init)
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    var cited: [CitedCable] = []
    var status = Status.done
    for pinned in pinned {
      let id = try session.id(pinned.cable, in: archive)
      guard let cable = try archive.cable(id)?.cable else {
        try session.reportMissing(id, in: archive)
        status = .nothingFound
        continue
      }
      try check(pinned.paragraphs, of: cable)
      cited.append(CitedCable(cable, paragraphs: pinned.paragraphs))
    }
    try print(cited, session)
    return status
  }

  private func check(_ paragraphs: [ClosedRange<Int>], of cable: Cable) throws {
    let numbers = cable.paragraphs.compactMap(\.number)
    for number in paragraphs.flatMap({ [$0.lowerBound, $0.upperBound] })
    where !numbers.contains(number) {
      throw Failure(.nothingFound, cable.lacks(paragraph: number))
    }
  }

  private func print(_ cited: [CitedCable], _ session: Session) throws {
    let results = cited.map { cited -> JSON in
      [
        "id": .string(cited.cable.id.description), "pin": JSON(cited.pin),
        "style": .string(style.rawValue),
        "text": style == .cslJSON ? cited.csl : .string(style.text(of: cited).trimmed),
      ]
    }
    switch common.format ?? .text {
    case .json:
      let envelope = JSON.envelope(
        "cite", query: JSON(operands), total: cited.count, results: results)
      try session.out.line(envelope.text)
    case .ndjson:
      for result in results { try session.out.line(result.text) }
    default:
      // Citation processors read a list, also of one.
      if style == .cslJSON { return try session.out.line(JSON.array(cited.map(\.csl)).text) }
      for cited in cited {
        // Of a line end as in DOS, Swift makes one character.
        let end: Character = style == .ris ? "\r\n" : "\n"
        let lines = style.text(of: cited).split(separator: end, omittingEmptySubsequences: false)
        try session.out.write(lines.map { printable(String($0)) }.joined(separator: String(end)))
      }
    }
  }
}

extension String {
  /// Without the line end of a citation that stands alone.
  fileprivate var trimmed: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}

extension Cable {
  /// Says that no paragraph has this number, and which there are.
  func lacks(paragraph number: Int) -> String {
    let numbers = paragraphs.compactMap(\.number)
    let range = numbers.min().flatMap { low in numbers.max().map { "\(low) to \($0)" } }
    return "\(id) has no paragraph \(number)" + (range.map { "; its numbers go from \($0)" } ?? "")
  }
}
