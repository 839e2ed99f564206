/// How far the posts' numbering is known to have come in the first months of each year.
///
/// Evidence for the year of a reference that states none: numbers rise with time and restart each
/// January. Taken from the ids and months of published telegrams, so what a post really sent may lie
/// higher.
package struct SeriesRegistry: Sendable {
  /// The registry that comes with the program.
  package static let standard = SeriesRegistry(DataTable(PackageResources.series_tsv))

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

  /// Whether a post's `serial`, named in a month of `year`, must be of the year before.
  ///
  /// So it is early in a year, when the number lies well beyond what the post had reached a month
  /// later, and the post did reach it in the year before.
  package func isOfPreviousYear(post: String, serial: Int, month: Int, year: Int) -> Bool {
    guard (1...3).contains(month),
      let now = highest[Key(post: post, year: year)],
      let before = highest[Key(post: post, year: year - 1)]
    else { return false }
    // January to April are the first four, so that `month` is the index of the month after.
    let reached = now[month]
    guard let known = now.prefix(4).firstIndex(of: reached) else { return false }
    // From a month in which no more is known the pace until then goes on.
    let likely = known < month ? reached * (month + 1) / (known + 1) : reached
    return reached > 0 && serial > likely + likely / 5 + 20
      && serial <= before[4] + before[4] / 10
  }
}
