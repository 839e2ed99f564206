/// Where a text of a telegram stands, until somebody asks for the text itself.
struct NameStretch: Sendable {
  /// Index of the paragraph among the cable's; nil for a text of a field of the head.
  let paragraph: Int?
  /// Bytes of the paragraph's text; of the head, the one number of the text in `Sightings`.
  let bytes: Range<Int>
}
