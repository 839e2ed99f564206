/// A cable as its reader types it, with the paragraphs that are meant.
///
/// ```swift
/// PinnedID("09PHNOMPENH419¶6")     // 09PHNOMPENH419, 6
/// PinnedID("09PHNOMPENH419¶2-4,7")  // 09PHNOMPENH419, 2 to 4 and 7
/// ```
struct PinnedID {
  let cable: String
  let paragraphs: [ClosedRange<Int>]

  init(_ text: String) throws(UsageError) {
    // A keyboard has no ¶, so that # and a colon do as well.
    guard let sign = text.firstIndex(where: { "¶#:".contains($0) }), !text.contains("/") else {
      cable = text
      paragraphs = []
      return
    }
    cable = String(text[..<sign])
    let list = text[text.index(after: sign)...]
    var ranges: [ClosedRange<Int>] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let range = PinnedID.range(part) else {
        throw UsageError(
          "'\(printable(String(part)))' is no paragraph; write 09PHNOMPENH419¶6 or ¶2-4,7")
      }
      ranges.append(range)
    }
    paragraphs = ranges
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
      .map { Int($0.filter { !$0.isWhitespace && $0 != "¶" }) }
    guard let lower = ends.first ?? nil, let upper = ends.last ?? nil, ends.count < 3,
      lower <= upper
    else { return nil }
    return lower...upper
  }
}
