import Cables

/// The text proper: paragraphs with their kinds, summary, comment and signature.
struct BodyReader {
  private(set) var paragraphs: [Paragraph] = []
  private(set) var signers: [String] = []
  private(set) var findings: [Finding] = []
  /// From a first paragraph that only says who classified, as in the 1990s.
  private(set) var classifiedBy: Cable.ClassifiedBy?

  init(head: HeadReader, preamble: [Bytes], stamps: [String], text: Bytes) {
    addLoose(preamble, kind: .preamble)
    var parts = BodySplitter(text).parts
    var opening = Self.withGaps(head.loose)
    // What stands before the first number that goes on from the head is of no paragraph.
    if let first = parts.first, first.number == nil {
      opening += first.lines
      parts.removeFirst()
    }
    let ending: Ending
    if parts.isEmpty {
      ending = Ending(takenFrom: &opening)
      addLoose(opening, kind: .body)
    } else {
      parts[0].heading = parts[0].heading ?? Heading.take(fromEndOf: &opening)
      addLoose(opening, kind: .preamble)
      ending = Ending(takenFrom: &parts[parts.count - 1].lines)
    }
    parts.forEach { add($0) }
    close(ending)
    for stamp in stamps { paragraphs.append(Paragraph(kind: .annex, text: stamp)) }
    for index in paragraphs.indices { paragraphs[index].ordinal = index + 1 }
    assignKinds()
    warn()
  }

  /// The words between the frames of the summary, joined over its paragraphs.
  var summary: String? { text(of: .summary) }
  var comment: String? { text(of: .comment) }

  // MARK: Paragraphs

  private mutating func add(_ part: BodyPart) {
    let text = Self.text(of: part.lines)
    guard !text.isEmpty else { return addEmpty(part) }
    if part.number != nil, classifiedBy == nil, paragraphs.count(where: { $0.number != nil }) < 2 {
      readClassifiedBy(Array(text.utf8)[...])
    }
    paragraphs.append(
      Paragraph(number: part.number, marking: part.marking, heading: part.heading, text: text))
  }

  /// A number without text is kept with what it announced.
  private mutating func addEmpty(_ part: BodyPart) {
    guard let number = part.number else { return }
    findings.append(
      Finding("paragraph-empty", "paragraph \(number) has no text", paragraph: number))
    // "1. (C - ENTIRE TEXT.)" says it all by its marking.
    let text = [part.marking.map { "(\($0))" }, part.heading].compactMap { $0 }
      .joined(separator: " ")
    guard !text.isEmpty else { return }
    paragraphs.append(Paragraph(number: number, marking: part.marking, text: text))
  }

  /// Lines that belong to no field, a paragraph for each block of them.
  private mutating func addLoose(_ lines: [Bytes], kind: Paragraph.Kind) {
    for block in Self.withGaps(lines).split(whereSeparator: { $0.trimmed.isEmpty }) {
      let text = Self.text(of: Array(block))
      if !text.isEmpty { paragraphs.append(Paragraph(kind: kind, text: text)) }
    }
  }

  /// The lines with an empty one wherever something stood between two of them.
  private static func withGaps(_ lines: [Bytes]) -> [Bytes] {
    var all: [Bytes] = []
    for line in lines {
      if let last = all.last, line.startIndex > last.endIndex + 1 {
        all.append(line[line.startIndex..<line.startIndex])
      }
      all.append(line)
    }
    return all
  }

