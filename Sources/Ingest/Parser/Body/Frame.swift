import Cables

/// The words that frame a summary or a comment, such as `SUMMARY:` and `END SUMMARY`.
enum Frame {
  /// The words that tell the kind, longer ones first.
  private static let words: [(String, Paragraph.Kind)] = [
    ("SUMMARY", .summary), ("COMMENT", .comment), ("ACTION REQUESTED", .action),
    ("ACTION REQUESTS", .action), ("ACTION REQUEST", .action), ("ACTION REQUIRED", .action),
    ("ACTION/FUNDING REQUEST", .action),
  ]

  /// What can stand before them: `INTRODUCTION AND SUMMARY`, `EMBASSY COMMENT`.
  private static let leaders = WordsByInitial([
    "BEGIN", "EXECUTIVE", "BRIEF", "INTRODUCTION", "BACKGROUND", "ANALYSIS", "CONCLUSIONS",
    "CONCLUSION", "POST'S", "POST", "EMBASSY'S", "EMBASSY", "MISSION", "CONSULATE", "CONGEN",
    "AMBASSADOR'S", "FINAL", "CONCLUDING", "OVERVIEW", "AND", "&", "/",
  ])

  /// The kind of paragraph that `text` opens, when it begins with such words.
  ///
  /// Only as a frame: `Summary:`, `COMMENT.`, `Summary and Introduction.`, not `Comments were few`.
  static func kind(opening text: Bytes) -> Paragraph.Kind? {
    opening(of: text)?.0
  }

  /// Whether a line opens a summary, comment or the like.
  static func opens(_ line: Bytes) -> Bool { opening(of: line) != nil }

  /// The kind that the words at the start of `text` open, and the index past them.
  static func opening(of text: Bytes) -> (Paragraph.Kind, Int)? {
    var start = text.skip(from: text.startIndex) {
      $0.isSpace || $0 == .dash || $0 == UInt8(ascii: "*")
    }
    if let marking = Marking(in: text, at: start) {
      start = text.skip(from: marking.end, while: \.isSpace)
    }
    let bracket = text.at(start) == .opening
    if bracket { start += 1 }
    start = skipLeaders(in: text, from: start)
    for (word, kind) in words where text.has(word, at: start) {
      let end = start + word.utf8.count
      guard let stop = stop(in: text, after: end) else { return nil }
      if bracket { return nil }
      var past = text.skip(from: stop) { $0.isSpace || $0 == .colon || $0 == .dot || $0 == .dash }
      if let marking = Marking(in: text, at: past) {
        past = text.skip(from: marking.end, while: \.isSpace)
      }
      return (kind, past)
    }
    return nil
  }

  private static func skipLeaders(in text: Bytes, from start: Int) -> Int {
    var start = start
    for _ in 0..<3 {
      let leader = leaders.first(in: text, at: start) { leader in
        let next = text.at(start + leader.utf8.count) ?? .space
        return !next.isLetter || leader == "/"
      }
      guard let leader else { return start }
      start = text.skip(from: start + leader.utf8.count, while: \.isSpace)
    }
    return start
  }

  /// The index past the stop that ends an opening: a colon, a full stop, dashes, the line's end.
  ///
  /// Up to five more words can stand before it: "Summary and Action Request:".
  private static func stop(in text: Bytes, after end: Int) -> Int? {
    var index = end
    var words = 0
    if let next = text.at(index), next.isSmall || next.isCapital {
      // "SUMMARYThe minister": a line feed was lost.
      guard text.at(index - 1)?.isCapital ?? false, next.isCapital,
        text.at(index + 1)?.isSmall ?? false
      else { return nil }
      return index
    }
    while index < text.endIndex, words <= 6, index - end < 60 {
      let byte = text[index]
      if byte == .colon || byte == .newline { return index + 1 }
      if byte == .dot { return index + 1 }
      if byte == .dash, index == end, text.at(index + 1)?.isBlank ?? false { return index }
      if byte == .dash, text.at(index + 1) == .dash || text.at(index - 1)?.isBlank ?? false {
        return index
      }
      if byte == .closing { return nil }
      if byte == .opening { return index }
      if byte.isBlank, !(text.at(index + 1)?.isBlank ?? true) { words += 1 }
      index += 1
    }
    return index == text.endIndex ? index : nil
  }

  /// Where `END SUMMARY` or the like begins in `text`, and the index past it.
  static func closing(_ kind: Paragraph.Kind, in text: Bytes) -> Range<Int>? {
    let word = kind == .summary ? "SUMMARY" : "COMMENT"
    var from = text.startIndex
    while let end = text.first("END", from: from) {
      from = end + 3
      if text.at(end - 1)?.isLetter ?? false { continue }
      var next = text.skip(from: end + 3) { $0.isSpace || $0 == .dash }
      guard next > end + 3 else { continue }
      if text.has("OF ", at: next) { next = text.skip(from: next + 3, while: \.isSpace) }
      next = skipLeaders(in: text, from: next)
      guard text.has(word, at: next), let stop = closingStop(in: text, after: next + 7) else {
        continue
      }
      var start = end
      while let byte = text.at(start - 1), byte.isBlank || byte == .opening || byte == .dash {
        start -= 1
      }
      return start..<stop
    }
    return nil
  }

  /// The index past the stop of a closing; nil in mid-sentence: `will end summary arrests`.
  ///
  /// "END SUMMARY AND ACTION REQUEST." has more words before it.
  private static func closingStop(in text: Bytes, after end: Int) -> Int? {
    var index = end
    for word in ["AND", "COMMENT", "ACTION", "REQUEST", "INTRODUCTION", "NOTE", "BACKGROUND"] {
      let next = text.skip(from: index) { $0.isBlank || $0 == .slash || $0 == UInt8(ascii: "&") }
      if text.has(word, at: next) { index = next + word.utf8.count }
    }
    guard let next = text.at(index) else { return index }
    if next.isLetter { return nil }
    let blank = text.skip(from: index, while: \.isBlank)
    guard let after = text.at(blank) else { return blank }
    if after.isSmall || after.isCapital, blank - index < 2,
      !after.isCapital || text[end...].prefix(80).isCapitals
    {
      return nil
    }
    return after.isLetter || after.isDigit || after.isExtended ? index : blank + 1
  }

  /// The words between the frames of `kind` in `text`.
  static func inside(_ kind: Paragraph.Kind, of text: Bytes) -> Bytes {
    var inside = text
    if let (opened, end) = opening(of: text), opened == kind { inside = text[end...] }
    if let close = closing(kind, in: inside) { inside = inside[..<close.lowerBound] }
    return inside.trimmed
  }
}
