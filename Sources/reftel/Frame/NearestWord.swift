/// The word of `words` that `word` was probably meant to be.
///
/// ```swift
/// nearest(to: "--limt", among: ["--limit", "--sort"])  // --limit
/// nearest(to: "--lim", among: ["--limit", "--sort"])   // --limit
/// nearest(to: "xyz", among: ["--limit", "--sort"])     // nil
/// ```
func nearest(to word: String, among words: [String]) -> String? {
  let typed = Array(word.lowercased().unicodeScalars)
  // Comparing costs the product of the lengths, and no word of ours is long.
  guard typed.count <= 40 else { return nil }
  // What is only begun is meant to be what it begins, unless that may be several.
  let begun = words.filter { typed.count > 2 && $0.hasPrefix(word) }
  if begun.count == 1 { return begun[0] }
  let allowed = max(1, (typed.filter { $0 != "-" }.count + 1) / 3)
  let best = words.map { ($0, edits(typed, Array($0.lowercased().unicodeScalars))) }.min {
    $0.1 < $1.1
  }
  guard let (found, distance) = best, distance <= allowed else { return nil }
  return found
}

/// Letters to insert, remove, replace or swap with the next to make one word of the other.
private func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var line = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(last[column + 1], line[column]) + 1
      least = min(least, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = min(least, before[column - 1] + 1)
      }
      line.append(least)
    }
    before = last
    last = line
  }
  return last[right.count]
}
