import SQLite

/// What is counted of a block of cables before anybody asks, or of some of its rows.
struct BlockTally: Hashable {
  /// The cables of a post in a year.
  struct Series: Hashable {
    var post: String
    var year: Int
    var cables: Int
    var firstSentAt: String?
    var lastSentAt: String?
  }

  /// Words of each text in the index by the place of its cable among the rows.
  var textSizes: [UInt32]
  /// By the names that `ArchiveCounts` gives them; never 0.
  var counts: [String: Int]
  /// Cables by tag.
  var tags: [String: Int]
  /// By post and year.
  var series: [Series]
}

extension BlockTally {
  /// Reads what is stored of the block; nil where it has not been counted.
  init?(stored block: CableBlock, on connection: borrowing Connection) throws {
    guard let sizes = try TextSizes.stored(of: block, on: connection) else { return nil }
    textSizes = sizes
    let counted = try connection.fetch(
      "SELECT name, count FROM block_count WHERE block = \(block.id)"
    ) { row in (try row.column(0) as String, try row.column(1) as Int) }
    // A name that is there twice is damage, which then shows in the sum.
    counts = Dictionary(counted, uniquingKeysWith: &+)
    let tagged = try connection.fetch(
      "SELECT tag, cables FROM block_tag WHERE block = \(block.id)"
    ) { row in (try row.column(0) as String, try row.column(1) as Int) }
    tags = Dictionary(tagged, uniquingKeysWith: &+)
    series = try connection.fetch(
      """
      SELECT post, year, cables, first_sent_at, last_sent_at FROM block_post
      WHERE block = \(block.id) ORDER BY post, year
      """,
      as: Series.init)
  }

  func store(as block: CableBlock, on connection: borrowing Connection) throws {
    for table in ["block_count", "block_tag", "block_post"] {
      try connection.prepare("DELETE FROM \(table) WHERE block = ?").run(block.id.value)
    }
    try connection.execute(
      """
      INSERT OR REPLACE INTO block (id, text_sizes)
      VALUES (\(block.id), \(TextSizes.bytes(textSizes)))
      """)
    try TallySum(on: connection).add(self, to: block)
  }
}

extension BlockTally.Series {
  init(_ row: borrowing Row) throws {
    post = try row.column(0)
    year = try row.column(1)
    cables = try row.column(2)
    firstSentAt = try row.column(3)
    lastSentAt = try row.column(4)
  }
}
