import Cables

/// A stretch of text that may name somebody, and how much speaks for it.
///
/// Nothing but numbers, since a telegram has hundreds: words and titles are in `Sightings`.
struct NameSighting: Sendable {
  /// As it stands, on one line.
  let text: NameStretch
  let form: NameForm
  /// Nil in a field of the head.
  var place: NamePlace?
  /// Tokens of the paragraph.
  var tokens: Range<Int> = 0..<0
  /// Among the titles of `Sightings`.
  var titles: Range<Int> = 0..<0
  /// What speaks for a person, as `Evidence` weighs it; below zero it speaks against one.
  var evidence = 0
  /// The words are part of the name of something else, whoever it is called after.
  var isThing = false
  var isCapitals: Bool
  var role: Person.Role

  init(
    _ text: NameStretch, _ form: NameForm, isCapitals: Bool, role: Person.Role = .mentioned
  ) {
    self.text = text
    self.form = form
    self.isCapitals = isCapitals
    self.role = role
  }
}
