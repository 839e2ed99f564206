/// A stretch of a telegram's text, and what the parser took it for.
package struct TextSpan: Hashable, Sendable {
  /// What a stretch of text is.
  package enum Part: String, CaseIterable, Sendable {
    /// A line of the transmission header: routing, date-time group, addressees.
    case transmission
    /// The line with level, section, post and serial number.
    case classification
    /// Handling instructions.
    case captions
    /// A passing or attention line.
    case passing
    case executiveOrder
    case tags
    case subject
    case references
    case classifiedBy
    /// Text of the head that belongs to no field.
    case preamble
    /// Number and portion marking of a paragraph.
    case number
    case heading
    case paragraph
    case signature
    /// What follows the signature, and footers before it.
    case annex
    /// What was printed on each page.
    case page
    /// A stamp of declassification.
    case stamp
    /// What no stage of the parser took.
    case unread
  }

  package var part: Part
  /// Bytes of the text that was parsed.
  package var range: Range<Int>
  /// Position of the paragraph it belongs to, from 1.
  package var ordinal: Int?

  package init(_ part: Part, _ range: Range<Int>, ordinal: Int? = nil) {
    self.part = part
    self.range = range
    self.ordinal = ordinal
  }
}
