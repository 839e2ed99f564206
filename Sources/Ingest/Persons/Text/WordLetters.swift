/// The letters of a word as they are read: its hash and its case.
struct WordLetters {
  private(set) var hash = WordHash.seed
  /// The hashes of the word without its last letter, its last two and its last three.
  private(set) var stem1 = WordHash.seed
  private(set) var stem2 = WordHash.seed
  private(set) var stem3 = WordHash.seed
  /// Letters, those of the words of a compound together.
  private(set) var count = 0
  private(set) var hyphen = 0
  private var capitals = 0
  private var startsCapital = false
  private var partCapital = false

  /// Reads the word that begins at `start`; the index past it.
  mutating func read(_ bytes: [UInt8], from start: Int) -> Int {
    var fold = LetterFold()
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSmall {
        index = readSmall(bytes.span, from: index)
      } else if byte.isLetter || byte >= 0xC3 && byte != 0xE2 || byte >= 0x80 && byte < 0xC0 {
        add(byte, in: bytes, at: index)
        if let plain = fold.plain(byte) { push(plain) }
        index += 1
      } else if let joint = joint(bytes, at: index) {
        if byte == .dash {
          hyphen += 1
          push(.dash)
        }
        index += joint
      } else {
        break
      }
    }
    return index
  }

  /// Reads letters as most letters are; the index past them.
  @inline(__always)
  private mutating func readSmall(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var letters = self
    while index < bytes.count, bytes[index].isSmall {
      letters.push(bytes[index] & 0xDF)
      index += 1
    }
    letters.count += index - start
    self = letters
    return index
  }

  @inline(__always)
  private mutating func push(_ letter: UInt8) {
    stem3 = stem2
    stem2 = stem1
    stem1 = hash
    hash = WordHash.adding(letter, to: hash)
  }

  private mutating func add(_ byte: UInt8, in bytes: [UInt8], at index: Int) {
    // The second byte of a letter counts with the first.
    if byte & 0xC0 == 0x80 { return }
    let isCapital = byte.isCapital || Self.isWideCapital(bytes, at: index)
    if count == 0 { startsCapital = isCapital }
    if hyphen > 0, isCapital { partCapital = true }
    if isCapital { capitals += 1 }
    count += 1
  }

  private static func isWideCapital(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch bytes[index] {
    case 0xC3: return bytes[index + 1] < 0x9F
    case 0xC4, 0xC5: return bytes[index + 1] & 1 == 0
    default: return false
    }
  }

  /// How many bytes join two parts of a word at `index`: an apostrophe or a hyphen before a letter.
  private func joint(_ bytes: [UInt8], at index: Int) -> Int? {
    let text = bytes[...]
    let byte = bytes[index]
    let width = byte == 0xE2 && text.at(index + 1) == 0x80 && text.at(index + 2) == 0x99 ? 3 : 1
    guard width == 3 || byte == .apostrophe || byte == .dash || byte == UInt8(ascii: "`"),
      let next = text.at(index + width), next.isLetter || next >= 0xC3 && next != 0xE2
    else { return nil }
    if byte == .dash { return 1 }
    // "Sar Kheng's" is possessive; "O'Donohue" and "Ja'far" go on.
    if next.capital == UInt8(ascii: "S"), !(text.at(index + width + 1)?.isLetter ?? false) {
      return nil
    }
    return width
  }

  /// How the word is written; `al-Maliki` and `d'Estaing` are capitalised.
  var shape: NameToken.Shape {
    if capitals == count, count > 1 { return .capitals }
    // "NGOs", "DoD": abbreviations, whose small letters are few.
    if hyphen == 0, capitals > 1, capitals == count - 1 || count < 4 { return .capitals }
    if startsCapital || partCapital { return .capitalised }
    return .small
  }
}
