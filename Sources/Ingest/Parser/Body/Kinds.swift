import Cables

/// Tells which paragraphs are of the summary, of the comment and of a request for action.
enum Kinds {
  /// Sets the kind of each paragraph by the words that frame it or the heading above it.
  static func assign(to paragraphs: inout [Paragraph]) {
    let texts = paragraphs.map { Array($0.text.utf8)[...] }
    var open: (kind: Paragraph.Kind, byHeading: Bool)?
    for index in paragraphs.indices where isOfText(paragraphs[index].kind, texts[index]) {
      let text = texts[index]
      let heading = paragraphs[index].heading.map { Array($0.utf8)[...] }
      let byHeading = heading.flatMap(Frame.kind(opening:))
      let opened = Frame.kind(opening: text) ?? byHeading
      if opened != nil || heading != nil { open = nil }
      if let opened { open = (opened, opened == byHeading) }
      guard let (kind, isHeaded) = open else {
        closeUnopened(at: index, text, &paragraphs)
        continue
      }
      paragraphs[index].kind = kind
      if !goesOn(kind, after: index, isHeaded: isHeaded, paragraphs, texts) { open = nil }
    }
  }

  /// An unnumbered summary stands above the first paragraph.
  private static func isOfText(_ kind: Paragraph.Kind, _ text: Bytes) -> Bool {
    kind == .body || kind == .preamble && Frame.kind(opening: text) != nil
  }

  /// More lines than a head can leave above the first paragraphs.
  private static let linesOfHead = 200

  /// A summary or comment whose first words are lacking is told by its last.
  private static func closeUnopened(
    at index: Int, _ text: Bytes, _ paragraphs: inout [Paragraph]
  ) {
    let above = 0..<index
    // A summary is among the first three paragraphs; what is above them are lines of the head.
    if index < linesOfHead, above.suffix(3).count(where: { paragraphs[$0].number != nil }) < 3,
      !above.contains(where: { paragraphs[$0].kind == .summary }),
      Frame.closing(.summary, in: text) != nil
    {
      for place in paragraphs.indices[...index]
      where paragraphs[place].kind == .body && paragraphs[place].number != nil {
        paragraphs[place].kind = .summary
      }
    } else if let closing = Frame.closing(.comment, in: text.suffix(40)),
      text[closing.upperBound...].trimmed.isEmpty,
      text[..<closing.lowerBound].first("COMMENT") == nil
    {
      paragraphs[index].kind = .comment
    }
  }

  /// Whether the frame that is open after a paragraph holds the next one, too: its end is to come,
  /// or its heading stands over both.
  private static func goesOn(
    _ kind: Paragraph.Kind, after index: Int, isHeaded: Bool, _ paragraphs: [Paragraph],
    _ texts: [Bytes]
  ) -> Bool {
    guard kind == .summary || kind == .comment else { return isHeaded }
    if Frame.closing(kind, in: texts[index]) != nil { return false }
    for (distance, next) in paragraphs.indices.dropFirst(index + 1).prefix(5).enumerated() {
      if paragraphs[next].heading != nil || Frame.kind(opening: texts[next]) != nil {
        // The next heading is near enough for both to be of this one.
        return isHeaded && (kind == .comment || distance < 3)
      }
      if Frame.closing(kind, in: texts[next]) != nil { return true }
    }
    return isHeaded && kind == .comment
  }
}
