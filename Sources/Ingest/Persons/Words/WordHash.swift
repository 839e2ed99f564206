/// Words compared without regard to case and accents, as numbers.
///
/// Among the fifty thousand words of the lists and all that telegrams hold, two words of one number
/// of 64 bits are not to be expected.
struct WordHash {
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let factor: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Of the letters before those of the block.
  private var hash = seed
  /// Up to eight letters, the first in the lowest place.
  private var block: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always)
  mutating func add(_ letter: UInt8) {
    if count == 8 {
      hash = value
      block = 0
      count = 0
    }
    block |= UInt64(letter) &<< (8 &* count)
    count += 1
  }

  var value: UInt64 { Self.mix(hash, block) }

  /// The hash of a word of eight letters or less.
  @inline(__always)
  static func of(block: UInt64) -> UInt64 { mix(seed, block) }

  /// The hash of a longer word, by that of the letters before.
  @inline(__always)
  static func of(block: UInt64, after hash: UInt64) -> UInt64 { mix(hash, block) }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ block: UInt64) -> UInt64 {
    let product = (hash ^ block).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  /// The hash of a word, whatever its case; apostrophes and dots do not count.
  static func of(_ word: Span<UInt8>) -> UInt64 {
    var hash = WordHash()
    var fold = LetterFold()
    for index in 0..<word.count {
      if let plain = fold.plain(word[index]) { hash.add(plain) }
    }
    return hash.value
  }

  static func of(_ word: Bytes) -> UInt64 { of(word.span) }

  static func of(_ word: String) -> UInt64 { of(word.utf8.span) }

  /// The hash of two words that follow each other.
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 31) ^ second }
}

/// Reduces letters to capitals of ASCII: `é` is `E`, `ł` is `L`.
struct LetterFold {
  private var lead: UInt8 = 0

  /// What `byte` adds to the plain word, if anything.
  @inline(__always)
  mutating func plain(_ byte: UInt8) -> UInt8? {
    if byte < 0x80 {
      if byte.isSmall { return byte & 0xDF }
      return byte == .apostrophe || byte == .dot ? nil : byte
    }
    return wide(byte)
  }

  private mutating func wide(_ byte: UInt8) -> UInt8? {
    if byte >= 0xC0 {
      lead = byte
      return byte >= 0xC3 && byte <= 0xC5 ? nil : byte
    }
    switch lead {
    case 0xC3: return Self.latin[Int(byte & 0x1F)]
    case 0xC4: return Self.extended[Int(byte & 0x3F)]
    case 0xC5: return Self.extended[64 + Int(byte & 0x3F)]
    default: return byte
    }
  }

  /// U+00C0–U+00DF, and the small letters 32 places further on.
  private static let latin = Array("AAAAAAACEEEEIIIIDNOOOOOXOUUUUYTS".utf8)
  /// U+0100–U+017F.
  private static let extended = Array(
    ("AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLL"
      + "LLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS").utf8)
}
