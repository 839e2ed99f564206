import Cables
import SQLite

/// Reads the numbers of posts from the cables held.
struct SeriesReader: ~Copyable {
  private let entries: Statement

  init(on connection: borrowing Connection) throws {
    entries = try connection.prepare(
      """
      SELECT serial, substr(sent_at, 1, 10) FROM cable
      WHERE post = ? AND year = ? AND sent_at IS NOT NULL
      ORDER BY serial
      """)
  }

  func series(of post: String, in year: Int) throws -> PostSeries {
    var found: [PostSeries.Entry] = []
    try entries.run([.text(post), .integer(Int64(year))]) { row in
      guard let day = Day(try row.column(1) as String) else { return }
      found.append(PostSeries.Entry(serial: try row.column(0), day: day))
    }
    return PostSeries(found)
  }
}
