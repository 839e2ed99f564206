import Cables
import SQLite

/// Counts the citations of what one post sent in one year and the archive lacks.
struct MissingCount: ~Copyable {
  private let remove: Statement
  private let insert: Statement

  init(on connection: borrowing Connection) throws {
    let remove = try connection.prepare("DELETE FROM missing_cable WHERE id >= ? AND id < ?")
    let insert = try connection.prepare(
      """
      WITH cited AS (
        SELECT reference.target AS id, CAST(substr(reference.target, ?) AS INTEGER) AS serial,
          count(DISTINCT reference.cable_id) AS citations, count(*) AS entries,
          replace(group_concat(DISTINCT citing.post), ',', ' ') AS citing_posts,
          max(citing.classification_level) AS classification_level
        FROM reference JOIN cable AS citing ON citing.id = reference.cable_id
        WHERE reference.target >= ? AND reference.target < ?
          AND NOT EXISTS (SELECT 1 FROM cable WHERE cable.canonical_id = reference.target)
        GROUP BY reference.target
      )
      INSERT INTO missing_cable (id, post, year, serial, citations, entries, citing_posts,
        classification_level, not_before, not_after)
      SELECT id, ?4, ?5, serial, citations, entries, citing_posts, classification_level,
        (SELECT sent_at FROM cable
         WHERE post = ?4 AND year = ?5 AND cable.serial < cited.serial AND sent_at IS NOT NULL
         ORDER BY cable.serial DESC LIMIT 1),
        (SELECT sent_at FROM cable
         WHERE post = ?4 AND year = ?5 AND cable.serial > cited.serial AND sent_at IS NOT NULL
         ORDER BY cable.serial LIMIT 1)
      FROM cited
      """)
    self.remove = remove
    self.insert = insert
  }

  func count(_ group: PostYear) throws {
    let (lower, upper) = group.idBounds
    try remove.run(.text(lower), .text(upper))
    // Two digits of the year and the name of the post stand before the number.
    let place = Int64(group.post.utf8.count + 3)
    try insert.run(
      .integer(place), .text(lower), .text(upper), .text(group.post),
      .integer(Int64(group.year)))
  }
}
