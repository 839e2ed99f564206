/// A word of up to sixteen letters of ASCII, as nearly all are, read eight bytes at a time.
///
/// The bytes are looked at together, as numbers with the first byte in the lowest place.
struct PlainWord {
  /// How many letters there are before the first byte that is none.
  private(set) var count: Int
  private(set) var hash: UInt64
  /// A one for each letter that is a capital, in its byte.
  private let capitals: (UInt64, UInt64)

  /// Bytes that must follow where a word begins.
  static let reach = 16

  /// The word that begins at `index`, with no letters where none begins.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    let first = LetterBlock(text, at: index)
    count = first.count
    hash = WordHash.of(block: first.letters)
    guard first.count == 8 else {
      capitals = (first.capitals, 0)
      return
    }
    let second = LetterBlock(text, at: index + 8)
    capitals = (first.capitals, second.capitals)
    guard second.count > 0 else { return }
    count += second.count
    hash = WordHash.of(block: second.letters, after: hash)
  }

  var isInitial: Bool { count == 1 && capitals.0 != 0 }

  @inline(__always)
  var shape: NameToken.Shape {
    if capitals.0 | capitals.1 == 0 { return .small }
    return NameToken.Shape(
      letters: count, capitals: Self.sum(capitals.0) + Self.sum(capitals.1),
      startsCapital: capitals.0 & 1 != 0)
  }

  /// The sum of all eight bytes comes to stand in the highest.
  private static func sum(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x0101_0101_0101_0101) >> 56)
  }
}

/// The letters of ASCII with which eight bytes begin.
private struct LetterBlock {
  let count: Int
  /// A one for each letter that is a capital, in its byte.
  let capitals: UInt64
  /// As capitals.
  let letters: UInt64

  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    let block = text.extracting(index..<index + 8)
    var bytes: UInt64 = 0
    for index in 0..<8 {
      bytes |= UInt64(truncatingIfNeeded: block[index]) << UInt64(truncatingIfNeeded: 8 * index)
    }
    let others = ~Self.areLetters(bytes) & Self.each(0x80)
    count = others.trailingZeroBitCount / 8
    let word: UInt64 = count == 8 ? ~0 : (1 &<< (8 &* UInt64(count))) &- 1
    capitals = ~bytes >> 5 & Self.each(1) & word
    letters = bytes & Self.each(0xDF) & word
  }

  /// The highest bit of each byte that is a letter.
  private static func areLetters(_ bytes: UInt64) -> UInt64 {
    let small = (bytes | each(0x20)) & each(0x7F)
    let fromA = small &+ each(0x80 - UInt8(ascii: "a"))
    let pastZ = small &+ each(0x7F - UInt8(ascii: "z"))
    return fromA & ~pastZ & ~bytes
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
