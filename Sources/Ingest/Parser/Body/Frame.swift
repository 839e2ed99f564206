import Cables

/// The words that frame a summary or a comment, such as `SUMMARY:` and `END SUMMARY`.
enum Frame {
  private static let openings: [(String, Paragraph.Kind)] = [
    ("SUMMARY", .summary), ("COMMENT", .comment), ("ACTION REQUEST", .action),
    ("ACTION REQUIRED", .action), ("ACTION/FUNDING REQUEST", .action),
    ("INTRODUCTION AND SUMMARY", .summary), ("BEGIN SUMMARY", .summary),
    ("EXECUTIVE SUMMARY", .summary), ("INTRODUCTION/SUMMARY", .summary),
    ("POST COMMENT", .comment), ("EMBASSY COMMENT", .comment), ("BEGIN COMMENT", .comment),
  ]

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
    for (word, kind) in openings where text.has(word, at: start) {
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
      let next = text.skip(from: end + 3) { $0.isSpace || $0 == .dash }
      var at: Int? = text.has(word, at: next) ? next : nil
      if at == nil, text.has("OF ", at: next), text.has(word, at: next + 3) { at = next + 3 }
      guard at != nil, next > end + 3 else { continue }
      var start = end
      while let byte = text.at(start - 1), byte.isBlank || byte == .opening || byte == .dash {
        start -= 1
      }
      let line = text[next...].firstIndex { $0 == .newline || $0 == .dot } ?? text.endIndex
      return start..<Swift.min(line + 1, text.endIndex)
    }
    return nil
  }

  /// The words between the frames of `kind` in `text`.
  static func inside(_ kind: Paragraph.Kind, of text: Bytes) -> Bytes {
    var inside = text
    if let (opened, end) = opening(of: text), opened == kind { inside = text[end...] }
    if let close = closing(kind, in: inside) { inside = inside[..<close.lowerBound] }
    return inside.trimmed
  }
}
