import SQLite

/// Adds to what is stored of blocks, and takes off it.
///
/// What is 0 in the end is there until `clear`.
struct TallySum: ~Copyable {
  private let count, tag, series, dates: Statement

  init(on connection: borrowing Connection) throws {
    let count = try connection.prepare(
      """
      INSERT INTO block_count (name, block, count) VALUES (?, ?, ?)
      ON CONFLICT (name, block) DO UPDATE SET count = count + excluded.count
      """)
    let tag = try connection.prepare(
      """
      INSERT INTO block_tag (tag, block, cables) VALUES (?, ?, ?)
      ON CONFLICT (tag, block) DO UPDATE SET cables = cables + excluded.cables
      """)
    let series = try connection.prepare(
      """
      INSERT INTO block_post (post, year, block, cables, first_sent_at, last_sent_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (post, year, block) DO UPDATE
      SET cables = cables + excluded.cables, first_sent_at = NULL, last_sent_at = NULL
      """)
    let dates = try connection.prepare(
      """
      UPDATE block_post SET (first_sent_at, last_sent_at) = (
        SELECT min(sent_at), max(sent_at) FROM cable INDEXED BY cable_post
        WHERE post = block_post.post AND year = block_post.year AND id >= ?2 AND id < ?3)
      WHERE block = ?1 AND first_sent_at IS NULL
      """)
    self.count = count
    self.tag = tag
    self.series = series
    self.dates = dates
  }

  /// Adds what was counted of some rows of a block, or takes it off where `sign` is -1.
  ///
  /// Where a series was there, its first and last date are to be found: dates cannot be added.
  func add(_ tally: BlockTally, sign: Int = 1, to block: CableBlock) throws {
    let id = block.id.value
    for (name, number) in tally.counts { try count.run(name.value, id, (sign * number).value) }
    for (code, cables) in tally.tags { try tag.run(code.value, id, (sign * cables).value) }
    for part in tally.series {
      try series.run(
        part.post.value, part.year.value, id, (sign * part.cables).value,
        part.firstSentAt.value, part.lastSentAt.value)
    }
  }

  /// Finds the first and the last date of the series of a block that have none.
  func findDates(in block: CableBlock) throws {
    try dates.run(
      block.id.value, block.rows.lowerBound.value, block.rows.upperBound.value)
  }

  /// Takes away what is 0.
  static let clear = """
    DELETE FROM block_count WHERE count = 0;
    DELETE FROM block_tag WHERE cables = 0;
    DELETE FROM block_post WHERE cables = 0;
    """
}
