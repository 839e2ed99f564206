extension Span<UInt8> {
  /// The byte at `index`, or nil past either end.
  @inline(__always)
  func at(_ index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }

  /// The index past the bytes from `index` on that satisfy `predicate`.
  @inline(__always)
  func skip(from index: Int, while predicate: (UInt8) -> Bool) -> Int {
    var index = index
    while index < count, predicate(self[index]) { index += 1 }
    return index
  }

  /// The parts between hyphens, without empty ones.
  var hyphenated: [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    while start < count {
      let end = skip(from: start) { $0 != .dash }
      if end > start { parts.append(start..<end) }
      start = end + 1
    }
    return parts
  }
}
