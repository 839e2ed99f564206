internal import Files

/// A text that a telegram repeats word for word, and that may have a numbering of its own.
enum Quotation {
  private struct Frame {
    let place: Int
    let opens: Bool
    let isText: Bool
  }

  /// What stands between the words that open and close each quotation: `QUOTE … UNQUOTE`,
  /// `BEGIN TEXT … END TEXT`.
  static func ranges(in text: Bytes) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Frame?
    for frame in frames(in: text) {
      if frame.opens {
        open = frame
      } else if let opened = open, opened.isText == frame.isText {
        ranges.append(opened.place..<frame.place)
        open = nil
      }
    }
    return ranges
  }

  /// The words, told by their rarest letter.
  private static func frames(in text: Bytes) -> [Frame] {
    var frames: [Frame] = []
    var index = text.startIndex
    while let place = text.firstIndex(
      from: index,
      where: { $0.marks(ofLetter: UInt8(ascii: "Q")) | $0.marks(ofLetter: UInt8(ascii: "X")) })
    {
      index = place + 1
      let found =
        text[place].capital == UInt8(ascii: "Q")
        ? quote(in: text, at: place)
        : text.has("TEXT", at: place - 2)
          ? framedText(in: text, at: place - 2) : nil
      if let found { frames.append(found) }
    }
    return frames
  }

  private static func quote(in text: Bytes, at place: Int) -> Frame? {
    guard text.has("QUOTE", at: place), !(text.at(place + 5)?.isLetter ?? false) else { return nil }
    if text.has("UN", at: place - 2) || text.has("END ", at: place - 4) {
      return Frame(place: place, opens: false, isText: false)
    }
    // A word of prose is no frame: "they quote the minister".
    guard text[place..<(place + 5)].isCapitals, !(text.at(place - 1)?.isLetter ?? false) else {
      return nil
    }
    return Frame(place: place, opens: true, isText: false)
  }

  private static func framedText(in text: Bytes, at place: Int) -> Frame? {
    for (words, opens) in [
      ("BEGIN ", true), ("BEGINNING OF ", true), ("END ", false), ("END OF ", false),
    ]
    where text.has(words, at: place - words.utf8.count) {
      return Frame(place: place, opens: opens, isText: true)
    }
    return nil
  }
}
