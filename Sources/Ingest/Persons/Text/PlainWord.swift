internal import Files

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
      letters: count, capitals: EightBytes(capitals.0).sum + EightBytes(capitals.1).sum,
      startsCapital: capitals.0 & 1 != 0)
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
    let bytes = EightBytes(text, at: index)
    count = (bytes.marksOfLetters ^ EightBytes(each: 0x80).bits).trailingZeroBitCount / 8
    let word: UInt64 = count == 8 ? ~0 : (1 &<< (8 &* UInt64(count))) &- 1
    capitals = ~bytes.bits >> 5 & EightBytes(each: 1).bits & word
    letters = bytes.bits & EightBytes(each: 0xDF).bits & word
  }
}
