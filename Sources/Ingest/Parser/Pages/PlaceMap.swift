/// Places of a text from which pieces were cut, in the text before.
struct PlaceMap: Sendable {
  private var starts: [(kept: Int, original: Int)] = [(0, 0)]

  /// Notes that from `kept` on the text stood at `original`.
  mutating func note(kept: Int, original: Int) {
    // Two cuts with nothing but white space between them leave one place.
    while let last = starts.last, last.kept >= kept, starts.count > 1 { starts.removeLast() }
    starts.append((kept, original))
  }

  /// Where the byte at `place` stood.
  func original(_ place: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle].kept <= place { low = middle } else { high = middle }
    }
    return starts[low].original + place - starts[low].kept
  }

  func original(_ range: Range<Int>) -> Range<Int> {
    let start = original(range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, original(range.upperBound - 1) + 1))
  }
}
