package import Cables
import SQLite

/// A tag and how often it is used.
package struct TagProfile: Hashable, Sendable {
  package var tag: Tag
  /// Cables that carry it.
  package var cables: Int
}

extension Archive {
  /// The tags whose code begins with `prefix`, by code.
  package func tags(prefix: String = "") throws -> [TagProfile] {
    try tagProfiles(
      """
      SELECT code, kind, meaning,
        (SELECT count(DISTINCT cable_id) FROM cable_tag WHERE tag = code)
      FROM tag
      WHERE substr(code, 1, \(prefix.unicodeScalars.count)) = \(prefix)
      ORDER BY code
      """)
  }

  /// The tag of this code; nil where no cable carries it.
  package func tag(_ code: String) throws -> TagProfile? {
    try tagProfiles(
      """
      SELECT code, kind, meaning,
        (SELECT count(DISTINCT cable_id) FROM cable_tag WHERE tag = code)
      FROM tag
      WHERE code = \(code)
      """
    ).first
  }

  private func tagProfiles(_ sql: SQL) throws -> [TagProfile] {
    try inArchiveTerms {
      try connection.fetch(sql) { row in
        let kind: String = try row.column(1)
        let tag = Tag(
          code: try row.column(0), kind: Tag.Kind(rawValue: kind) ?? .unknown,
          meaning: try row.column(2))
        return TagProfile(tag: tag, cables: try row.column(3))
      }
    }
  }
}
