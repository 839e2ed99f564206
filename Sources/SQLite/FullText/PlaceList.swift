internal import Files
internal import Glibc

/// The places of a phrase in one text, as FTS5 stores them, to be counted and not read.
///
/// `the` has a hundred places in a cable, and a call of FTS5 for each takes most of the time of a
/// query. They are numbers of one or more bytes, of which only the last is below 0x80. A place is
/// its distance from the one before and two; a one says that the number of the next column follows.
struct PlaceList {
  private var start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  /// The bytes from `start` on, of which the one before `start` ended a number.
  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    self.start = start
    self.end = end
  }

  /// How many places are left in the column; it stands at the next column after that.
  mutating func countOfColumn() -> Int {
    var mark = start
    while mark < end {
      guard let found = memchr(mark, 1, end - mark) else {
        mark = end
        break
      }
      mark = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
      // Behind a higher byte it is the end of a number.
      if mark[-1] < 0x80 { break }
      mark += 1
    }
    defer { start = mark }
    // Each number ends in a byte below 0x80.
    return countOfASCII(in: UnsafeRawBufferPointer(start: start, count: mark - start))
  }

  /// The column that begins where the last one ended; nil at the end.
  mutating func nextColumn() -> Int? {
    guard start < end else { return nil }
    start += 1
    var column = 0
    while start < end {
      let byte = start.pointee
      start += 1
      column = column << 7 | Int(byte & 0x7f)
      // No table has so many, and a number of a damaged file must not overflow.
      if byte < 0x80 || column > 1 << 16 { break }
    }
    return column
  }
}
