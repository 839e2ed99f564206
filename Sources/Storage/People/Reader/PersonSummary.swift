/// A person in a list.
package struct PersonSummary: Hashable, Sendable {
  /// The name to call it by in commands and queries: `john-smith-2`.
  package var slug: String
  package var name: String
  /// Known by one name only.
  package var isPartial: Bool
  /// Cables that name this person; in a filtered list those that pass.
  package var cables: Int
  /// ISO codes of the countries that its full name is met in.
  package var countries: [String]
  /// Months of the first and last cable that have its full name: `2009-06`.
  package var first: String
  package var last: String
}

/// All that cables say of a person.
package struct PersonProfile: Hashable, Sendable {
  /// A value and the cables that have it.
  package struct Count: Hashable, Sendable {
    package var value: String
    package var cables: Int
  }

  /// An office as cables word it, and when they do.
  package struct Office: Hashable, Sendable {
    package var title: String
    package var firstSentAt: String?
    package var lastSentAt: String?
    package var cables: Int
  }

  package var person: PersonSummary
  /// Every form of the name, the most frequent first; 0 for one that stands beside a fuller one.
  package var names: [Count]
  package var offices: [Office]
  package var roles: [Count]
  package var years: [Count]
  /// Who is named in the same cables, the most often first.
  package var together: [PersonSummary]
  /// Why cables were taken to mean this person: the meaning of each rule.
  package var reasons: [Count]
}

/// A cable that names two persons.
package struct CommonCable: Hashable, Sendable {
  package var id: String
  package var sentAt: String?
  package var post: String
  package var subject: String?
  /// Printed numbers, or positions where there are none, of paragraphs that name both.
  package var paragraphs: [Int]
}

/// Who is named together with whom.
package struct CoMentions: Hashable, Sendable {
  package struct Edge: Hashable, Sendable {
    /// Slugs.
    package var left: String
    package var right: String
    /// Cables that name both.
    package var cables: Int
  }

  package var persons: [PersonSummary]
  package var edges: [Edge]
}
