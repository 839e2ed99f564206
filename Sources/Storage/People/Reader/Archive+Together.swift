import Cables
import SQLite

extension Archive {
  /// The cables that name both, the newest first, and the paragraphs that do.
  package func cables(naming left: String, and right: String) throws -> [CommonCable] {
    try inSnapshot {
      let (one, other) = (PersonEntries(left).sql, PersonEntries(right).sql)
      let proof = try CableProof(on: connection)
      return try connection.fetch(
        """
        WITH one AS MATERIALIZED (\(one)), other AS MATERIALIZED (\(other)),
        common AS MATERIALIZED (
          SELECT cable_id FROM one INTERSECT SELECT cable_id FROM other)
        SELECT canonical_id, sent_at, post.name, subject,
          (SELECT group_concat(place, ' ') FROM (
            SELECT DISTINCT coalesce(paragraph.number, paragraph.ordinal) AS place
            FROM one JOIN \(PersonMentions.sql) AS mine
              ON mine.cable_id = one.cable_id AND mine.entry = one.ordinal
            JOIN other ON other.cable_id = one.cable_id AND other.ordinal <> one.ordinal
            JOIN \(PersonMentions.sql) AS theirs
              ON theirs.cable_id = other.cable_id AND theirs.entry = other.ordinal
                AND theirs.paragraph_ordinal = mine.paragraph_ordinal
            JOIN paragraph ON paragraph.version_id = cable.version_id
              AND paragraph.ordinal = mine.paragraph_ordinal
            WHERE one.cable_id = cable.id ORDER BY paragraph.ordinal)), cable.id
        FROM common JOIN cable ON cable.id = cable_id JOIN post ON post.code = cable.post
        ORDER BY sent_at DESC, canonical_id
        """
      ) { row in
        try proof.prove(row: row.column(5))
        let paragraphs: String? = try row.column(4)
        return CommonCable(
          id: try row.column(0), sentAt: try row.column(1), post: try row.column(2),
          subject: try row.column(3),
          paragraphs: (paragraphs ?? "").split(separator: " ").compactMap { Int($0) })
      }
    }
  }

  /// Who of the `limit` most named persons is named with whom in at least `least` cables.
  package func coMentions(
    in query: Query? = nil, limit: Int = 200, atLeast least: Int = 1
  ) throws -> CoMentions {
    try inSnapshot {
      let persons =
        try query.map { try people(in: $0, limit: limit).people }
        ?? people(limit: limit).people
      let slugs = persons.map { "(\($0.slug))" as SQL }
      guard !slugs.isEmpty else { return CoMentions(persons: [], edges: []) }
      let within: SQL =
        try query.map { "AND cable_id IN (\(try Selection($0, on: self).ids))" } ?? ""
      let edges = try connection.fetch(
        """
        WITH chosen (slug) AS (VALUES \(slugs.joined(separator: ", "))),
        nodes AS MATERIALIZED (SELECT id, person.slug FROM chosen JOIN person USING (slug)),
        named AS MATERIALIZED (
          SELECT DISTINCT cable_id, nodes.slug FROM nodes CROSS JOIN cable_person ON person_id = id
          WHERE 1 \(within) ORDER BY cable_id)
        SELECT one.slug, other.slug, count(*)
        FROM named AS one JOIN named AS other
          ON other.cable_id = one.cable_id AND one.slug < other.slug
        GROUP BY 1, 2 HAVING count(*) >= \(least)
        ORDER BY 3 DESC, 1, 2
        """
      ) { row in
        CoMentions.Edge(
          left: try row.column(0), right: try row.column(1), cables: try row.column(2))
      }
      return CoMentions(persons: persons, edges: edges)
    }
  }
}
