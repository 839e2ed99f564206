import Cables

/// Tells which paragraphs are of the summary, of the comment and of a request for action.
enum Kinds {
  /// Sets the kind of each paragraph by the words that frame it or the heading above it.
  static func assign(to paragraphs: inout [Paragraph]) {
    var open: (kind: Paragraph.Kind, byHeading: Bool)?
    for index in paragraphs.indices where isOfText(paragraphs[index]) {
      let text = Array(paragraphs[index].text.utf8)[...]
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
      if !goesOn(kind, after: index, isHeaded: isHeaded, paragraphs) { open = nil }
    }
  }

  /// An unnumbered summary stands above the first paragraph.
  private static func isOfText(_ paragraph: Paragraph) -> Bool {
    paragraph.kind == .body
      || paragraph.kind == .preamble
        && Frame.kind(opening: Array(paragraph.text.utf8)[...]) != nil
  }

  /// A summary or comment whose first words are lacking is told by its last.
  private static func closeUnopened(
    at index: Int, _ text: Bytes, _ paragraphs: inout [Paragraph]
  ) {
    if Frame.closing(.summary, in: text) != nil {
      let above = paragraphs[..<index]
      guard !above.contains(where: { $0.kind == .summary }),
        above.count(where: { $0.number != nil }) < 3
      else { return }
      for place in paragraphs.indices[...index]
      where paragraphs[place].kind == .body && paragraphs[place].number != nil {
        paragraphs[place].kind = .summary
      }
    } else if let closing = Frame.closing(.comment, in: text),
      text[closing.upperBound...].trimmed.isEmpty,
      text[..<closing.lowerBound].first("COMMENT") == nil
    {
      paragraphs[index].kind = .comment
    }
  }

  /// Whether the frame that is open after a paragraph holds the next one, too: its end is to come,
  /// or its heading stands over both.
  private static func goesOn(
    _ kind: Paragraph.Kind, after index: Int, isHeaded: Bool, _ paragraphs: [Paragraph]
  ) -> Bool {
    let text = { (index: Int) in Array(paragraphs[index].text.utf8)[...] }
    guard kind == .summary || kind == .comment else { return isHeaded }
    if Frame.closing(kind, in: text(index)) != nil { return false }
    for (distance, next) in paragraphs.indices.dropFirst(index + 1).prefix(5).enumerated() {
      if paragraphs[next].heading != nil || Frame.kind(opening: text(next)) != nil {
        // The next heading is near enough for both to be of this one.
        return isHeaded && (kind == .comment || distance < 3)
      }
      if Frame.closing(kind, in: text(next)) != nil { return true }
    }
    return isHeaded && kind == .comment
  }
}
