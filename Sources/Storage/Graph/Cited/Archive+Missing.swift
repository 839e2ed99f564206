import Cables
import SQLite

extension Archive {
  /// Cables that are cited and not held, most cited first; a limit of 0 is none.
  package func missing(
    post: String? = nil, year: Int? = nil, limit: Int = 20
  ) throws -> [MissingCable] {
    try inArchiveTerms {
      var narrowing: [SQL] = ["1"]
      if let year {
        // A canonical id begins with two digits of the year, and ends with the serial number.
        let digits = String(CableID(year: year, post: "", serial: 0).description.prefix(2))
        narrowing.append("substr(reference.target, 1, 2) = \(digits)")
      }
      if let post {
        let code = try postCode(of: post)?.code ?? post.uppercased()
        narrowing.append("rtrim(substr(reference.target, 3), '0123456789') = \(code)")
      }
      return try connection.fetch(
        """
        SELECT reference.target, count(DISTINCT reference.cable_id) AS citations,
          group_concat(DISTINCT citing.post), group_concat(DISTINCT citing.canonical_id)
        FROM reference
        JOIN cable AS citing ON citing.id = reference.cable_id
        WHERE reference.target IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM cable WHERE cable.canonical_id = reference.target)
          AND \(narrowing.joined(separator: " AND "))
        GROUP BY reference.target
        ORDER BY citations DESC, reference.target
        LIMIT \(limit == 0 ? -1 : limit)
        """
      ) { row in
        let id = try Archive.id(row, 0)
        return MissingCable(
          id: id, citations: try row.column(1),
          citingPosts: Archive.list(try row.column(2)).sorted(),
          citing: Archive.list(try row.column(3)).compactMap { CableID($0) }.sorted(),
          notBefore: try sentAt("serial < \(id.serial)", near: id, order: "serial DESC"),
          notAfter: try sentAt("serial > \(id.serial)", near: id, order: "serial"))
      }
    }
  }

  private static func list(_ joined: String) -> [String] {
    joined.split(separator: ",").map(String.init)
  }

  private func sentAt(_ side: SQL, near id: CableID, order: SQL) throws -> String? {
    try connection.first(
      """
      SELECT sent_at FROM cable
      WHERE post = \(id.post) AND year = \(id.year) AND sent_at IS NOT NULL AND \(side)
      ORDER BY \(order) LIMIT 1
      """)
  }
}
