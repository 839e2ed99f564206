package import Cables

/// A reference of a held cable, and what became of it.
package struct ReferenceRow: Hashable, Sendable {
  package enum Status: String, Sendable {
    case resolved, missing, ambiguous, malformed
    case nonCable = "non-cable"
    case itself = "self"
  }

  package var letter: String?
  package var kind: String
  package var target: CableID?
  package var status: Status
  /// Of the target, where it is held.
  package var sentAt: String?
  /// Name of the target's post; its code where no held cable comes from there.
  package var post: String?
  /// Of the target, where it is held.
  package var subject: String?
  /// As printed.
  package var text: String
  package var yearFrom: String?
  /// Printed numbers of the paragraphs that mention it.
  package var paragraphs: [Int]
  /// Every cable that it may mean, where that is not certain.
  package var candidates: [CableID] = []
}

/// A held cable that cites another.
package struct Citation: Hashable, Sendable {
  package var citing: CableID
  package var sentAt: String?
  /// Name of the citing post.
  package var post: String
  package var subject: String?
  /// The letters it cites by; empty in a list without letters.
  package var letters: [String]
  /// Printed numbers of its paragraphs that mention the cited cable.
  package var paragraphs: [Int]
}

/// A cable that held cables cite and the archive lacks.
package struct MissingCable: Hashable, Sendable {
  package var id: CableID
  /// How many held cables cite it.
  package var citations: Int
  /// Codes of the posts that cite it.
  package var citingPosts: [String]
  /// Of the cables that cite it, the highest; nil where none has any.
  package var highestLevel: Classification.Level?
  /// When the held cable of that post and year with the next lower number was sent.
  package var notBefore: String?
  /// When the held cable of that post and year with the next higher number was sent.
  package var notAfter: String?
}

/// A cable that is cited and not held, in the words of the archive's own list.
package struct MissingLine {
  package let id: String
  package let citations: Int
  /// Codes with blanks between.
  package let citingPosts: String
  package let level: Int?
  package let notBefore: String?
  package let notAfter: String?
}

/// The held cables around a number of a post's series.
package struct Neighbours: Hashable, Sendable {
  package var below: CableID?
  package var above: CableID?
}
