package import Cables

/// A cable, and what of its text each part of it took.
package struct ParsedCable: Sendable {
  package let cable: Cable
  /// As the reader gave it.
  package let text: [UInt8]
  private let taken: [TextSpan]

  init(cable: Cable, text: [UInt8], taken: [TextSpan]) {
    (self.cable, self.text, self.taken) = (cable, text, taken)
  }

  /// The text's characters but white space, each in one span, in their order; no span goes over
  /// the end of a line.
  package var spans: [TextSpan] { SpanMap(taken, in: text[...]).spans }
}
