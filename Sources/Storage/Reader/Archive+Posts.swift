package import Cables
import SQLite

/// A post and what is held of it.
package struct PostProfile: Hashable, Sendable {
  /// The numbers a post gave out in one year, as far as its held cables show them.
  package struct Series: Hashable, Sendable {
    package var year: Int
    package var cables: Int
    package var lowest: Int
    package var highest: Int
  }

  package var post: Post
  package var cables: Int
  package var firstSentAt: Timestamp?
  package var lastSentAt: Timestamp?
  /// By year; empty in a list of posts.
  package var series: [Series]
}

extension Archive {
  /// The posts of which cables are held, by name.
  package func posts() throws -> [PostProfile] {
    try inSnapshot {
      let held: SQL =
        try connection.isTallied()
        ? """
        SELECT post, sum(cables) AS cables, min(first_sent_at) AS first, max(last_sent_at) AS last
        FROM block_post GROUP BY post
        """
        : """
        SELECT post, count(*) AS cables, min(sent_at) AS first, max(sent_at) AS last
        FROM cable GROUP BY post
        """
      return try profiles("(\(held)) AS held JOIN post ON post.code = held.post ORDER BY name")
    }
  }

  /// The post of this code, also where no cable of it is held; nil where none names it.
  package func post(_ code: String) throws -> PostProfile? {
    try inSnapshot {
      let profiles = try profiles(
        """
        post LEFT JOIN
          (SELECT post, count(*) AS cables, min(sent_at) AS first, max(sent_at) AS last
           FROM cable WHERE post = \(code) GROUP BY post) AS held
        ON held.post = post.code WHERE post.code = \(code)
        """)
      guard var profile = profiles.first else { return nil }
      profile.series = try series(of: code)
      return profile
    }
  }

  /// Of rows of `post` with what is `held` of each.
  private func profiles(_ which: SQL) throws -> [PostProfile] {
    try connection.fetch(
      """
      SELECT \(SQL(stringLiteral: SealedColumns.post.sealed)),
        coalesce(held.cables, 0), held.first, held.last
      FROM \(which)
      """
    ) { row in
      let name: String = try row.column(1)
      try SealedColumns.post.prove(row, "post '\(name)'")
      let post = Post(
        code: try row.column(0), name: name, kind: try row.column(2),
        country: try row.column(3), routingIndicator: try row.column(4))
      return PostProfile(
        post: post, cables: try row.column(6),
        firstSentAt: (try row.column(7) as String?).flatMap(Timestamp.init(iso:)),
        lastSentAt: (try row.column(8) as String?).flatMap(Timestamp.init(iso:)), series: [])
    }
  }

  private func series(of code: String) throws -> [PostProfile.Series] {
    try connection.fetch(
      """
      SELECT year, count(*), min(serial), max(serial) FROM cable
      WHERE post = \(code)
      GROUP BY year
      ORDER BY year
      """
    ) { row in
      PostProfile.Series(
        year: try row.column(0), cables: try row.column(1), lowest: try row.column(2),
        highest: try row.column(3))
    }
  }
}
