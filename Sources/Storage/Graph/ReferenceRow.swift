public import Cables

/// A reference of a held cable, and what became of it.
public struct ReferenceRow: Hashable, Sendable {
  public enum Status: String, Sendable {
    case resolved, missing, ambiguous, malformed
    case nonCable = "non-cable"
    case itself = "self"
  }

  public var letter: String?
  public var kind: String
  public var target: CableID?
  public var status: Status
  /// Of the target, where it is held.
  public var sentAt: String?
  /// Name of the target's post; its code where no held cable comes from there.
  public var post: String?
  /// Of the target, where it is held.
  public var subject: String?
  /// As printed.
  public var text: String
  public var yearFrom: String?
  /// Printed numbers of the paragraphs that mention it.
  public var paragraphs: [Int]
  /// Every cable that it may mean, where that is not certain.
  public var candidates: [CableID] = []
}

/// A held cable that cites another.
public struct Citation: Hashable, Sendable {
  public var citing: CableID
  public var sentAt: String?
  /// Name of the citing post.
  public var post: String
  public var subject: String?
  /// The letters it cites by; empty in a list without letters.
  public var letters: [String]
  /// Printed numbers of its paragraphs that mention the cited cable.
  public var paragraphs: [Int]
}

/// A cable that held cables cite and the archive lacks.
public struct MissingCable: Hashable, Sendable {
  public var id: CableID
  /// How many held cables cite it.
  public var citations: Int
  /// Codes of the posts that cite it.
  public var citingPosts: [String]
  /// Of the cables that cite it, the highest; nil where none has any.
  public var highestLevel: Classification.Level?
  /// When the held cable of that post and year with the next lower number was sent.
  public var notBefore: String?
  /// When the held cable of that post and year with the next higher number was sent.
  public var notAfter: String?
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
