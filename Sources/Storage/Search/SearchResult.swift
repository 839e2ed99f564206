public import Cables

/// The order of results.
public enum Sort: String, Sendable, CaseIterable {
  /// The best match first; a query without words has none, and newest comes first.
  case relevance
  case newest, oldest, id
}

/// What a search found.
public struct SearchResult: Hashable, Sendable {
  /// All cables that match, shown or not.
  public var total: Int
  /// Whether a prefix stands for some of its words only, so that there may be more and better
  /// matches.
  public var isApproximate = false
  public var hits: [Hit]
  /// What was read otherwise than it looks, a sentence each.
  public var notices: [String]
}

/// A cable that matches.
public struct Hit: Hashable, Sendable {
  public var id: CableID
  public var sentAt: String?
  /// Name of the post.
  public var post: String
  public var classification: String?
  public var subject: String?
  public var tags: [String]
  /// Higher is better; nil where nothing was ranked.
  public var score: Double?
  /// Nil where no paragraph has a word of the query.
  public var snippet: Snippet?
}

/// The piece of a cable's best paragraph that shows why it was found.
public struct Snippet: Hashable, Sendable {
  /// The printed number of the paragraph.
  public var paragraph: Int?
  public var marking: String?
  /// On one line, cut between words, with `…` where something was left out.
  public var text: String
  /// Unicode scalars of `text` that matched, ascending.
  public var matches: [Range<Int>]
}

/// What matches are counted by.
package enum Facet: String, Sendable, CaseIterable {
  case tag, post, year, person, classification
}

/// How many matches share a value.
package struct FacetCount: Hashable, Sendable {
  package var value: String
  /// What the value stands for: the meaning of a tag, the code of a post.
  package var meaning: String?
  package var count: Int
}

/// How a query is answered.
package struct Explanation: Hashable, Sendable {
  /// The tree in brackets.
  package var reading: String
  public var notices: [String]
  package var sql: String
  /// The lines of `EXPLAIN QUERY PLAN`, indented.
  package var plan: [String]
}
