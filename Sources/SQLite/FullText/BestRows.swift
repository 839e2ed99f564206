/// A row and how well it answers a query, the higher the better.
package struct ScoredRow: Sendable {
  package let row: Int
  package let score: Double
}

/// The best of many rows, which come one after the other; of equals the lower row is better.
struct BestRows {
  private let wanted: Int
  private var kept: [ScoredRow] = []
  /// Below, no row is one of the best.
  private var least = -Double.infinity

  init(_ wanted: Int) { self.wanted = wanted }

  /// The best first.
  var sorted: [ScoredRow] { Array(kept.sorted(by: BestRows.isBetter).prefix(wanted)) }

  mutating func add(_ row: Int, _ score: Double) {
    guard score >= least else { return }
    kept.append(ScoredRow(row: row, score: score))
    // Sorted now and then only. Not by twice what is wanted, which may be all there is.
    if kept.count / 2 > wanted { cut() }
  }

  private mutating func cut() {
    kept = sorted
    least = kept.last?.score ?? .infinity
  }

  private static func isBetter(_ left: ScoredRow, _ right: ScoredRow) -> Bool {
    (right.score, left.row) < (left.score, right.row)
  }
}
