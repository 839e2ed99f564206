import Files
package import Cables

/// How one cable speaks of another that it cites.
package struct Quotation: Hashable, Sendable {
  package var citing: CableID
  package var sentAt: String?
  /// The entry of its reference field.
  package var text: String
  /// Printed number of the paragraph that mentions it first.
  package var paragraph: Int?
  /// The sentence that mentions it, on one line.
  package var sentence: String?

  /// What stands in quotation marks in the reference field: the subject, as the citing post has it.
  ///
  /// `STATE 1204: "REPORT ON FERRIES"` quotes `REPORT ON FERRIES`.
  package var subject: String? {
    let marks: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}"]
    let parts = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: marks.contains)
    guard parts.count >= 3, parts[1].contains(where: \.properties.isAlphabetic) else { return nil }
    return String(String.UnicodeScalarView(parts[1]))
  }
}

/// The sentence of a text in which a place lies.
struct Sentence {
  /// On one line, however it was broken.
  let text: String

  private static let longest = 400

  /// `place` counts Unicode scalars.
  init(in paragraph: String, at place: Range<Int>) {
    let scalars = Array(paragraph.unicodeScalars)
    let lower = min(max(place.lowerBound, 0), scalars.count)
    let upper = min(max(place.upperBound, lower), scalars.count)
    let start = Sentence.start(in: scalars, before: lower)
    let end = Sentence.end(in: scalars, after: upper)
    let words = scalars[start..<end].split(whereSeparator: \.isBlank)
    text = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  private static func start(in text: [Unicode.Scalar], before place: Int) -> Int {
    let least = max(0, place - longest)
    return (least..<place).reversed().first { ends(text, at: $0) }.map { $0 + 1 } ?? least
  }

  private static func end(in text: [Unicode.Scalar], after place: Int) -> Int {
    let most = min(text.count, place + longest)
    return (place..<most).first { ends(text, at: $0) }.map { $0 + 1 } ?? most
  }

  /// A full stop with a blank behind it, but not behind a single letter as in `U.S. policy`.
  private static func ends(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard ".?!".unicodeScalars.contains(text[index]) else { return false }
    if index + 1 < text.count, !text[index + 1].isBlank { return false }
    guard text[index] == ".", index > 0 else { return true }
    return index < 2 || text[index - 2].properties.isAlphabetic
      || !text[index - 1].properties.isAlphabetic
  }
}
