internal import Files

/// The places of the lines of a text, one after the other.
struct LinePlaces: Sequence, IteratorProtocol {
  fileprivate let text: Bytes
  fileprivate var left: Range<Int>
  private var isAtEnd = false

  fileprivate init(text: Bytes, left: Range<Int>) {
    (self.text, self.left) = (text, left)
  }

  mutating func next() -> Range<Int>? {
    if isAtEnd { return nil }
    let line = left.lowerBound..<text.endOfLine(from: left.lowerBound, upTo: left.upperBound)
    isAtEnd = line.upperBound == left.upperBound
    if !isAtEnd { left = line.upperBound + 1..<left.upperBound }
    return line
  }
}

extension ArraySlice<UInt8> {
  /// Lines, without their line feeds; found as they are asked for.
  var lines: some Sequence<Bytes> { linePlaces(in: range).lazy.map { self[$0] } }

  /// The places of the lines in `range`.
  func linePlaces(in range: Range<Int>) -> LinePlaces { LinePlaces(text: self, left: range) }

  /// Where the line ends that `index` stands in, its line feed not counted, or `end` if it is before.
  func endOfLine(from index: Int, upTo end: Int? = nil) -> Int {
    let end = end ?? endIndex
    let places = (index - startIndex)..<(end - startIndex)
    return Files.firstIndex(of: .newline, in: span, places).map { $0 + startIndex } ?? end
  }
}
