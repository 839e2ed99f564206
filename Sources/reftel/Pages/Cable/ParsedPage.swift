import Cables
import Ingest

/// What the parser made of a telegram: the values it read, and the text with each part named in
/// the margin.
struct ParsedPage {
  let parsed: ParsedCable
  let page: CablePage

  private static let margin = 16

  init(_ parsed: ParsedCable, columns: Int?, palette: Palette) {
    self.parsed = parsed
    page = CablePage(parsed.cable, columns: min(columns ?? 80, 80), palette: palette)
  }

  var lines: [String] { page.head + [""] + textLines + page.foot }

  private var cable: Cable { parsed.cable }

  // MARK: The text

  private var textLines: [String] {
    var lines: [String] = []
    var last: Stretch?
    for stretch in Stretch.stretches(of: parsed) {
      if let last, last.name(cable) != stretch.name(cable) {
        lines += readings(of: last).map(reading)
        if stretch.isParagraph || stretch.part == .heading { lines.append("") }
      }
      let isNew = last?.name(cable) != stretch.name(cable)
      lines += printed(stretch, named: isNew)
      last = stretch
    }
    if let last { lines += readings(of: last).map(reading) }
    return lines
  }

  private func printed(_ stretch: Stretch, named: Bool) -> [String] {
    let name = named ? stretch.name(cable) : ""
    let text = wrapped(printable(stretch.text), to: page.columns - Self.margin)
    return text.enumerated().map { index, line in
      let label = cut(index == 0 ? name : "", to: Self.margin - 1)
      return page.palette.paint(padded(label, to: Self.margin), stretch.style) + line
    }
  }

  // MARK: What was read from it

  private func reading(_ text: String) -> String {
    let line = cut("= \(printable(text))", to: page.columns - Self.margin)
    return String(repeating: " ", count: Self.margin) + page.palette.paint(line, .id)
  }

  private func readings(of stretch: Stretch) -> [String] {
    switch stretch.part {
    case .executiveOrder:
      let order = cable.executiveOrder.map { "E.O. \($0)" } ?? "no order"
      return [order + (cable.declassifyOn.map { ", declassify on \($0)" } ?? "")]
    case .tags: return [cable.tags.map(\.code).joined(separator: " ")]
    case .references: return cable.references.map(Self.reading)
    case .classifiedBy:
      let by = cable.classifiedBy
      return [
        [by?.name, by?.title, by?.reasons.joined(separator: " ")].compactMap { $0 }
          .filter { !$0.isEmpty }.joined(separator: "; ")
      ]
    case .paragraph, .number: return mentions(in: stretch)
    case .signature: return [cable.signedBy.joined(separator: ", ")]
    default: return []
    }
  }

  private static func reading(_ reference: Reference) -> String {
    let letter = reference.letter.map { "\($0) " } ?? ""
    let target = reference.target?.description ?? "\(reference.kind.rawValue): \(reference.text)"
    let guess = reference.corrected ? " (spelling mended)" : ""
    return letter + target + guess
  }

  private func mentions(in stretch: Stretch) -> [String] {
    cable.referenceMentions.filter { $0.ordinal == stretch.ordinal }.map { mention in
      let targets = mention.targets.map(\.description).joined(separator: ", ")
      return "\(mention.text) is \(targets.isEmpty ? mention.status.rawValue : targets)"
    }
  }
}

/// Spans of one line and one paragraph as they are shown.
private struct Stretch {
  let part: TextSpan.Part
  let ordinal: Int?
  let text: String

  var isParagraph: Bool { part == .number || part == .paragraph }

  var style: Style? {
    switch part {
    case .heading: .heading
    case .unread: .missing
    default: .dim
    }
  }

  /// `3 SBU comment` for a paragraph, and the name of any other part.
  func name(_ cable: Cable) -> String {
    guard isParagraph, let ordinal, cable.paragraphs.indices.contains(ordinal - 1) else {
      return Self.names[part] ?? part.rawValue
    }
    let paragraph = cable.paragraphs[ordinal - 1]
    let words = [paragraph.number.map(String.init), paragraph.marking, paragraph.kind.rawValue]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  private static let names: [TextSpan.Part: String] = [
    .executiveOrder: "executive order", .classifiedBy: "classified by", .page: "page header",
  ]

  /// The spans of `parsed`, a number joined to the paragraph that follows on its line.
  static func stretches(of parsed: ParsedCable) -> [Stretch] {
    var stretches: [Stretch] = []
    var lineOfLast = 0..<0
    for span in parsed.spans {
      let text = String(decoding: parsed.text[span.range], as: UTF8.self)
      let isJoined =
        span.part == .paragraph && stretches.last?.part == .number
        && stretches.last?.ordinal == span.ordinal
        && !parsed.text[lineOfLast.upperBound..<span.range.lowerBound].contains(0x0A)
      let before = isJoined ? stretches.removeLast().text + " " : ""
      stretches.append(Stretch(part: span.part, ordinal: span.ordinal, text: before + text))
      lineOfLast = span.range
    }
    return stretches
  }
}
