package import Cables

/// A person, meant by a name in a cable: that holds whatever becomes of rows and of other joins.
package struct PersonAnchor: Hashable, Sendable {
  package var name: String
  /// Nil where the name alone has to do.
  package var cable: CableID?

  package init(_ name: String, in cable: CableID? = nil) {
    self.name = name
    self.cable = cable
  }
}

/// What a reader decided about persons.
package struct PersonDecision: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The two are one, called by the first one's name.
    case merge(PersonAnchor)
    /// In these cables the name means somebody else, whom `name` may tell apart.
    case split(cables: [CableID], name: String?)
    /// The name is no person's.
    case ignore
    /// The name to show.
    case rename(String)
  }

  /// Number in the log of the archive; 0 for one that is not there yet.
  package var number = 0
  package var kind: Kind
  package var person: PersonAnchor
  package var reason: String?
  package var decidedAt: String
  package var undoneAt: String?

  package init(
    _ kind: Kind, _ person: PersonAnchor, reason: String? = nil, at decidedAt: String,
    undoneAt: String? = nil
  ) {
    self.kind = kind
    self.person = person
    self.reason = reason
    self.decidedAt = decidedAt
    self.undoneAt = undoneAt
  }

  /// The other person or the new name.
  package var otherName: String? {
    switch kind {
    case .merge(let other): other.name
    case .split(_, let name): name
    case .ignore: nil
    case .rename(let name): name
    }
  }

  package var otherCable: CableID? {
    guard case .merge(let other) = kind else { return nil }
    return other.cable
  }

  package var cables: [CableID] {
    guard case .split(let cables, _) = kind else { return [] }
    return cables
  }

  /// As in the log: `merge`.
  package var word: String {
    switch kind {
    case .merge: "merge"
    case .split: "split"
    case .ignore: "ignore"
    case .rename: "rename"
    }
  }

  /// Takes the columns of a log; nil where they say nothing.
  package init?(
    _ word: String, _ person: PersonAnchor, other: PersonAnchor?, cables: [CableID],
    reason: String?, at decidedAt: String, undoneAt: String? = nil
  ) {
    let kind: Kind
    switch word {
    case "merge":
      guard let other else { return nil }
      kind = .merge(other)
    case "split": kind = .split(cables: cables, name: other?.name)
    case "ignore": kind = .ignore
    case "rename":
      guard let other else { return nil }
      kind = .rename(other.name)
    default: return nil
    }
    self.init(kind, person, reason: reason, at: decidedAt, undoneAt: undoneAt)
  }

  /// The names that it is about, folded.
  var foldedNames: [FoldedName] {
    [person.name, otherName].compactMap(\.self).map { FoldedName($0) }
      .filter { !$0.words.isEmpty }
  }

  /// Whether both mean the same, whoever decided and when.
  package func says(sameAs other: PersonDecision) -> Bool {
    word == other.word && person == other.person && otherName == other.otherName
      && otherCable == other.otherCable && Set(cables) == Set(other.cables)
  }
}
