import Cables
import Storage

extension CablePage {
  /// One line for each reference; what the archive knows of it behind.
  var referenceLines: [String] {
    guard !cable.references.isEmpty else { return [] }
    let column = cable.references.compactMap { $0.target?.description.count }.max() ?? 0
    return ["", palette.paint("References", .heading)]
      + cable.references.enumerated().map { index, reference in
        line(reference, references.indices.contains(index) ? references[index] : nil, column)
      }
  }

  private func line(_ reference: Reference, _ row: ReferenceRow?, _ column: Int) -> String {
    let letter = padded(reference.letter.map(printable) ?? "-", to: 2)
    guard let target = reference.target else {
      return "  \(letter)  \(shortened(printable(reference.text), by: 6))"
    }
    let style: Style = row?.status == .missing ? .missing : .id
    let id = linked(palette.paint(target.description, style), target)
    let gap = String(repeating: " ", count: max(0, column - target.description.count))
    let state = row.map(CablePage.state) ?? printable(reference.text)
    let rest = shortened(state, by: 8 + column)
    return "  \(letter)  \(id)\(gap)  "
      + (row?.status == .missing ? palette.paint(rest, .missing) : rest)
  }

  private static func state(_ row: ReferenceRow) -> String {
    switch row.status {
    case .resolved: "held     \(row.sentAt.map(day(of:)) ?? "")  \(printable(row.subject ?? ""))"
    case .missing: "missing  \(printable(row.text))"
    default: "\(row.status.rawValue)  \(printable(row.text))"
    }
  }

  var citationLines: [String] {
    guard !citations.isEmpty else { return [] }
    let column = citations.map(\.citing.description.count).max() ?? 0
    return ["", palette.paint("Cited by", .heading)]
      + citations.map { citation in
        let id = citation.citing.description
        let gap = String(repeating: " ", count: column - id.count)
        let rest = "\(citation.sentAt.map(day(of:)) ?? "")  \(printable(citation.subject ?? ""))"
        return "  \(linked(palette.paint(id, .id), citation.citing))\(gap)  "
          + shortened(rest, by: column + 4)
      }
  }

  /// Cut to what a terminal leaves; in a pipe nothing is cut.
  private func shortened(_ text: String, by taken: Int) -> String {
    screen.map { cut(text, to: max(1, $0 - taken)) } ?? text
  }
}
