/// A text that a telegram repeats word for word, and that may have a numbering of its own.
enum Quotation {
  private static let frames = [
    ("UNQUOTE", ["QUOTE"]), ("END QUOTE", ["BEGIN QUOTE", "QUOTE"]),
    ("END TEXT", ["BEGIN TEXT", "BEGIN UNOFFICIAL TEXT"]),
    ("END OF TEXT", ["BEGINNING OF TEXT", "BEGIN TEXT"]),
  ]

  /// What stands between the words that open and close each quotation.
  static func ranges(in text: Bytes) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (closing, openings) in frames {
      var from = text.startIndex
      while let end = text.first(closing, from: from) {
        let start = openings.lazy.compactMap { last($0, in: text[from..<end]) }.first
        if let start { ranges.append(start..<end) }
        from = end + closing.utf8.count
      }
    }
    return ranges
  }

  /// Where `word` last stands alone.
  private static func last(_ word: String, in text: Bytes) -> Int? {
    var last: Int?
    var from = text.startIndex
    while let place = text.first(word, from: from) {
      from = place + word.utf8.count
      if !(text.at(place - 1)?.isLetter ?? false), !(text.at(from)?.isLetter ?? false) {
        last = place
      }
    }
    return last
  }
}
