/// The letters of a word as they are read: its hash and its case.
struct WordLetters {
  private(set) var hash = WordHash()
  /// Letters, those of the words of a compound together.
  private(set) var count = 0
  private(set) var hyphen = 0
  private var capitals = 0
  private var startsCapital = false
  private var partCapital = false

  /// Reads the word that begins at `start`; the index past it.
  mutating func read(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var letters = self
    var fold = LetterFold()
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSmall {
        letters.hash.add(byte.capital)
        letters.count += 1
      } else if byte.isCapital {
        letters.hash.add(byte)
        letters.add(isCapital: true)
      } else if Self.isWide(byte) {
        // The second byte of a letter counts with the first.
        if byte & 0xC0 != 0x80 { letters.add(isCapital: Self.isWideCapital(bytes, at: index)) }
        if let plain = fold.plain(byte) { letters.hash.add(plain) }
      } else if let joint = Self.joint(bytes, at: index) {
        if byte == .dash {
          letters.hyphen += 1
          letters.hash.add(.dash)
        }
        index += joint - 1
      } else {
        break
      }
      index += 1
    }
    self = letters
    return index
  }

  /// Whether a word may go on with `byte`; all other bytes end it.
  @inline(__always)
  static func mayGoOn(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isExtended || byte == .apostrophe || byte == .dash
      || byte == UInt8(ascii: "`")
  }

  private static func isWide(_ byte: UInt8) -> Bool {
    byte.isExtended && byte != 0xE2 && (byte >= 0xC3 || byte < 0xC0)
  }

  @inline(__always)
  private mutating func add(isCapital: Bool) {
    if count == 0 { startsCapital = isCapital }
    if hyphen > 0, isCapital { partCapital = true }
    if isCapital { capitals += 1 }
    count += 1
  }

  private static func isWideCapital(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch bytes[index] {
    case 0xC3: return bytes[index + 1] < 0x9F
    case 0xC4, 0xC5: return bytes[index + 1] & 1 == 0
    default: return false
    }
  }

  /// How many bytes join two parts of a word at `index`: an apostrophe or a hyphen before a letter.
  private static func joint(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let byte = bytes[index]
    guard mayGoOn(byte) else { return nil }
    let isCurved = byte == 0xE2 && bytes.at(index + 1) == 0x80 && bytes.at(index + 2) == 0x99
    let width = isCurved ? 3 : 1
    guard isCurved || !byte.isExtended, let next = bytes.at(index + width),
      next.isLetter || next >= 0xC3 && next != 0xE2
    else { return nil }
    if byte == .dash { return 1 }
    // "Sar Kheng's" is possessive; "O'Donohue" and "Ja'far" go on.
    if next.capital == UInt8(ascii: "S"), !(bytes.at(index + width + 1)?.isLetter ?? false) {
      return nil
    }
    return width
  }

  var shape: NameToken.Shape {
    NameToken.Shape(
      letters: count, capitals: capitals, startsCapital: startsCapital || partCapital,
      isCompound: hyphen > 0)
  }
}
