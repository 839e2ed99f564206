/// The nearest of some words, for "did you mean".
enum Spelling {
  /// The word that takes the fewest changes to reach, and at most one to every three letters.
  static func nearest(to word: String, among words: [String]) -> String? {
    let limit = max(1, word.utf8.count / 3)
    let ranked = words.map { (word: $0, changes: changes(from: word, to: $0)) }
    guard let best = ranked.min(by: { $0.changes < $1.changes }), best.changes <= limit else {
      return words.first { word.utf8.count > 2 && ($0.hasPrefix(word) || word.hasPrefix($0)) }
    }
    return best.word
  }

  /// Letters to insert, remove, replace, or swap with their neighbour.
  static func changes(from left: String, to right: String) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        var fewest = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          fewest = min(fewest, before[j - 1] + 1)
        }
        row.append(fewest)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}
