import Cables

/// How far a reference field reaches: empty lines may stand inside, and prose may follow at once.
enum ReferenceExtent {
  /// The part of `value` that is the list; what follows is none of it.
  static func list(in value: Bytes, posts: PostRegistry) -> Bytes {
    var end = value.startIndex
    var isLettered = false
    var afterEmpty = false
    var last: (line: Bytes, shape: Shape)?
    let value = value.prefix(upTo: HandlingNotice.start(in: value) ?? value.endIndex)
    for line in value.lines {
      let text = line.trimmed
      if text.isEmpty {
        afterEmpty = last != nil
        continue
      }
      let shape = Shape(text, posts: posts)
      if let last {
        guard
          goesOn(
            to: text, shape, after: last.line, last.shape, afterEmpty: afterEmpty,
            isLettered: isLettered)
        else { break }
      }
      isLettered = isLettered || shape.startsWithLetter
      last = (text, shape)
      afterEmpty = false
      end = line.endIndex
    }
    return value[value.startIndex..<end]
  }

  private struct Shape {
    let startsWithLetter: Bool
    let startsWithCitation: Bool
    let hasCitation: Bool
    let digits: Bool
    /// Whether a post without its number ends the line.
    let endsInPost: Bool
    /// Whether a lettered line is as short as entries are, or cites something.
    let isEntry: Bool

    init(_ line: Bytes, posts: PostRegistry) {
      let reader = CitationReader(field: line.prefix(160), posts: posts, citingYear: 2065)
      var letters = ReferenceLetters(reader: reader)
      // A dash before the letter is a list's own (02COLOMBO2314).
      let start = reader.isMark(.dash, at: 0) ? 1 : 0
      startsWithLetter = letters.letter(at: start, first: true) != nil
      startsWithCitation = reader.citation(at: start) != nil
      hasCitation =
        startsWithCitation
        || reader.tokens.indices.prefix(12).contains { reader.citation(at: $0) != nil }
      digits = line.contains(where: \.isDigit)
      let lastWord = line.split(whereSeparator: \.isBlank).last ?? []
      endsInPost = posts.known(lastWord.text) != nil
      isEntry = hasCitation || line.count < 160
    }
  }

  private static func goesOn(
    to line: Bytes, _ shape: Shape, after last: Bytes, _ before: Shape, afterEmpty: Bool,
    isLettered: Bool
  ) -> Bool {
    if Rule.isRule(line) || Captions.areOnly(line) || Frame.opens(line) { return false }
    if ClassificationLine(line)?.serial != nil { return false }
    if shape.startsWithLetter { return shape.isEntry }
    if shape.startsWithCitation { return true }
    // MADRID⏎⏎36633.
    if before.endsInPost, line.first?.isDigit ?? false { return true }
    let isOpen = last.last == .comma || last.last == .semicolon || endsInWord("AND", last)
    if afterEmpty { return isOpen && shape.digits }
    // A name broken over lines: RIO⏎DE JANEIRO 1291.
    let endsInName = !(last.last?.isDigit ?? false) && line.count < 60
    return isOpen || shape.digits && (isLettered || endsInName || shape.hasCitation)
      || isLettered && line.count < 60 && line.isCapitals
  }

  private static func endsInWord(_ word: String, _ line: Bytes) -> Bool {
    line.has(word, at: line.endIndex - word.utf8.count)
      && line.at(line.endIndex - word.utf8.count - 1)?.isBlank ?? true
  }
}
