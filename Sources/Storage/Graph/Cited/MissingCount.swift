import Cables
import SQLite

/// Counts the citations of what the archive lacks: of all that one post sent in one year, or of a
/// single cable.
struct MissingCount: ~Copyable {
  private let removeSeries, insertSeries, remove, insert: Statement

  init(on connection: borrowing Connection) throws {
    let removeSeries = try connection.prepare("DELETE FROM missing_cable WHERE id >= ? AND id < ?")
    let insertSeries = try connection.prepare(
      MissingCount.insert(where: "reference.target >= ?1 AND reference.target < ?2"))
    let remove = try connection.prepare("DELETE FROM missing_cable WHERE id = ?")
    let insert = try connection.prepare(
      MissingCount.insert(where: "reference.target >= ?1 AND reference.target <= ?2"))
    self.removeSeries = removeSeries
    self.insertSeries = insertSeries
    self.remove = remove
    self.insert = insert
  }

  func count(_ group: PostYear) throws {
    let (lower, upper) = group.idBounds
    try removeSeries.run(.text(lower), .text(upper))
    try insertSeries.run(
      .text(lower), .text(upper), group.placeOfSerial.value, group.post.value, group.year.value)
  }

  func count(_ id: CableID) throws {
    let series = PostYear(post: id.post, year: id.year)
    let name = id.description.value
    try remove.run(name)
    try insert.run(name, name, series.placeOfSerial.value, id.post.value, id.year.value)
  }

  private static func insert(where condition: String) -> String {
    """
    WITH cited AS (
      SELECT reference.target AS id, CAST(substr(reference.target, ?3) AS INTEGER) AS serial,
        count(DISTINCT reference.cable_id) AS citations, count(*) AS entries,
        replace(group_concat(DISTINCT citing.post), ',', ' ') AS citing_posts,
        max(citing.classification_level) AS classification_level
      FROM reference \(OpenReference.citing)
      WHERE \(condition)
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
    """
  }
}
