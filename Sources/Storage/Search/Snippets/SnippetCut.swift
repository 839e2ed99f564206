import Files

/// A piece of a paragraph around its matches: one line, whole words, about 200 characters.
struct SnippetCut {
  private static let length = 200
  private static let lead = 40

  private(set) var text: String
  /// Unicode scalars of `text`.
  private(set) var matches: [Range<Int>]

  init(_ scalars: [Unicode.Scalar], matches: [Range<Int>]) {
    let window = SnippetCut.window(scalars, around: matches)
    var line: [Unicode.Scalar] = window.lowerBound > 0 ? ["…", " "] : []
    // Where each scalar of the window went.
    var places: [Int] = []
    for scalar in scalars[window] {
      let isBlank = scalar.isBlank
      if isBlank, line.last == " " || line.isEmpty {
        places.append(line.count)
        continue
      }
      places.append(line.count)
      line.append(isBlank ? " " : scalar)
    }
    places.append(line.count)
    self.matches = matches.filter { window.contains($0.lowerBound) }.map { match in
      let end = min(match.upperBound, window.upperBound)
      return places[match.lowerBound - window.lowerBound]..<places[end - window.lowerBound]
    }
    while line.last == " " { line.removeLast() }
    if window.upperBound < scalars.count { line += [" ", "…"] }
    text = String(String.UnicodeScalarView(line))
  }

  /// The stretch with the most matches.
  private static func window(
    _ scalars: [Unicode.Scalar], around matches: [Range<Int>]
  ) -> Range<Int> {
    var best = (start: 0, count: 0)
    var end = matches.startIndex
    for (index, match) in matches.enumerated() {
      let reach = match.lowerBound + length - lead
      while end < matches.endIndex, matches[end].upperBound <= reach { end += 1 }
      if end - index > best.count { best = (match.lowerBound, end - index) }
    }
    guard scalars.count > length else { return 0..<scalars.count }
    let start = wordStart(
      scalars, near: min(best.start - lead, scalars.count - length), before: best.start)
    return start..<wordEnd(scalars, near: min(start + length, scalars.count), after: best.start)
  }

  private static func wordStart(_ scalars: [Unicode.Scalar], near index: Int, before: Int) -> Int {
    guard index > 0 else { return 0 }
    let blank = scalars[index..<max(index, before)].firstIndex(where: \.isBlank)
    return blank.map { $0 + 1 } ?? index
  }

  private static func wordEnd(_ scalars: [Unicode.Scalar], near index: Int, after: Int) -> Int {
    guard index < scalars.count, after < index else { return index }
    return scalars[after..<index].lastIndex(where: \.isBlank) ?? index
  }
}
