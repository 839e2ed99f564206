/// A sentence of the head that says how to handle the telegram: it belongs to no field.
enum HandlingNotice {
  /// Words that such a sentence begins with; none stands in a list of references.
  private static let openings = [
    "SENSITIVE BUT UNCLASS", "SENSITIVE-BUT-UNCLASS", "THIS CABLE", "THIS MESSAGE",
    "THIS TELEGRAM", "THIS IS A", "THIS REPORT", "PLEASE PROTECT", "PLEASE HANDLE",
    "PLEASE TREAT", "NOT FOR INTERNET", "NOT FOR DISTRIBUTION", "ENTIRE TEXT", "ACTION REQUEST",
    "UNCLASSIFIED BUT SENSITIVE", "FOR OFFICIAL USE ONLY", "NOTE: ",
  ]

  /// Where the first such sentence begins in `text`.
  static func start(in text: Bytes) -> Int? {
    let start = openings.compactMap { text.first($0) }
      .filter { !(text.at($0 - 1)?.isLetter ?? false) }.min()
    // "(U) This cable is …" begins with its marking.
    guard let start, let open = text[..<start].lastIndex(of: .opening),
      let marking = Marking(in: text, at: open), marking.end <= start,
      text[marking.end..<start].trimmed.isEmpty
    else { return start }
    return open
  }

  /// Whether `line` is such a sentence, or begins with one.
  static func opens(_ line: Bytes) -> Bool {
    let line = line.trimmed
    let marking = Marking(in: line, at: line.startIndex)
    let start = line.skip(from: marking?.end ?? line.startIndex, while: \.isBlank)
    return openings.contains { line.has($0, at: start) }
  }
}
