import Cables

/// The text proper: paragraphs with their kinds, summary, comment and signature.
struct BodyReader {
  private(set) var paragraphs: [Paragraph] = []
  private(set) var signers: [String] = []
  private(set) var findings: [Finding] = []
  /// From a first paragraph that only says who classified, as in the 1990s.
  private(set) var classifiedBy: Cable.ClassifiedBy?
  /// What of the text each part took; page stamps are not of it.
  private(set) var spans: [TextSpan] = []
  private var numbered = 0

  /// The whole telegram.
  private let text: Bytes

  /// Reads `body`, a part of `text` as all other lines are.
  init(
    _ body: Range<Int>, of text: Bytes, head: HeadReader, preamble: [Bytes], repeated: [Bytes],
    stamps: [String]
  ) {
    self.text = text
    spans.reserveCapacity(body.count / 64 + 16)
    addLoose(preamble.map(\.range), kind: .preamble)
    var parts = BodySplitter(text[body]).parts
    var opening = LooseText.withGaps(head.loose.map(\.range))
    // What stands before the first number that goes on from the head is of no paragraph.
    if let first = parts.first, first.number == nil {
      opening += first.lines
      takeStrays(of: first)
      parts.removeFirst()
    }
    let ending: Ending
    if parts.isEmpty {
      ending = Ending(takenFrom: &opening, of: text)
      addLoose(opening, kind: .body)
    } else {
      parts[0].heading = parts[0].heading ?? Heading(takenFromEndOf: &opening, of: text)
      addLoose(opening, kind: .preamble)
      ending = Ending(takenFrom: &parts[parts.count - 1].lines, of: text)
    }
    for part in parts { add(part) }
    close(ending)
    let again = repeated.map(\.range)
    let copy = LooseText.joined(again, of: text)
    if !copy.isEmpty { append(Paragraph(kind: .annex, text: copy), .annex, again) }
    for stamp in stamps { paragraphs.append(Paragraph(kind: .annex, text: stamp)) }
    for index in paragraphs.indices { paragraphs[index].ordinal = index + 1 }
    Kinds.assign(to: &paragraphs)
    for index in paragraphs.indices { paragraphs[index].findInside() }
    warn()
  }

  // MARK: Paragraphs

  private mutating func add(_ part: BodyPart) {
    let ordinal = paragraphs.count + 1
    takeStrays(of: part)
    if let mark = part.mark { spans.append(TextSpan(.number, mark, ordinal: ordinal)) }
    if let heading = part.heading {
      spans.append(TextSpan(.heading, heading.range, ordinal: ordinal))
    }
    let text = LooseText.joined(part.lines, of: text)
    guard !text.isEmpty else { return addEmpty(part) }
    if part.number != nil {
      if numbered < 2, classifiedBy == nil { readClassifiedBy(Array(text.utf8)[...]) }
      numbered += 1
    }
    append(
      Paragraph(
        number: part.number, marking: part.marking, heading: part.heading?.text, text: text),
      .paragraph, part.lines)
  }

  /// A number without text is kept with what it announced.
  private mutating func addEmpty(_ part: BodyPart) {
    guard let number = part.number else { return }
    findings.append(
      Finding("paragraph-empty", "paragraph \(number) has no text", paragraph: number))
    // "1. (C - ENTIRE TEXT.)" says it all by its marking.
    var words = part.mark.map { Marking.printed(in: text[$0]) } ?? []
    if let heading = part.heading, let mark = part.mark {
      let isAbove = heading.range.lowerBound < mark.lowerBound
      words.insert(heading.text, at: isAbove ? words.startIndex : words.endIndex)
    }
    guard !words.isEmpty else { return }
    paragraphs.append(
      Paragraph(number: number, marking: part.marking, text: words.joined(separator: " ")))
  }

  /// Lines that belong to no field, a paragraph for each block of them.
  private mutating func addLoose(_ lines: [Range<Int>], kind: Paragraph.Kind) {
    for block in LooseText.withGaps(lines).split(whereSeparator: text.isBlank) {
      let text = LooseText.joined(block, of: text)
      guard !text.isEmpty else { continue }
      append(
        Paragraph(kind: kind, text: text), kind == .preamble ? .preamble : .paragraph, block)
    }
  }

  private mutating func append(
    _ paragraph: Paragraph, _ part: TextSpan.Part, _ lines: some Sequence<Range<Int>>
  ) {
    paragraphs.append(paragraph)
    for line in lines { spans.append(TextSpan(part, line, ordinal: paragraphs.count)) }
  }

  private mutating func takeStrays(of part: BodyPart) {
    for line in part.strays { spans.append(TextSpan(.captions, line)) }
  }

  private mutating func readClassifiedBy(_ text: Bytes) {
    guard let at = text.prefix(200).first("CLASSIFIED BY") else { return }
    let value = text[(at + "CLASSIFIED BY".utf8.count)...].drop { $0 == .colon || $0.isBlank }
    classifiedBy = ClassifiedByField(value, nameWidth: 0).classifiedBy
  }

  // MARK: The end

  private mutating func close(_ ending: Ending) {
    if let signature = ending.signature {
      append(Paragraph(kind: .signature, text: text[signature].squeezed), .signature, [signature])
      signers = ending.signers
    }
    let annex = LooseText.joined(ending.annex, of: text)
    if !annex.isEmpty { append(Paragraph(kind: .annex, text: annex), .annex, ending.annex) }
  }

  // MARK: Warnings

  private mutating func warn() {
    var last = 0
    for index in paragraphs.indices {
      guard let number = paragraphs[index].number else { continue }
      if last > 0, number != last + 1 {
        findings.append(
          Finding(
            "paragraph-order", "paragraph \(number) follows paragraph \(last)", paragraph: number))
      }
      last = number
      if let end = paragraphs[index].text.utf8.last, end.isLetter || end == .comma {
        findings.append(
          Finding(
            "paragraph-cut", "paragraph \(number) ends without a full stop", paragraph: number))
      }
    }
    if signers.isEmpty { findings.append(Finding("no-signature", "no signature was found")) }
    if last == 0 { findings.append(Finding("no-paragraphs", "no numbered paragraph was found")) }
  }
}

extension Paragraph {
  /// Says where a summary or comment has its words.
  fileprivate mutating func findInside() {
    guard kind == .summary || kind == .comment else { return }
    let text = Array(self.text.utf8)
    let words = Frame.inside(kind, of: text[...])
    guard !words.isEmpty else { return }
    var count = ScalarCount()
    inside = count.scalars(words.startIndex..<words.endIndex, of: text.span)
  }
}
