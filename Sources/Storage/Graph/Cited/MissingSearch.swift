import Cables
import SQLite

/// Finds the missing cables that are to be counted anew because of the few cables that came.
struct MissingSearch: ~Copyable {
  private let named, came, between: Statement

  init(on connection: borrowing Connection) throws {
    // What came is missing no more; what it cites or cited is cited otherwise than before.
    let named = try connection.prepare(
      """
      SELECT reference.target FROM unweighed_cable
      CROSS JOIN reference ON reference.cable_id = unweighed_cable.cable_id
      WHERE reference.target IS NOT NULL
      UNION ALL SELECT target FROM uncounted_target
      UNION ALL
      SELECT cable.canonical_id
      FROM unweighed_cable CROSS JOIN cable ON cable.id = unweighed_cable.cable_id
      """)
    let came = try connection.prepare(
      """
      SELECT cable.post, cable.year, cable.serial
      FROM unweighed_cable CROSS JOIN cable ON cable.id = unweighed_cable.cable_id
      WHERE was_sent_at IS NOT cable.sent_at
      """)
    // With the next numbers themselves: they may be held under another name of the post.
    let between = try connection.prepare(
      """
      SELECT id FROM missing_cable
      WHERE id >= ?1 AND id < ?2
        AND serial >= coalesce(
          (SELECT cable.serial FROM cable
           WHERE post = ?3 AND year = ?4 AND cable.serial < ?5 AND sent_at IS NOT NULL
           ORDER BY cable.serial DESC LIMIT 1), -1)
        AND serial <= coalesce(
          (SELECT cable.serial FROM cable
           WHERE post = ?3 AND year = ?4 AND cable.serial > ?5 AND sent_at IS NOT NULL
           ORDER BY cable.serial LIMIT 1), \(Int.max))
      """)
    self.named = named
    self.came = came
    self.between = between
  }

  /// The ids of those cables, and of some that are held, as texts.
  func ids() throws -> Set<String> {
    var ids: Set<String> = []
    try named.run([]) { row in ids.insert(try row.column(0)) }
    try came.run([]) { row in
      // Its date is one between which those fall that have the next numbers.
      let series = PostYear(post: try row.column(0), year: try row.column(1))
      let (lower, upper) = series.idBounds
      let serial: Int = try row.column(2)
      try between.run(
        [.text(lower), .text(upper), series.post.value, series.year.value, serial.value]
      ) { row in ids.insert(try row.column(0)) }
    }
    return ids
  }
}
