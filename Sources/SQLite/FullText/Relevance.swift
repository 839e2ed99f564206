import CSQLite
import Glibc

/// Scores what FTS5 finds, by the formula of its own `bm25` and several times as fast.
///
/// For every match `bm25` reads the size of the text from a table, and first gathers all places of
/// all words in a list. Here sizes are kept in memory, and places are only counted.
///
/// In SQL it is `relevance(TABLE)`, higher for better, in a query that reads TABLE by `MATCH`. The
/// best rows are kept here, since SQLite takes longer to sort what is scored.
package final class Relevance {
  /// What a place counts in each column of the table.
  let weights: [Double]
  /// Words of each text by its row; where there is none, or 0, FTS5 is asked.
  package var sizes: [UInt32] = []
  /// The `data_version` of the database that the sizes are of.
  package var sizesVersion: Int?
  /// Rows scored in the query under way.
  // Read and written by one task, a row after the other.
  @exclusivity(unchecked) package internal(set) var scored = 0

  /// Whether each row that has the words is scored, so that to count them first is needless.
  private var scoresAll = false
  private var shares: [Double?] = []
  private var rows = 0.0
  // As `scored`.
  @exclusivity(unchecked) private var bestRows = BestRows(0)

  package init(weights: [Double]) { self.weights = weights }

  /// Makes ready for a query of which the `wanted` best rows are to be kept.
  ///
  /// `scoresAll` says that it has no other condition than `MATCH`. `shares` has for each word or
  /// phrase which share of all rows has it, from 0 to 1, where that is known; those rows are not
  /// counted.
  package func begin(keeping wanted: Int, scoresAll: Bool = false, shares: [Double?] = []) {
    scored = 0
    rows = 0
    bestRows = BestRows(wanted)
    self.scoresAll = scoresAll
    self.shares = shares
  }

  /// The best rows of the query that has ended, the best first.
  package var best: [ScoredRow] {
    // The weight of a single word rests on the number of rows that have it, which is known at the
    // end.
    let factor = rows > 0 ? Relevance.weight(of: Double(scored), in: rows) : 1
    return bestRows.sorted.map { ScoredRow(row: $0.row, score: $0.score * factor) }
  }

  /// The weight of each word or phrase of a query, by how few rows have it.
  func phrases(of match: FullTextMatch) -> PhraseWeights {
    let count = match.phraseCount
    let rows = match.rowCount
    var weights = [1.0]
    if scoresAll, count == 1 {
      self.rows = rows
    } else {
      // FTS5 may leave out a phrase in which there is no word; none can then be told from another.
      let shares = shares.count == count ? shares : [Double?](repeating: nil, count: Int(count))
      weights = (0..<count).map { phrase in
        let having = shares[Int(phrase)].map { $0 * rows }
        return Relevance.weight(of: having ?? Double(match.rows(having: phrase)), in: rows)
      }
    }
    return PhraseWeights(weights: weights, meanSize: max(match.totalSize / rows, 1), sizes: sizes)
  }

  func score(_ match: FullTextMatch, _ phrases: PhraseWeights) -> Double {
    scored += 1
    // The constants of BM25 that FTS5 takes.
    let (saturation, lengthShare) = (1.2, 0.75)
    let size = Double(phrases.size(of: match)) / phrases.meanSize
    let ground = saturation * (1 - lengthShare + lengthShare * size)
    let score = weights.withUnsafeBufferPointer { weights in
      var score = 0.0
      for phrase in phrases.weights.indices {
        let places = match.places(of: Int32(phrase), weights)
        score += phrases.weights[phrase] * (places * (saturation + 1) / (places + ground))
      }
      return score
    }
    bestRows.add(Int(match.row), score)
    return score
  }

  /// A word of more than half the rows says next to nothing, and counts next to nothing.
  private static func weight(of having: Double, in rows: Double) -> Double {
    let weight = log((rows - having + 0.5) / (having + 0.5))
    return weight > 0 ? weight : 1e-6
  }
}

/// What one query has to know to score its rows.
final class PhraseWeights {
  let weights: [Double]
  /// Words of a text on average.
  let meanSize: Double
  /// As in `Relevance`.
  private let sizes: [UInt32]

  init(weights: [Double], meanSize: Double, sizes: [UInt32]) {
    self.weights = weights
    self.meanSize = meanSize
    self.sizes = sizes
  }

  func size(of match: FullTextMatch) -> UInt32 {
    let row = match.row
    let known = row >= 0 && row < sizes.count ? sizes[Int(row)] : 0
    return known > 0 ? known : match.size
  }
}
