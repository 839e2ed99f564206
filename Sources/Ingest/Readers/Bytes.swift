internal import Files

// Plain questions about bytes that every reader asks.

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isLetter: Bool { isUpper || (0x61...0x7A).contains(self) }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isSpace: Bool { isBlank || (0x0A...0x0D).contains(self) }
  /// `a` for `A`; all else stays.
  var lower: UInt8 { isUpper ? self | 0x20 : self }
}

extension RandomAccessCollection<UInt8> {
  /// Begins with `word`, whatever the case of either.
  func hasPrefix(ignoringCase word: some Collection<UInt8>) -> Bool {
    count >= word.count && zip(self, word).allSatisfy { $0.lower == $1.lower }
  }

  /// Without white space at either end.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isSpace }) else { return self[endIndex..<endIndex] }
    let last = lastIndex { !$0.isSpace } ?? first
    return self[first...last]
  }
}

extension BidirectionalCollection<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
  /// The first place of `pattern` at or after `start`.
  func firstIndex(of pattern: String, from start: Int = 0) -> Int? {
    Files.firstIndex(of: Array(pattern.utf8), in: span, from: start)
  }

  func contains(_ pattern: String) -> Bool { firstIndex(of: pattern) != nil }

  func contains(_ byte: UInt8) -> Bool {
    Files.firstIndex(of: byte, in: span, 0..<count) != nil
  }
}
