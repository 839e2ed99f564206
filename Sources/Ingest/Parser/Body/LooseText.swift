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
  static func joined(_ lines: some Collection<Bytes>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    var empty = false
    for line in lines {
      var end = line.endIndex
      while end > line.startIndex, line[end - 1].isSpace { end -= 1 }
      guard end > line.startIndex else {
        empty = !text.isEmpty
        continue
      }
      var start = line.startIndex
      if let last = text.last {
        // No line ends in white space here.
        let goesOn = line[start].isSmall && (last.isLetter || last == .comma)
        text.append(.newline)
        if empty, !goesOn { text.append(.newline) }
      } else {
        start = line.skip(from: start, while: \.isSpace)
      }
      text += line[start..<end]
      empty = false
    }
    return String(decoding: text, as: UTF8.self)
  }
}
