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
  /// Where the words of a summary or comment stand in the text, in Unicode scalars, without those
  /// that frame them; nil where it has none, and in paragraphs of other kinds.
  public var inside: Range<Int>?

  public init(
    ordinal: Int = 0, number: Int? = nil, marking: String? = nil, kind: Kind = .body,
    heading: String? = nil, text: String, inside: Range<Int>? = nil
  ) {
    self.ordinal = ordinal
    self.number = number
    self.marking = marking
    self.kind = kind
    self.heading = heading
    self.text = text
    self.inside = inside
  }
}

extension [Paragraph] {
  /// What stands inside of the paragraphs of a kind, each from a new line; nil where nothing does.
  package func words(of kind: Paragraph.Kind) -> String? {
    let words = filter { $0.kind == kind }.compactMap(\.words)
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }
}

extension Paragraph {
  /// A stretch that goes beyond the text ends with it.
  fileprivate var words: String? {
    inside.map { String(Substring(text.unicodeScalars.dropFirst($0.lowerBound).prefix($0.count))) }
  }
}
