import Cables

extension CablePage {
  /// A paragraph with its number and marking in the margin, after an empty line.
  func lines(_ paragraph: Paragraph) -> [String] {
    let marked = MarkedText(paragraph, of: cable)
    let heading = paragraph.heading.map { ["", palette.paint(printable($0), .heading)] } ?? []
    let cells = marked.isTable ? marked.lines : marked.flowing(to: columns - margin)
    let text = cells.map { marked.runs($0).map(painted).joined() }
    let label = CablePage.label(of: paragraph)
    let first = palette.paint(padded(label, to: margin), .dim)
    // Where there is no room beside the text, or the label is longer than it.
    guard margin > 0, width(of: label) < margin else {
      return heading + ["", palette.paint(label, .dim)].prefix(label.isEmpty ? 1 : 2) + text
    }
    let blank = String(repeating: " ", count: margin)
    return heading + [""]
      + text.enumerated().map { index, line in
        line.isEmpty ? "" : (index == 0 && !label.isEmpty ? first : blank) + line
      }
  }

  static func margin(for cable: Cable, columns: Int) -> Int {
    guard columns >= 60 else { return 0 }
    let labels = cable.paragraphs.map { width(of: label(of: $0)) }
    return labels.filter { $0 <= 14 }.max().map { $0 > 0 ? $0 + 2 : 0 } ?? 0
  }

  /// `6. (SBU)`.
  static func label(of paragraph: Paragraph) -> String {
    let number = paragraph.number.map { ($0 < 10 ? " " : "") + "\($0)." }
    let marking = paragraph.marking.map { "(\(printable($0)))" }
    return [number, marking].compactMap(\.self).joined(separator: " ")
  }

  private func painted(_ text: String, _ mark: MarkedText.Mark?) -> String {
    switch mark {
    case .reference(let targets):
      linked(palette.paint(text, .id), targets.count == 1 ? targets.first : nil)
    case .person: palette.paint(text, .person)
    case nil: text
    }
  }
}