  /// The lines as one text: empty lines single, and none where a sentence goes on.
  static func text(of lines: [Bytes]) -> String {
    var text: [UInt8] = []
    var empty = false
    for line in lines {
      var end = line.endIndex
      while end > line.startIndex, line[end - 1].isSpace { end -= 1 }
      let kept = line[line.startIndex..<end]
      guard !kept.isEmpty else {
        empty = !text.isEmpty
        continue
      }
      if !text.isEmpty { text.append(.newline) }
      let goesOn =
        kept.first?.isSmall ?? false
        && text.last(where: { !$0.isSpace }).map { $0.isLetter || $0 == .comma } ?? false
      if empty, !goesOn { text.append(.newline) }
      text += text.isEmpty ? kept.drop(while: \.isSpace) : kept
      empty = false
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readClassifiedBy(_ text: Bytes) {
    guard let at = text.prefix(200).first("CLASSIFIED BY") else { return }
    let value = text[(at + "CLASSIFIED BY".utf8.count)...].drop { $0 == .colon || $0.isBlank }
    classifiedBy = ClassifiedByField(value, nameWidth: 0).classifiedBy
  }

  // MARK: The end

  private mutating func close(_ ending: Ending) {
    if let signature = ending.signature {
      paragraphs.append(Paragraph(kind: .signature, text: signature))
      signers = ending.signers
    }
    let annex = Self.text(of: ending.annex)
    if !annex.isEmpty { paragraphs.append(Paragraph(kind: .annex, text: annex)) }
  }

  // MARK: Kinds

  private mutating func assignKinds() {
    var open: Paragraph.Kind?
    for index in paragraphs.indices where paragraphs[index].kind == .body || isOpening(index) {
      let text = Array(paragraphs[index].text.utf8)[...]
      let heading = paragraphs[index].heading.map { Array($0.utf8)[...] }
      let opened = Frame.kind(opening: text) ?? heading.flatMap(Frame.kind(opening:))
      if opened != nil || heading != nil { open = nil }
      if let opened {
        paragraphs[index].kind = opened
        open = opened
      } else if let open {
        paragraphs[index].kind = open
      }
      if let kind = open, goesOn(kind, after: index) == false { open = nil }
    }
  }

  /// An unnumbered summary stands above the first paragraph.
  private func isOpening(_ index: Int) -> Bool {
    paragraphs[index].kind == .preamble
      && Frame.kind(opening: Array(paragraphs[index].text.utf8)[...]) != nil
  }

  /// Whether the frame that is open after a paragraph holds the next one, too: its end is to come,
  /// or the heading of a comment stands over both.
  private func goesOn(_ kind: Paragraph.Kind, after index: Int) -> Bool {
    guard kind == .summary || kind == .comment else { return kind == .action }
    let text = { (index: Int) in Array(paragraphs[index].text.utf8)[...] }
    if Frame.closing(kind, in: text(index)) != nil { return false }
    for next in paragraphs.indices.dropFirst(index + 1).prefix(5) {
      if Frame.closing(kind, in: text(next)) != nil { return true }
      if paragraphs[next].heading != nil || Frame.kind(opening: text(next)) != nil { break }
    }
    let isUnderHeading =
      paragraphs[...index].last { $0.heading != nil }
      .flatMap { $0.heading }.map { Frame.kind(opening: Array($0.utf8)[...]) == kind } ?? false
    return kind == .comment && isUnderHeading
  }

  private func text(of kind: Paragraph.Kind) -> String? {
    var texts: [String] = []
    for paragraph in paragraphs where paragraph.kind == kind {
      let inside = Frame.inside(kind, of: Array(paragraph.text.utf8)[...])
      if !inside.isEmpty { texts.append(inside.text) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  // MARK: Warnings

  private mutating func warn() {
    var last = 0
    for paragraph in paragraphs {
      guard let number = paragraph.number else { continue }
      if last > 0, number != last + 1 {
        findings.append(
          Finding(
            "paragraph-order", "paragraph \(number) follows paragraph \(last)", paragraph: number))
      }
      last = number
      if let end = paragraph.text.utf8.last, end.isLetter || end == .comma {
        findings.append(
          Finding(
            "paragraph-cut", "paragraph \(number) ends without a full stop", paragraph: number))
      }
    }
    if signers.isEmpty { findings.append(Finding("no-signature", "no signature was found")) }
    if last == 0 { findings.append(Finding("no-paragraphs", "no numbered paragraph was found")) }
  }
}
