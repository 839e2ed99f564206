import SQLite

/// Counts cables by ranges of their rows.
struct TallyCounter: ~Copyable {
  private let counts: ArchiveCounts.Counter
  private let sizes, tags, series: Statement

  init(on connection: borrowing Connection) throws {
    let counts = try ArchiveCounts.Counter(on: connection)
    let sizes = try connection.prepare(TextSizes.query)
    let tags = try connection.prepare(
      """
      SELECT tag, count(DISTINCT cable_id) FROM cable_tag NOT INDEXED
      WHERE cable_id >= ? AND cable_id < ? GROUP BY tag
      """)
    let series = try connection.prepare(
      """
      SELECT post, year, count(*), min(sent_at), max(sent_at) FROM cable INDEXED BY cable_head
      WHERE id >= ? AND id < ? GROUP BY post, year ORDER BY post, year
      """)
    self.counts = counts
    self.sizes = sizes
    self.tags = tags
    self.series = series
  }

  func count(_ rows: Range<Int>) throws -> BlockTally {
    let ends = [rows.lowerBound.value, rows.upperBound.value]
    var tally = BlockTally(
      textSizes: try TextSizes.read(rows, by: sizes), counts: try counts.count(rows), tags: [:],
      series: [])
    try tags.run(ends) { row in tally.tags[try row.column(0)] = try row.column(1) }
    try series.run(ends) { row in tally.series.append(try BlockTally.Series(row)) }
    return tally
  }
}
