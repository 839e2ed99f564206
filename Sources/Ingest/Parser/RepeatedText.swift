/// The text of a telegram that a dump printed twice.
///
/// Pages of one kind begin with some 250 characters and `...`, and print the whole behind it, under
/// a second classification line (03THEHAGUE2163).
struct RepeatedText {
  /// The fuller copy.
  let kept: Bytes
  /// Lines of the other, and what a dump printed between the two.
  let repeated: [Bytes]
  /// Captions on the second classification line.
  let captions: [String]

  /// Looks in `text`, which follows the classification line `first`, for one that says the same.
  init(_ text: Bytes, after first: ClassificationLine) {
    guard let second = Self.second(like: first, in: text) else {
      kept = text
      (repeated, captions) = ([], [])
      return
    }
    let before = text[..<second.line.startIndex]
    let line = text[second.line.startIndex..<second.read.end]
    let after = text[second.read.end...]
    captions = second.read.captions
    if after.count >= before.count {
      kept = after
      repeated = Array(before.lines) + [line]
    } else {
      kept = before
      repeated = [line] + after.lines
    }
  }

  private static func second(
    like first: ClassificationLine, in text: Bytes
  ) -> (line: Bytes, read: ClassificationLine)? {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.endOfLine(from: start)
      let word = text.skip(from: start, while: \.isBlank)
      // The level is in capitals.
      if word < end, text[word].isCapital, WrittenLevel.names.begin(with: text[word]) {
        let line = text[start..<end]
        if let read = ClassificationLine(line), read.serial == first.serial,
          read.postName == first.postName, read.section ?? 1 == first.section ?? 1
        {
          return (line, read)
        }
      }
      start = end + 1
    }
    return nil
  }
}
