/// Words that by their case alone are a heading: `NEXT STEPS`, `What to Do About It`.
struct Title {
  /// Small words that a heading in title case may have.
  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "de", "for", "from", "in", "into", "is", "its",
    "no", "not", "of", "on", "or", "over", "than", "the", "to", "up", "versus", "via", "vs", "with",
  ]

  /// Words whose full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Maj", "Capt", "Lt", "Adm", "Sgt", "Amb", "Gov",
    "Sen", "Rep", "Rev", "St", "No", "vs", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct", "Nov",
    "Dec", "MR", "DR", "GEN", "COL", "NO",
  ]

  init?(_ text: Bytes) {
    let words = text.split(whereSeparator: \.isSpace)
    guard (1...12).contains(words.count), text.count <= 90, let first = text.first,
      first.isCapital || first == UInt8(ascii: "\"") || first.isExtended || first == .opening,
      let last = text.last, last != .dot, last != .comma, last != .semicolon, last != .dash,
      last != .colon, text.count(where: \.isLetter) > 3,
      // "(Ref B.)" ends a sentence.
      first != .opening || last != .closing, words.allSatisfy(Self.fits), !Self.closesFrame(text)
    else { return nil }
    // A row of signs for words that were taken out is none.
    guard words.contains(where: { !$0.allSatisfy { $0 == UInt8(ascii: "X") } }) else { return nil }
  }

  /// `End Summary`, `(END TEXT)`, `UNQUOTE`: what was before ends there.
  static func closesFrame(_ text: Bytes) -> Bool {
    let start = text.skip(from: text.startIndex) { !$0.isLetter }
    return text.has("END ", at: start) || text.has("UNQUOTE", at: start)
  }

  private static func fits(_ word: Bytes) -> Bool {
    guard let letter = word.first(where: { $0.isLetter }) else { return true }
    return letter.isCapital || small.contains(String(decoding: word, as: UTF8.self))
  }

  /// Where a title begins that was run into the end of a line, behind the end of a sentence.
  static func start(in line: Bytes, ruled: Bool) -> Int? {
    var end = line.endIndex
    while let byte = line.at(end - 1), byte.isSpace { end -= 1 }
    var index = end - 1
    while index > line.startIndex, end - index < 100 {
      if line[index - 1].isSpace, !line[index].isSpace,
        endsSentence(line[..<index].trimmed),
        Title(line[index..<end]) != nil,
        // Only its case tells it from the text before.
        ruled || line[..<index].suffix(80).contains(where: \.isSmall)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// Whether a text ends with the stop of a sentence, not with an initial.
  static func endsSentence(_ text: Bytes) -> Bool {
    var text = text
    while let last = text.last, last == .closing || last == UInt8(ascii: "\"") || last.isSpace {
      text = text.dropLast()
    }
    guard let last = text.last, [.dot, UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last) else {
      return false
    }
    let word = text.dropLast().reversed().prefix(while: \.isLetter)
    return word.count != 1
      && !abbreviations.contains(String(decoding: word.reversed(), as: UTF8.self))
  }
}
