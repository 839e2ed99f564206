import Cables

/// A word, a number or a mark of a reference field.
struct ReferenceToken {
  enum Kind: Equatable {
    case word
    /// Digits, or digits with the letter O among them; how many there are matters for years.
    case number(Int, digits: Int)
    case mark(UInt8)
  }

  let kind: Kind
  let range: Range<Int>

  var isWord: Bool { kind == .word }

  func isMark(_ byte: UInt8) -> Bool { kind == .mark(byte) }
}

extension ReferenceToken {
  /// The tokens of `field`, blanks left out, line feeds and paragraph signs too.
  static func tokens(of field: Bytes, posts: PostRegistry) -> [ReferenceToken] {
    var tokens: [ReferenceToken] = []
    var index = field.startIndex
    while index < field.endIndex {
      let byte = field[index]
      if byte.isLetter || byte.isDigit || byte.isExtended {
        let end = field.skip(from: index) {
          $0.isLetter || $0.isDigit || $0.isExtended || $0 == .apostrophe
        }
        if byte != 0xC2 || field.at(index + 1) != 0xB6 {
          tokens += run(field[index..<end], posts: posts)
          index = end
        } else {
          index += 2
        }
      } else {
        if !byte.isSpace {
          tokens.append(ReferenceToken(kind: .mark(byte), range: index..<index + 1))
        }
        index += 1
      }
    }
    return tokens
  }

  /// A run of letters and digits: a word, a number, or an id written without blanks.
  private static func run(_ run: Bytes, posts: PostRegistry) -> [ReferenceToken] {
    if let number = number(run) { return [number] }
    let year = run.prefix(while: \.isDigit)
    let name = run[year.endIndex...].prefix { !$0.isDigit }
    let serial = run[name.endIndex...]
    // 09CAIRO0561, HK05511; neither R162245Z nor EUP20080707950031.
    guard !name.isEmpty, (1...6).contains(serial.count), let serialToken = number(serial),
      year.isEmpty || year.count == 2 || year.count == 4,
      posts.known(name.text) != nil
    else { return [ReferenceToken(kind: .word, range: run.range)] }
    let word = ReferenceToken(kind: .word, range: name.range)
    return [number(year), word, serialToken].compactMap { $0 }
  }

  /// Digits as a number; the letter O counts as zero beside a digit (`O4`, `O1512`).
  private static func number(_ bytes: Bytes) -> ReferenceToken? {
    guard !bytes.isEmpty, bytes.count < 9, bytes.contains(where: \.isDigit) else { return nil }
    var value = 0
    for byte in bytes {
      guard byte.isDigit || byte == UInt8(ascii: "O") else { return nil }
      value = value * 10 + (byte.isDigit ? Int(byte - 0x30) : 0)
    }
    return ReferenceToken(kind: .number(value, digits: bytes.count), range: bytes.range)
  }
}
