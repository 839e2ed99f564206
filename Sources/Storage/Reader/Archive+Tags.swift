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
    try tagProfiles("substr(code, 1, \(prefix.unicodeScalars.count)) = \(prefix)")
  }

  /// The tag of this code; nil where no cable carries it.
  package func tag(_ code: String) throws -> TagProfile? {
    try tagProfiles("code = \(code)").first
  }

  private func tagProfiles(_ condition: SQL) throws -> [TagProfile] {
    try inArchiveTerms {
      let cables: SQL =
        try connection.isTallied()
        ? "coalesce((SELECT sum(cables) FROM block_tag WHERE tag = code), 0)"
        : "(SELECT count(DISTINCT cable_id) FROM cable_tag WHERE tag = code)"
      let proof = try RowProof("tag", .tag, where: "code = ?", namedBy: 0, on: connection)
      return try connection.fetch(
        "SELECT code, kind, meaning, \(cables) FROM tag WHERE \(condition) ORDER BY code"
      ) { row in
        try proof.prove(row.column(0))
        let kind: String = try row.column(1)
        let tag = Tag(
          code: try row.column(0), kind: Tag.Kind(rawValue: kind) ?? .unknown,
          meaning: try row.column(2))
        return TagProfile(tag: tag, cables: try row.column(3))
      }
    }
  }
}
