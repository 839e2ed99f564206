/// The words of a summary or comment as earlier releases kept them: those of each paragraph,
/// without what frames them, from a new line.
enum FramedWords {
  /// Where each of `texts` has its part of `words`, in Unicode scalars, nil where it has none.
  ///
  /// Nil for all where they do not give the words in their order, and nothing else.
  static func places(of words: String, in texts: [String]) -> [Range<Int>?]? {
    var rest = Array(words.utf8)[...]
    var places: [Range<Int>?] = []
    for text in texts {
      let place = longestBeginning(of: rest, in: Array(text.utf8))
      places.append(place.map { scalars(at: $0, of: text) })
      if let place { rest = rest.dropFirst(place.count + 1) }
    }
    return rest.isEmpty ? places : nil
  }

  /// The place in `text` of as many of the lines, from the first one on, as stand there together.
  private static func longestBeginning(
    of lines: ArraySlice<UInt8>, in text: [UInt8]
  ) -> Range<Int>? {
    var lines = lines
    while !lines.isEmpty {
      if lines.count <= text.count, let place = text.firstRange(of: lines) { return place }
      guard let end = lines.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
      lines = lines[..<end]
    }
    return nil
  }

  private static func scalars(at place: Range<Int>, of text: String) -> Range<Int> {
    let counts = [text.utf8.prefix(place.lowerBound), text.utf8.prefix(place.upperBound)].map {
      $0.count { $0 & 0xC0 != 0x80 }
    }
    return counts[0]..<counts[1]
  }
}
