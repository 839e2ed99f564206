/// A paragraph as it stands in the body: its mark, its heading and its lines.
struct BodyPart {
  var number: Int?
  var marking: String?
  /// Where number and marking stand.
  var mark: Range<Int>?
  var heading: Heading?
  var lines: [Bytes]

  /// Stray `SIPDIS` lines, which each page of some telegrams has again.
  var strays: [Bytes] = []
}
