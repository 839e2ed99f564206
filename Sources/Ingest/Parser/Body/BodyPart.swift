/// A paragraph as it stands in the body: its mark, its heading and its lines.
struct BodyPart {
  var number: Int?
  var marking: String?
  /// Where number and marking stand.
  var mark: Range<Int>?
  var heading: Heading?
  /// The places of its lines in the text.
  var lines: [Range<Int>]

  /// Stray `SIPDIS` lines, which each page of some telegrams has again.
  var strays: [Range<Int>] = []
}
