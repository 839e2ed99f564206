internal import Tables

/// How far the posts' numbering is known to have come in the first months of each year.
///
/// Evidence for the year of a reference that states none: numbers rise with time and restart each
/// January. Taken from the ids and months of published telegrams, so what a post really sent may
/// lie higher.
package struct SeriesRegistry: Sendable {
  /// The registry that comes with the program.
  package static let standard = SeriesRegistry(DataTable(seriesTable))

  /// The highest serial known by the end of January to April, then of the year.
  private let highest: [Key: [Int]]

  private struct Key: Hashable {
    let post: String
    let year: Int
  }

  init(_ table: DataTable) {
    highest = Dictionary(
      table.rows.compactMap { row in
        Int(row[1]).map { (Key(post: row[0], year: $0), row.dropFirst(2).map { Int($0) ?? 0 }) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The highest serial known of a post's year; nil where none is known.
  package func highest(post: String, year: Int) -> Int? {
    highest[Key(post: post, year: year)]?.last
  }

  /// How far a post's numbers had likely come a month after `month`, from January to April.
  ///
  /// Months of which nothing is known are filled by the pace up to the next or the last known.
  package func reached(post: String, month: Int, year: Int) -> Int? {
    guard (1...3).contains(month), let known = highest[Key(post: post, year: year)] else {
      return nil
    }
    // January to April are the first four, so that `month` is the index of the month after.
    let value = known[month]
    if value == 0 {
      guard let next = known.prefix(4).firstIndex(where: { $0 > 0 }) else { return nil }
      return known[next] * (month + 1) / (next + 1)
    }
    let first = known.firstIndex(of: value) ?? month
    return value * (month + 1) / (first + 1)
  }

  /// Whether a post's `serial`, named in a month of `year`, must be of the year before.
  ///
  /// So it is early in a year, when the number lies well beyond what the post had reached a month
  /// later, and the post did reach it in the year before.
  package func isOfPreviousYear(post: String, serial: Int, month: Int, year: Int) -> Bool {
    guard (1...3).contains(month),
      let now = highest[Key(post: post, year: year)], now[month] > 0,
      let reached = reached(post: post, month: month, year: year),
      let before = highest[Key(post: post, year: year - 1)]
    else { return false }
    return serial > reached + reached / 5 + 20 && serial <= before[4] + before[4] / 10
  }

  /// Whether a post may have given out `serial` in a year: false only where what is known of that
  /// year ends far below it.
  package func canReach(_ serial: Int, post: String, year: Int) -> Bool {
    guard let last = highest[Key(post: post, year: year)]?.last, last > 0 else { return true }
    return serial <= last * 2 + 100
  }
}
