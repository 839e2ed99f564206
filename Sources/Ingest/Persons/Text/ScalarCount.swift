/// Counts the Unicode scalars of a text from one place on to the next, and none twice: a paragraph
/// may have thousands of names.
struct ScalarCount {
  private var bytes = 0
  private var scalars = 0

  /// The scalars of a range of bytes that lies behind all that were asked for before.
  mutating func scalars(_ range: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
    let start = goOn(to: range.lowerBound, of: text)
    return start..<goOn(to: range.upperBound, of: text)
  }

  private mutating func goOn(to place: Int, of text: Span<UInt8>) -> Int {
    while bytes < place {
      if text[bytes] & 0xC0 != 0x80 { scalars += 1 }
      bytes += 1
    }
    return scalars
  }
}
