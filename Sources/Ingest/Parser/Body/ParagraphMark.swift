import Cables

/// The number at the start of a paragraph, with the portion marking beside it: `¶4. (SBU)`.
struct ParagraphMark {
  let number: Int
  let marking: Marking?
  /// Whether a paragraph sign stands before it.
  let hasSign: Bool
  /// Whether letters stand for digits, as after optical recognition: `l. (C)`, `1O.`.
  let isDamaged: Bool
  /// The index of the first byte of the paragraph's text.
  let textStart: Int

  /// Reads a mark at `start`, which may be blank; nil where no number opens a paragraph.
  ///
  /// ```
  /// 1. (SBU)    ¶2. Text    (C) 3.    4.(U)    6, (C)    7) Text    8 (C)    9. C - ENTIRE TEXT.
  /// ```
  @inline(__always)
  init?(in bytes: Bytes, at start: Int) {
    let first = bytes.skip(from: start, while: \.isBlank)
    guard let byte = bytes.at(first), Self.canBegin(with: byte) else { return nil }
    self.init(from: first, in: bytes)
  }

  /// Reads a mark of which the first byte stands at `first`.
  private init?(from first: Int, in bytes: Bytes) {
    var index = first
    let sign = Self.sign(in: bytes, at: index)
    hasSign = sign != nil
    index = bytes.skip(from: sign ?? index, while: \.isBlank)
    let before = Marking(in: bytes, at: index)
    if let before { index = bytes.skip(from: before.end, while: \.isBlank) }
    // One more than a number has, so that a long row of digits is not read again from each.
    let limit = Swift.min(index + 4, bytes.endIndex)
    var number = 0
    var end = index
    var isDamaged = false
    while end < limit, let digit = Self.digit(bytes[end]) {
      isDamaged = isDamaged || !bytes[end].isDigit
      number = number * 10 + digit
      end += 1
    }
    guard (1...3).contains(end - index), number > 0 else { return nil }
    self.number = number
    self.isDamaged = isDamaged
    let (stop, separated) = Self.separator(in: bytes, at: end)
    var text = bytes.skip(from: stop, while: \.isBlank)
    let marking = Marking(in: bytes, at: text)
    guard
      Self.isMark(
        separated: separated, marked: marking != nil || hasSign,
        next: bytes.at(stop)),
      !isDamaged || separated == .dot && (marking != nil || bytes[index] != Self.capitalI)
    else { return nil }
    while let more = Marking(in: bytes, at: text) {
      text = bytes.skip(from: more.end, while: \.isSpace)
    }
    self.marking = before ?? marking ?? Marking(ofEntireTextIn: bytes, at: text)
    textStart = text
  }

  /// Whether a mark can begin with `byte`: a digit, a bracket or a paragraph sign.
  private static func canBegin(with byte: UInt8) -> Bool {
    digit(byte) != nil || byte == .opening || byte == .openingBracket || byte == 0xC2
  }

  private static let capitalI = UInt8(ascii: "I")

  /// A digit, also one that was read as the letter it looks like.
  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case UInt8(ascii: "O"): 0
    case UInt8(ascii: "l"), capitalI: 1
    default: nil
    }
  }

  /// The index past a paragraph sign.
  private static func sign(in bytes: Bytes, at index: Int) -> Int? {
    bytes.at(index) == 0xC2 && bytes.at(index + 1) == 0xB6 ? index + 2 : nil
  }

  private enum Separator { case dot, bracket, comma, none }

  private static func separator(in bytes: Bytes, at end: Int) -> (Int, Separator) {
    // "1 ." has a blank before its full stop.
    let index = bytes.skip(from: end, while: \.isBlank)
    switch bytes.at(index) {
    case .dot: return (index + 1, .dot)
    case .closing where index == end: return (index + 1, .bracket)
    case .comma where index == end: return (index + 1, .comma)
    default: return (end, .none)
    }
  }

  /// Whether what stands around a number makes it a mark: "1.4 (b)" and "22 MAY" do not.
  ///
  /// A bracket before a number without a stop is a reference's letter: "(C) 03 ROME 2659".
  private static func isMark(separated: Separator, marked: Bool, next: UInt8?) -> Bool {
    switch separated {
    case .dot: next.map { !$0.isDigit } ?? true
    case .bracket: next.map(\.isSpace) ?? true
    case .comma, .none: marked
    }
  }
}
