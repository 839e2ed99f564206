package import Cables
import SQLite

/// A tag and how often it is used.
package struct TagProfile: Hashable, Sendable {
  package var tag: Tag
  /// Cables that carry it.
  package var cables: Int
}

extension Archive {
  /// The tags that cables carry and whose code begins with `prefix`, by code.
  package func tags(prefix: String = "") throws -> [TagProfile] {
    try tagProfiles("substr(tag, 1, \(prefix.unicodeScalars.count)) = \(prefix)")
  }

  /// The tag of this code; nil where no cable carries it.
  package func tag(_ code: String) throws -> TagProfile? {
    try tagProfiles("tag = \(code)").first
  }

  private func tagProfiles(_ condition: SQL) throws -> [TagProfile] {
    try inSnapshot {
      let held: SQL =
        try connection.isTallied()
        ? "SELECT tag, sum(cables) AS cables FROM block_tag WHERE \(condition) GROUP BY tag"
        : """
        SELECT tag, count(DISTINCT cable_id) AS cables FROM cable_tag WHERE \(condition) GROUP BY tag
        """
      return try connection.fetch(
        """
        SELECT \(SQL(stringLiteral: SealedColumns.tag.sealed)), held.cables, held.tag
        FROM (\(held)) AS held LEFT JOIN tag ON code = held.tag
        WHERE held.cables > 0 ORDER BY held.tag
        """
      ) { row in
        let code: String = try row.column(5)
        guard try row.column(0) as String? != nil else {
          throw ArchiveError.damaged("the row of tag '\(code)' is not there")
        }
        try SealedColumns.tag.prove(row, "tag '\(code)'")
        let kind: String = try row.column(1)
        let tag = Tag(
          code: code, kind: Tag.Kind(rawValue: kind) ?? .unknown,
          meaning: try row.column(2))
        return TagProfile(tag: tag, cables: try row.column(4))
      }
    }
  }
}
