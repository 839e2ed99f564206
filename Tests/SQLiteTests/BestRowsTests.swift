import Testing

@testable import SQLite

struct `The best rows` {
  /// Scores of the rows 1, 2, 3 …, how many are wanted, and which rows these are.
  @Test(arguments: [
    ([1, 3, 2], 2, [2, 3]),
    ([1, 3, 2], 5, [2, 3, 1]),
    // Of equals the lower row is better.
    ([2, 2, 2, 2, 2, 2, 2, 2], 2, [1, 2]),
    ([1, 1, 9, 1, 9, 1, 1, 9, 9, 9], 3, [3, 5, 8]),
    // The best come last, after many were put aside.
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1, [10]),
    ([5, 4, 3, 2, 1, 0, -1, -2], 2, [1, 2]),
    ([], 3, []), ([1, 2, 3], 0, []),
  ])
  func `are kept in their order`(scores: [Double], wanted: Int, rows: [Int]) {
    var best = BestRows(wanted)
    for (place, score) in scores.enumerated() { best.add(place + 1, score) }
    #expect(best.sorted.map(\.row) == rows)
  }

  @Test func `may be all`() {
    var best = BestRows(.max)
    for row in 1...100 { best.add(row, Double(row % 10)) }
    #expect(best.sorted.map(\.row).prefix(3) == [9, 19, 29])
    #expect(best.sorted.count == 100)
  }
}
