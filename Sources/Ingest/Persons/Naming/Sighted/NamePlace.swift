/// Where a sighting stands in a telegram.
struct NamePlace: Comparable, Sendable {
  /// Index of the paragraph among the cable's.
  let paragraph: Int
  /// Bytes and Unicode scalars of the paragraph's text.
  let bytes: Range<Int>
  let scalars: Range<Int>

  static let start = NamePlace(paragraph: 0, bytes: 0..<0, scalars: 0..<0)
  /// Behind all others.
  static let end = NamePlace(paragraph: .max, bytes: 0..<0, scalars: 0..<0)
  /// Before all others.
  static let nowhere = NamePlace(paragraph: -1, bytes: 0..<0, scalars: 0..<0)

  static func < (a: NamePlace, b: NamePlace) -> Bool {
    (a.paragraph, a.bytes.lowerBound) < (b.paragraph, b.bytes.lowerBound)
  }
}
