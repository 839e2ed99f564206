/// A stretch of a telegram's text: a numbered paragraph, or what stands outside of all.
public struct Paragraph: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case summary, comment, action, body
    /// Text of the head that belongs to no field.
    case preamble
    /// The name under the text.
    case signature
    /// What follows the signature: distribution, stamps, enclosures, footers.
    case annex
  }

  /// Position in the cable, from 1.
  public var ordinal: Int
  /// The number printed before it.
  public var number: Int?
  /// The portion marking, without brackets: `SBU`, `C/NF`.
  public var marking: String?
  public var kind: Kind
  /// The heading printed above it.
  public var heading: String?
  /// Lines as printed, without page headers, number and marking; never empty.
  public var text: String

  public init(
    ordinal: Int = 0, number: Int? = nil, marking: String? = nil, kind: Kind = .body,
    heading: String? = nil, text: String
  ) {
    self.ordinal = ordinal
    self.number = number
    self.marking = marking
    self.kind = kind
    self.heading = heading
    self.text = text
  }
}
