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
    try postProfiles("JOIN cable ON cable.post = post.code GROUP BY post.code ORDER BY post.name")
  }

  /// The post of this code, also where no cable of it is held; nil where none names it.
  package func post(_ code: String) throws -> PostProfile? {
    let profiles = try postProfiles(
      "LEFT JOIN cable ON cable.post = post.code WHERE post.code = \(code) GROUP BY post.code")
    guard var profile = profiles.first else { return nil }
    profile.series = try series(of: code)
    return profile
  }

  private func postProfiles(_ which: SQL) throws -> [PostProfile] {
    try inArchiveTerms {
      try connection.fetch(
        """
        SELECT post.code, name, kind, country, post.routing_indicator, count(cable.id),
          min(cable.sent_at), max(cable.sent_at)
        FROM post \(which)
        """
      ) { row in
        let post = Post(
          code: try row.column(0), name: try row.column(1), kind: try row.column(2),
          country: try row.column(3), routingIndicator: try row.column(4))
        return PostProfile(
          post: post, cables: try row.column(5),
          firstSentAt: (try row.column(6) as String?).flatMap(Timestamp.init(iso:)),
          lastSentAt: (try row.column(7) as String?).flatMap(Timestamp.init(iso:)), series: [])
      }
    }
  }

  private func series(of code: String) throws -> [PostProfile.Series] {
    try inArchiveTerms {
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
}
