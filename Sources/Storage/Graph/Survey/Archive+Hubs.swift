package import Cables
import SQLite

/// A cable on which many build.
package struct Hub: Hashable, Sendable {
  package var id: CableID
  package var isHeld: Bool
  /// Held cables that cite it.
  package var citations: Int
  /// Steps of the longest chain of held cables that leads back from it; nil where not asked for.
  package var steps: Int?
  package var sentAt: String?
  package var post: String
  package var subject: String?
}

extension Archive {
  /// The cables that most others cite, held or not.
  package func hubs(limit: Int = 20) throws -> [Hub] {
    try inSnapshot {
      let counts = try connection.fetch(
        """
        SELECT target, count(DISTINCT cable_id) AS citations FROM reference
        WHERE target IS NOT NULL
        GROUP BY target
        ORDER BY citations DESC, target
        LIMIT \(limit == 0 ? -1 : limit)
        """
      ) { row in (id: try Archive.id(row, 0), citations: try row.column(1) as Int) }
      let heads = try ReferenceEdges(connection)
      return try counts.map { try hub($0.id, citations: $0.citations, steps: nil, heads) }
    }
  }

  /// The held cables from which the longest chains of references lead back.
  package func longestChains(limit: Int = 20) throws -> [Hub] {
    try inSnapshot {
      let lengths = try ChainLengths(on: connection)
      let heads = try ReferenceEdges(connection)
      let citations = try connection.prepare(
        "SELECT count(DISTINCT cable_id) FROM reference WHERE target = ?")
      return try lengths.longest(limit).map { found in
        let id: CableID? = try
          (connection.first(
            "SELECT canonical_id FROM cable WHERE id = \(found.cable)") as String?)
          .flatMap { CableID($0) }
        guard let id else { throw ArchiveError.damaged("cable \(found.cable) is gone") }
        return try hub(
          id, citations: citations.first(id.description.value) ?? 0, steps: found.steps, heads)
      }
    }
  }

  private func hub(
    _ id: CableID, citations: Int, steps: Int?, _ heads: borrowing ReferenceEdges
  ) throws -> Hub {
    let head = try heads.head(of: id)
    return Hub(
      id: id, isHeld: head != nil, citations: citations, steps: steps, sentAt: head?.sentAt,
      post: head?.post ?? id.post, subject: head?.subject)
  }
}
