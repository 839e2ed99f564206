import SQLite

/// Which share of all texts has a word, as far as it need not be counted for a ranking.
struct WordShares {
  /// From here on a word in a sample is surely one of more than half of all texts; such a word
  /// counts next to nothing in their order, however many have it.
  private static let certain = 0.75

  /// What is taken for granted of some words, from 0 to 1.
  let estimates: [String: Double]

  /// For each word or phrase from 0 to 1; nil where its texts have to be counted.
  func shares(of phrases: [Words], on connection: borrowing Connection) throws -> [Double?] {
    let sampled = try connection.prepare("SELECT per_thousand FROM common_word WHERE word = ?")
    return try phrases.map { words in
      let folded = FoldedText.words(of: words.text).map(\.folded)
      guard folded.count == 1, words.column == nil, !words.isPrefix else { return nil }
      if let estimate = estimates[folded[0]] { return estimate }
      let perThousand: Int = try sampled.first(folded[0].value) ?? 0
      let share = Double(perThousand) / 1000
      // What no sample can have says nothing.
      return WordShares.certain...1 ~= share ? share : nil
    }
  }
}
