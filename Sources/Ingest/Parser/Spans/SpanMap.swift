/// Puts what the stages of the parser took in the order of the text, each character once.
struct SpanMap {
  private(set) var spans: [TextSpan] = []

  /// Of two that overlap the later one in `taken` holds what both do.
  init(_ taken: [TextSpan], in text: Bytes) {
    // For each byte the number of the span that holds it, from 1.
    var holders = [Int32](repeating: 0, count: text.count)
    for (number, span) in taken.enumerated() {
      for place in span.range.clamped(to: 0..<text.count) { holders[place] = Int32(number) + 1 }
    }
    var index = text.startIndex
    while index < text.endIndex {
      guard !text[index].isSpace else {
        index += 1
        continue
      }
      let holder = holders[index]
      let end = Self.end(of: holder, from: index, in: text, holders)
      var span = holder == 0 ? TextSpan(.unread, index..<end) : taken[Int(holder) - 1]
      span.range = index..<end
      add(span)
      index = end
    }
  }

  /// Past the last character of the stretch that begins at `start`; a line feed ends it, too.
  private static func end(of holder: Int32, from start: Int, in text: Bytes, _ holders: [Int32])
    -> Int
  {
    var end = start
    var index = start
    while index < text.endIndex, text[index] != .newline {
      if !text[index].isSpace {
        guard holders[index] == holder else { break }
        end = index + 1
      }
      index += 1
    }
    return end
  }

  private mutating func add(_ span: TextSpan) { spans.append(span) }
}
