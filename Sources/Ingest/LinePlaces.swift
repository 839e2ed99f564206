internal import Files

/// The places of the lines of a text, one after the other.
struct LinePlaces: Sequence, IteratorProtocol {
  /// More blank lines in a row say no more: nothing looks back as far.
  private static let mostBlanks = 100

  fileprivate let text: Bytes
  fileprivate var left: Range<Int>
  /// Whether blank lines beyond those are passed over, of which a damaged file may have millions.
  fileprivate let passesOverBlanks: Bool
  private var blanks = 0
  private var isAtEnd = false

  fileprivate init(text: Bytes, left: Range<Int>, passesOverBlanks: Bool) {
    (self.text, self.left, self.passesOverBlanks) = (text, left, passesOverBlanks)
  }

  mutating func next() -> Range<Int>? {
    guard passesOverBlanks else { return nextOfAll() }
    while let line = nextOfAll() {
      blanks = text.isBlank(line) ? blanks + 1 : 0
      if blanks <= LinePlaces.mostBlanks { return line }
    }
    return nil
  }

  private mutating func nextOfAll() -> Range<Int>? {
    if isAtEnd { return nil }
    let line = left.lowerBound..<text.endOfLine(from: left.lowerBound, upTo: left.upperBound)
    isAtEnd = line.upperBound == left.upperBound
    if !isAtEnd { left = line.upperBound + 1..<left.upperBound }
    return line
  }
}

extension ArraySlice<UInt8> {
  /// Lines, without their line feeds; found as they are asked for.
  ///
  /// Of very many blank ones in a row the first hundred.
  var lines: some Sequence<Bytes> { linePlaces(in: range).lazy.map { self[$0] } }

  /// All lines, however many of them are blank.
  var allLines: some Sequence<Bytes> {
    LinePlaces(text: self, left: range, passesOverBlanks: false).lazy.map { self[$0] }
  }

  /// The places of the lines in `range`, as `lines` has them.
  func linePlaces(in range: Range<Int>) -> LinePlaces {
    LinePlaces(text: self, left: range, passesOverBlanks: true)
  }

  /// Where the line ends that `index` stands in, its line feed not counted, or `end` if it is
  /// before.
  func endOfLine(from index: Int, upTo end: Int? = nil) -> Int {
    let end = end ?? endIndex
    let places = (index - startIndex)..<(end - startIndex)
    return Files.firstIndex(of: .newline, in: span, places).map { $0 + startIndex } ?? end
  }
}
