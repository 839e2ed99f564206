import SQLite

/// What is counted of a block of cables before anybody asks.
struct BlockTally: Hashable {
  /// The cables of a post in a year.
  struct Series: Hashable {
    var post: String
    var year: Int
    var cables: Int
    var firstSentAt: String?
    var lastSentAt: String?
  }

  /// Words of each text in the index by the place of its cable in the block.
  var textSizes: [UInt32]
  /// By the names that `ArchiveCounts` gives them.
  var counts: [String: Int]
  /// Cables by tag.
  var tags: [String: Int]
  /// By post and year.
  var series: [Series]
}

extension BlockTally {
  /// Counts the block anew.
  init(counting block: CableBlock, on connection: borrowing Connection) throws {
    let rows = block.rows
    textSizes = try TextSizes.read(rows, on: connection)
    counts = try ArchiveCounts.count(rows, on: connection)
    let tagged = try connection.fetch(
      """
      SELECT tag, count(DISTINCT cable_id) FROM cable_tag NOT INDEXED
      WHERE cable_id >= \(rows.lowerBound) AND cable_id < \(rows.upperBound) GROUP BY tag
      """
    ) { row in (try row.column(0) as String, try row.column(1) as Int) }
    tags = Dictionary(tagged, uniquingKeysWith: &+)
    series = try connection.fetch(
      """
      SELECT post, year, count(*), min(sent_at), max(sent_at) FROM cable INDEXED BY cable_head
      WHERE id >= \(rows.lowerBound) AND id < \(rows.upperBound)
      GROUP BY post, year ORDER BY post, year
      """,
      as: Series.init)
  }

  /// Reads what is stored of the block; nil where it has changed since it was counted.
  init?(stored block: CableBlock, on connection: borrowing Connection) throws {
    let sizes: [UInt8]? = try connection.first(
      "SELECT text_sizes FROM block WHERE id = \(block.id)")
    guard let sizes else { return nil }
    textSizes = TextSizes.numbers(sizes)
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
    let id = block.id.value
    for table in ["block_count", "block_tag", "block_post"] {
      try connection.prepare("DELETE FROM \(table) WHERE block = ?").run(id)
    }
    try connection.execute(
      "INSERT INTO block (id, text_sizes) VALUES (\(id), \(TextSizes.bytes(textSizes)))")
    let count = try connection.prepare("INSERT INTO block_count VALUES (?, ?, ?)")
    for (name, number) in counts { try count.run(name.value, id, number.value) }
    let tag = try connection.prepare("INSERT INTO block_tag VALUES (?, ?, ?)")
    for (code, cables) in tags { try tag.run(code.value, id, cables.value) }
    let post = try connection.prepare("INSERT INTO block_post VALUES (?, ?, ?, ?, ?, ?)")
    for part in series {
      try post.run(
        part.post.value, part.year.value, id, part.cables.value, part.firstSentAt.value,
        part.lastSentAt.value)
    }
  }
}

extension BlockTally.Series {
  fileprivate init(_ row: borrowing Row) throws {
    post = try row.column(0)
    year = try row.column(1)
    cables = try row.column(2)
    firstSentAt = try row.column(3)
    lastSentAt = try row.column(4)
  }
}
