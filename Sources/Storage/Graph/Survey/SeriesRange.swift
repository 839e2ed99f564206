/// Consecutive numbers of a post's year of which the same is known.
package struct SeriesRange: Hashable, Sendable {
  package enum State: String, Sendable {
    case held
    /// Held cables cite them.
    case missing
    /// Neither held nor cited.
    case unseen
  }

  package var state: State
  package var numbers: ClosedRange<Int>
  /// When the first was sent; where none is held, when the held one before it was.
  package var notBefore: String?
  /// When the last was sent; where none is held, when the held one behind it was.
  package var notAfter: String?
  /// Citations of all of them by held cables.
  package var citations: Int
}
