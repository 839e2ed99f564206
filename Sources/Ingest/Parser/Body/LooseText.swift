/// Lines as they stand in a telegram, made into the text of a paragraph.
enum LooseText {
  /// The lines with an empty one wherever something stood between two of them.
  static func withGaps(_ lines: [Bytes]) -> [Bytes] {
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
  static func joined(_ lines: some Sequence<Bytes>) -> String {
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
}
