/// A question whose answers two archives of the same cables must agree on.
struct RowQuery: Sendable {
  /// What is concerned, as a message names it.
  let subject: String
  /// One that goes cable by cable has the cable's row first, and two arguments: the first row and
  /// the last.
  let sql: String

  init(_ subject: String, _ sql: String) {
    self.subject = subject
    self.sql = sql
  }

  /// What one cable's own texts give.
  static let ofCables = [
    RowQuery(
      "fields", "SELECT \(SealedColumns.cable.list) FROM cable WHERE id BETWEEN ? AND ?"),
    RowQuery(
      "versions",
      """
      SELECT cable_id, id, text_sha256, text_length, sha256, length
      FROM version WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "paragraphs",
      """
      SELECT cable_id, version_id, ordinal, number, marking, kind, heading, text
      FROM version CROSS JOIN paragraph ON version_id = version.id WHERE cable_id BETWEEN ? AND ?
      """),
    // Only of current versions: of others, what an earlier release read has no such places.
    RowQuery(
      "summary and comment",
      """
      SELECT cable.id, kind, ordinal, substr(text, inner_start + 1, inner_length)
      FROM cable CROSS JOIN paragraph ON paragraph.version_id = cable.version_id
      WHERE inner_start IS NOT NULL AND cable.id BETWEEN ? AND ?
      """),
    RowQuery(
      "captions and lines",
      "SELECT cable_id, \(SealedColumns.lines.list) FROM cable_line WHERE cable_id BETWEEN ? AND ?"),
    RowQuery(
      "addressees",
      """
      SELECT cable_id, \(SealedColumns.addressees.list)
      FROM addressee WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "tags",
      "SELECT cable_id, \(SealedColumns.tags.list) FROM cable_tag WHERE cable_id BETWEEN ? AND ?"),
    RowQuery(
      "references",
      """
      SELECT cable_id, ordinal, letter, kind, coalesce(read_target, target), text,
        coalesce(read_year_from, year_from), notal, and_previous, corrected, start, length
      FROM reference WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "mentions of references",
      """
      SELECT cable_id, \(SealedColumns.mentions.list)
      FROM reference_mention WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "warnings",
      """
      SELECT cable_id, \(SealedColumns.warnings.list)
      FROM warning WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "persons",
      """
      SELECT cable_id, ordinal, name.text, titles, roles
      FROM cable_person LEFT JOIN name ON name.id = name_id
      LEFT JOIN title_list ON title_list.id = title_list_id WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "other names of persons",
      """
      SELECT cable_id, ordinal, name.text
      FROM other_name LEFT JOIN name ON name.id = name_id WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "mentions of persons",
      """
      SELECT cable_id, entry, ordinal, role, name.text, paragraph_ordinal, start, length
      FROM \(PersonMentions.rows) LEFT JOIN name ON name.id = name_id
      WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "note that persons are lacking",
      "SELECT cable_id FROM cable_without_persons WHERE cable_id BETWEEN ? AND ?"),
  ]

  /// What follows for a cable from all of them together, once an import has come to its end.
  static let settledOfCables = [
    RowQuery(
      "years of references",
      """
      SELECT cable_id, ordinal, \(SealedColumns.weighed.list)
      FROM reference WHERE cable_id BETWEEN ? AND ?
      """),
    RowQuery(
      "persons told apart",
      """
      SELECT cable_id, ordinal, slug, rule
      FROM cable_person LEFT JOIN person ON person.id = person_id WHERE cable_id BETWEEN ? AND ?
      """),
  ]

  /// Tables that belong to no single cable.
  static let ofArchive = [
    RowQuery("posts", "SELECT \(SealedColumns.post.list) FROM post"),
    RowQuery("spellings of posts", "SELECT alias, post FROM post_alias"),
    RowQuery("tags", "SELECT \(SealedColumns.tag.list) FROM tag"),
    RowQuery("titles", "SELECT titles FROM title_list"),
    RowQuery("rules", "SELECT id, name, meaning FROM join_rule"),
    RowQuery("settings of the index", "SELECT k, v FROM cable_text_config"),
  ]

  /// The tables of these names; what a reader has added does no harm.
  static func tables(_ names: [String]) -> RowQuery {
    let list = names.map { name in "'" + name.split(separator: "'").joined(separator: "''") + "'" }
      .joined(separator: ", ")
    return RowQuery(
      "tables", "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name IN (\(list))")
  }

  static let settledOfArchive = [
    RowQuery(
      "persons",
      """
      SELECT slug, name, block, cables, is_partial, countries, first_month, last_month, offices,
        roles
      FROM person
      """),
    RowQuery(
      "names of persons",
      """
      SELECT slug, name.text, person_name.cables FROM person_name
      LEFT JOIN person ON person.id = person_id LEFT JOIN name ON name.id = name_id
      """),
    RowQuery(
      "missing cables",
      """
      SELECT id, post, year, serial, citations, entries, citing_posts, classification_level,
        not_before, not_after
      FROM missing_cable
      """),
  ]
}
