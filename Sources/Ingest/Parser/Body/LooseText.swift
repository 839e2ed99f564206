/// Lines as they stand in a telegram, made into the text of a paragraph.
enum LooseText {
  /// The lines with an empty one wherever something stood between two of them.
  static func withGaps(_ lines: [Range<Int>]) -> [Range<Int>] {
    var all: [Range<Int>] = []
    for line in lines {
      if let last = all.last, line.lowerBound > last.upperBound + 1 {
        all.append(line.lowerBound..<line.lowerBound)
      }
      all.append(line)
    }
    return all
  }

  /// The lines of `text` as one: empty lines single, and none where a sentence goes on.
  static func joined(_ lines: some Collection<Range<Int>>, of text: Bytes) -> String {
    var joined: [UInt8] = []
    joined.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    var empty = false
    for line in lines {
      var end = line.upperBound
      while end > line.lowerBound, text[end - 1].isSpace { end -= 1 }
      guard end > line.lowerBound else {
        empty = !joined.isEmpty
        continue
      }
      var start = line.lowerBound
      if let last = joined.last {
        // No line ends in white space here.
        let goesOn = text[start].isSmall && (last.isLetter || last == .comma)
        joined.append(.newline)
        if empty, !goesOn { joined.append(.newline) }
      } else {
        start = text.skip(from: start, while: \.isSpace)
      }
      joined += text[start..<end]
      empty = false
    }
    return String(decoding: joined, as: UTF8.self)
  }
}
