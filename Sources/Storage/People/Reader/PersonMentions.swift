import SQLite

/// The mentions that `cable_person.mentions` lists, a row each.
///
/// The view `person_mention` says the same to readers with other tools. Ours do without: where the
/// schema is not trusted, a view may not call the functions of JSON.
enum PersonMentions {
  static let rows = """
    (SELECT
      cable_id, cable_person.ordinal AS entry, key + 1 AS ordinal,
      coalesce(value ->> 3, 64) AS role, nullif(value ->> 2, 0) + name_id AS name_id,
      value ->> 0 AS paragraph_ordinal, value ->> 1 AS start,
      CASE WHEN value ->> 0 IS NOT NULL THEN
        coalesce(value ->> 4, (SELECT length(text) FROM name
          WHERE id = cable_person.name_id + coalesce(value ->> 2, 0)))
      END AS length
    FROM cable_person, json_each(mentions))
    """

  static let sql = SQL(stringLiteral: rows)
}
