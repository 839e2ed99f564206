/// A name as a row of words in the `NameBook`.
struct NameForm: Sendable {
  let words: Range<Int>
  /// The words that matter when names are compared: no particles, initials or generations.
  let core: Range<Int>
}
