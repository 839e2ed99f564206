/// A word, a number or a mark of a text, with its place in bytes.
struct ProseToken {
  enum Kind {
    case word, number, mark
  }

  let kind: Kind
  let range: Range<Int>

  /// The pieces of `bytes` without the blanks; letters and digits that touch are pieces of their
  /// own.
  static func tokens(of bytes: [UInt8]) -> [ProseToken] {
    var tokens: [ProseToken] = []
    var index = 0
    while index < bytes.count {
      let kind = kind(of: bytes[index])
      var end = index + 1
      guard let kind else {
        index = end
        continue
      }
      if kind != .mark {
        while end < bytes.count, ProseToken.kind(of: bytes[end]) == kind { end += 1 }
      }
      tokens.append(ProseToken(kind: kind, range: index..<end))
      index = end
    }
    return tokens
  }

  private static func kind(of byte: UInt8) -> Kind? {
    switch byte {
    case 0...0x20, 0x7F: nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      .word
    default: .mark
    }
  }
}
