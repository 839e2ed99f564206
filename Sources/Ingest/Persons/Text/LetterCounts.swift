/// How many letters of a text are capitals, and whether all of it is ASCII.
struct LetterCounts {
  private(set) var capitals = 0
  private(set) var small = 0
  private(set) var isASCII = true

  init(_ bytes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      let end = min(start + 255, bytes.count)
      add(bytes.extracting(start..<end))
      start = end
    }
  }

  /// Counts of one byte each, of 255 bytes at most, are what lets the compiler count many at a
  /// time.
  private mutating func add(_ block: Span<UInt8>) {
    var small: UInt8 = 0
    var capitals: UInt8 = 0
    var all: UInt8 = 0
    for index in 0..<block.count {
      let byte = block[index]
      small &+= byte.isSmall ? 1 : 0
      capitals &+= byte.isCapital ? 1 : 0
      all |= byte
    }
    self.small += Int(small)
    self.capitals += Int(capitals)
    if all.isExtended { isASCII = false }
  }
}
