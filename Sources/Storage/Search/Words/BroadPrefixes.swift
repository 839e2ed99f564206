import SQLite

/// A query in which prefixes that very many words begin with stand for some of those words.
///
/// FTS5 gathers all places of all words of a prefix before it yields the first match: for `a*` in a
/// large archive that takes seconds.
package struct BroadPrefixes {
  /// The most cables, counted once for each of their words, that a prefix may stand for.
  package static let budget = 125_000

  private(set) var notices: [String] = []
  /// Which share of all cables has each of the words that stand for a prefix, from 0 to 1.
  private(set) var shares: [String: Double] = [:]
  private let budget: Int
  private let cables: Int

  init(budget: Int, on archive: borrowing Archive) throws {
    self.budget = budget
    let cables: Int = try archive.connection.first("SELECT max(cables) FROM word_sample") ?? 0
    // The file says so, and a sum over it must not trap.
    self.cables = min(max(0, cables), Int(UInt32.max))
  }

  mutating func narrow(_ clause: Clause, on archive: borrowing Archive) throws -> Clause {
    switch clause {
    case .words(let words) where words.isPrefix: return try narrow(words, on: archive)
    case .and(let clauses): return .and(try clauses.map { try narrow($0, on: archive) })
    case .or(let clauses): return .or(try clauses.map { try narrow($0, on: archive) })
    // What is left out must be left out whole.
    case .words, .near, .field, .not, .everything, .nothing: return clause
    }
  }

  private mutating func narrow(_ words: Words, on archive: borrowing Archive) throws -> Clause {
    let folded = FoldedText.words(of: words.text).map(\.folded)
    guard folded.count == 1, let prefix = folded.first else { return .words(words) }
    let common = try commonWords(prefix, on: archive)
    guard common.reduce(0, { $0 + $1.cables }) > budget else { return .words(words) }
    let chosen = chosen(common)
    for (word, count) in common where chosen.contains(word) {
      shares[word] = Double(count) / Double(cables)
    }
    notices.append(
      "'\(words.text)*' begins too many words, and only the matches of "
        + "\(chosen.joined(separator: ", ")) are ranked; more letters, or --exact, find all")
    return Clause.any(chosen.map { .words(Words(text: $0, column: words.column)) })
  }

  /// The commonest that together cost no more than the budget, and that say something.
  private func chosen(_ common: [(word: String, cables: Int)]) -> [String] {
    var rest = budget
    // A word of most cables counts for nothing in their order.
    let telling = common.filter { $0.cables * 2 < cables }
    let chosen = telling.filter { entry in
      guard entry.cables <= rest else { return false }
      rest -= entry.cables
      return true
    }
    return chosen.isEmpty ? common.prefix(1).map { $0.word } : chosen.map { $0.word }
  }

  private func commonWords(
    _ prefix: String, on archive: borrowing Archive
  ) throws -> [(word: String, cables: Int)] {
    try archive.connection.fetch(
      """
      SELECT word, per_thousand FROM common_word
      WHERE word >= \(prefix) AND word < \(prefix + "\u{10FFFF}")
      ORDER BY per_thousand DESC, word
      """
    ) { row in (try row.column(0), min(max(0, try row.column(1)), 1000) * cables / 1000) }
  }
}
