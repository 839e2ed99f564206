import Cables

/// A portion marking, as it stands before a paragraph or a subject: `(C/NF)`.
struct Marking {
  /// Without brackets, in capitals: `C/NF`, `C - ENTIRE TEXT`.
  let text: String
  /// The index past the closing bracket.
  let end: Int

  /// What the first letters of a marking can be (5 FAH-2 H-443).
  private static let levels = WordsByInitial([
    "U", "SBU", "C", "S", "TS", "LOU", "FOUO", "OUO", "UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL",
    "SECRET",
  ])

  /// Reads a marking that begins at `index`, which must hold its opening bracket.
  @inline(__always)
  init?(in bytes: Bytes, at index: Int) {
    guard let open = bytes.at(index), open == .opening || open == .openingBracket else {
      return nil
    }
    self.init(inside: bytes, from: index)
  }

  /// Reads what follows the opening bracket at `index`.
  private init?(inside bytes: Bytes, from index: Int) {
    let level = bytes.skip(from: index + 1, while: \.isSpace)
    guard let first = bytes.at(level), Self.levels.begin(with: first) else { return nil }
    let limit = Swift.min(index + 60, bytes.endIndex)
    let close = bytes.skip(from: level, upTo: limit) { $0 != .closing && $0 != .closingBracket }
    guard close < limit, let text = Self.text(of: bytes[level..<close].trimmed) else { return nil }
    self.text = text
    end = close + 1
  }

  /// Reads `C - ENTIRE TEXT` without brackets, the whole first paragraph of some telegrams of
  /// 1979 (1979RIYADH00905).
  init?(ofEntireTextIn bytes: Bytes, at index: Int) {
    let line = bytes[index...].prefix(40).prefix { $0 != .dot && $0 != .newline }
    guard let words = line.first("ENTIRE TEXT"), words + 11 == line.trimmed.endIndex,
      !line[..<words].drop(while: \.isLetter).contains(where: \.isLetter),
      let text = Self.text(of: line.trimmed)
    else { return nil }
    self.text = text
    end = line.endIndex
  }

  /// All that stand in a paragraph's mark, each as printed: `(U)` and `[sbu]` of `1. (U) [sbu]`.
  static func printed(in mark: Bytes) -> [String] {
    var printed: [String] = []
    var index = mark.startIndex
    while index < mark.endIndex {
      let marking = Marking(in: mark, at: index)
      if let marking { printed.append(mark[index..<marking.end].squeezed) }
      index = marking?.end ?? index + 1
    }
    return printed
  }

  /// The marking in capitals, with a hyphen for a dash of any length; nil where words are none.
  private static func text(of inside: Bytes) -> String? {
    let letters = inside.skip(from: inside.startIndex, while: \.isLetter) - inside.startIndex
    let level = levels.first(in: inside, at: inside.startIndex) { $0.utf8.count == letters }
    guard let level else { return nil }
    if letters == inside.count { return level }
    var text: [UInt8] = []
    text.reserveCapacity(inside.count)
    var index = inside.startIndex
    while index < inside.endIndex {
      let byte = inside[index]
      if byte == 0xE2, inside.at(index + 1) == 0x80, let dash = inside.at(index + 2),
        dash & 0xFE == 0x92 || dash & 0xFE == 0x94
      {
        text.append(.dash)
        index += 3
        continue
      }
      // A full stop ends the words in "(C - ENTIRE TEXT.)".
      let isLast = index + 1 == inside.endIndex
      guard
        byte.isLetter || byte.isBlank || byte == .slash || byte == .dash || byte == .comma
          || byte == .dot && isLast
      else { return nil }
      if byte != .dot { text.append(byte.capital) }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
