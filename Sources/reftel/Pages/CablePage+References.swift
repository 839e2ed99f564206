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
      let text = cut(printable(reference.text), to: columns - 6)
      return "  \(letter)  \(text)"
    }
    let id = padded(target.description, to: column)
    let rest = row.map(CablePage.state) ?? printable(reference.text)
    let line = cut("  \(letter)  \(id)  \(rest)", to: columns)
    return palette.paint(line, row?.status == .missing ? .missing : nil)
  }

  private static func state(_ row: ReferenceRow) -> String {
    switch row.status {
    case .resolved: "held     \(row.sentAt?.prefix(10) ?? "")  \(printable(row.subject ?? ""))"
    case .missing: "missing  \(printable(row.text))"
    default: "\(row.status.rawValue)  \(printable(row.text))"
    }
  }

  var citationLines: [String] {
    guard !citations.isEmpty else { return [] }
    let column = citations.map(\.citing.description.count).max() ?? 0
    return ["", palette.paint("Cited by", .heading)]
      + citations.map { citation in
        let id = padded(citation.citing.description, to: column)
        let subject = printable(citation.subject ?? "")
        return cut("  \(id)  \(citation.sentAt?.prefix(10) ?? "")  \(subject)", to: columns)
      }
  }
}
