/// Places of a text from which pieces were cut, in the text before.
struct PlaceMap: Sendable {
  private var starts: [(kept: Int, original: Int)] = [(0, 0)]

  /// Notes that from `kept` on the text stood at `original`.
  mutating func note(kept: Int, original: Int) { starts.append((kept, original)) }

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
    guard !range.isEmpty else { return original(range.lowerBound)..<original(range.lowerBound) }
    return original(range.lowerBound)..<original(range.upperBound - 1) + 1
  }
}
