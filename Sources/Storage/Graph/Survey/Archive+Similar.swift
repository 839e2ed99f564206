package import Cables
import SQLite

/// A cable that shares references with another.
package struct SimilarCable: Hashable, Sendable {
  package var id: CableID
  package var sentAt: String?
  package var post: String
  package var subject: String?
  /// What both cite.
  package var shared: [CableID]
  /// Cables that cite both.
  package var citedTogether: Int
}

extension Archive {
  /// The held cables that share most with one: references that both have, and cables that cite
  /// both.
  package func similar(to id: CableID, limit: Int = 20) throws -> [SimilarCable] {
    try inSnapshot {
      try ReferenceProof(on: connection).prove(of: id)
      let proof = try CableProof(on: connection)
      return try connection.fetch(
        """
        WITH own AS (
          SELECT DISTINCT target FROM reference
          WHERE cable_id = (SELECT id FROM cable WHERE canonical_id = \(id.description))
            AND target IS NOT NULL
        ), sharing AS (
          SELECT DISTINCT reference.cable_id AS id, own.target AS target
          FROM own JOIN reference ON reference.target = own.target
        ), cited AS (
          SELECT cable.id AS id, other.cable_id AS citing
          FROM reference AS this
          JOIN reference AS other ON other.cable_id = this.cable_id
          JOIN cable ON cable.canonical_id = other.target
          WHERE this.target = \(id.description)
          GROUP BY 1, 2
        ), score AS (
          SELECT id, count(target) AS shared, json_group_array(target) AS targets, 0 AS together
          FROM sharing GROUP BY id
          UNION ALL SELECT id, 0, NULL, count(*) FROM cited GROUP BY id
        )
        SELECT cable.canonical_id, cable.sent_at, post.name, cable.subject, max(score.targets),
          sum(score.together), cable.id
        FROM score JOIN cable ON cable.id = score.id JOIN post ON post.code = cable.post
        WHERE cable.canonical_id <> \(id.description)
        GROUP BY cable.id
        ORDER BY sum(score.shared) + sum(score.together) DESC, cable.sent_at, cable.canonical_id
        LIMIT \(limit)
        """
      ) { row in
        try proof.prove(row: row.column(6))
        return SimilarCable(
          id: try Archive.id(row, 0), sentAt: try row.column(1), post: try row.column(2),
          subject: try row.column(3), shared: (try row.column(4) as CableIDList?)?.ids ?? [],
          citedTogether: try row.column(5))
      }
    }
  }
}
