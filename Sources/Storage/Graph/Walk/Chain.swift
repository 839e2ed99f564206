package import Cables

/// A tree of references.
///
/// Nodes stand in the order they are printed, each after its parent; no type nests, so that a chain
/// of any length can be let go.
package struct Chain: Hashable, Sendable {
  package enum Direction: String, Sendable, CaseIterable {
    /// To what a cable cites.
    case back
    /// To what cites it.
    case forward
    case both
  }

  package enum Mark: String, Sendable {
    /// Not in the archive.
    case missing
    /// An ancestor again.
    case cycle
    /// Printed elsewhere in the tree, with what hangs from it.
    case seen
  }

  package struct Node: Hashable, Sendable {
    package var id: CableID
    /// Index of the parent; nil for the root.
    package var parent: Int?
    /// Steps from the root.
    package var depth: Int
    /// The way from its parent: `back` where the parent cites it.
    package var direction: Direction
    package var isHeld: Bool
    package var sentAt: String?
    /// Name of the post; its code where no held cable comes from there.
    package var post: String
    package var subject: String?
    /// The letter of the reference between it and its parent.
    package var letter: String?
    /// Printed numbers of the citing cable's paragraphs that mention the reference.
    package var paragraphs: [Int]
    package var mark: Mark?
    /// It has references that the depth or the limit left out.
    package var isCut: Bool
  }

  package var nodes: [Node]
  /// The limit on nodes was met.
  package var isTruncated: Bool
}

/// A step of a path between two cables.
package struct PathStep: Hashable, Sendable {
  package var id: CableID
  /// Whether this cable cites the one before it; nil for the first.
  package var citesPrevious: Bool?
  package var sentAt: String?
  package var post: String
  package var subject: String?
}
