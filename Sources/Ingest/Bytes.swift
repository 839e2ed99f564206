internal import Files

/// Bytes of a telegram, or a part of them with the places they have in the whole.
typealias Bytes = ArraySlice<UInt8>

extension ArraySlice<UInt8> {
  var range: Range<Int> { startIndex..<endIndex }

  /// Without white space at its ends.
  var trimmed: Bytes {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return self[start..<end]
  }

  /// Whether nothing but white space stands in `range`.
  func isBlank(_ range: Range<Int>) -> Bool {
    skip(from: range.lowerBound, upTo: range.upperBound, while: \.isSpace) == range.upperBound
  }

  /// The byte at `index`, or nil past either end.
  func at(_ index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }

  /// The bytes at the end that satisfy `predicate`.
  func suffix(while predicate: (UInt8) -> Bool) -> Bytes {
    var start = endIndex
    while start > startIndex, predicate(self[start - 1]) { start -= 1 }
    return self[start...]
  }

  /// Whether `word`, in capitals, stands at `index` in any case.
  func has(_ word: String, at index: Int) -> Bool {
    guard index >= startIndex else { return false }
    var index = index
    for letter in word.utf8 {
      guard index < endIndex, self[index].capital == letter else { return false }
      index += 1
    }
    return true
  }

  /// Where `word`, two characters or more, first stands in any case.
  func first(_ word: String, from start: Int? = nil) -> Int? {
    let letters = word.utf8
    guard let letter = letters.first, let second = letters.dropFirst().first else { return nil }
    let bytes = span
    var index = (start ?? startIndex) - startIndex
    while index < bytes.count,
      let place = Files.firstIndex(ofLetters: letter, second, in: bytes, index..<bytes.count)
    {
      if has(word, at: startIndex + place) { return startIndex + place }
      index = place + 1
    }
    return nil
  }

  /// The first place from `start` on, and before `end`, that `marks` finds.
  @inline(__always)
  func firstIndex(
    from start: Int, to end: Int? = nil, where marks: (EightBytes) -> UInt64
  ) -> Int? {
    let end = end ?? endIndex
    guard start < end else { return nil }
    let places = (start - startIndex)..<(end - startIndex)
    return Files.firstIndex(in: span, places, where: marks).map { $0 + startIndex }
  }

  /// The index past the bytes from `index` on that satisfy `predicate`.
  @inline(__always)
  func skip(from index: Int, upTo end: Int? = nil, while predicate: (UInt8) -> Bool) -> Int {
    let end = end ?? endIndex
    var index = index
    while index < end, predicate(self[index]) { index += 1 }
    return index
  }

  /// The number that the digits in `range` spell; nil for none or too many.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count < 10 else { return nil }
    var value = 0
    for index in range {
      guard self[index].isDigit else { return nil }
      value = value * 10 + Int(self[index] - 0x30)
    }
    return value
  }

  /// On one line, each run of white space as one blank.
  var squeezed: String { String(decoding: squeezedBytes, as: UTF8.self) }

  /// The bytes of `squeezed`.
  var squeezedBytes: [UInt8] {
    let trimmed = trimmed
    var bytes: [UInt8] = []
    bytes.reserveCapacity(trimmed.count)
    var isAfterSpace = false
    for byte in trimmed {
      let isSpace = byte.isSpace
      if !isSpace || !isAfterSpace { bytes.append(isSpace ? .space : byte) }
      isAfterSpace = isSpace
    }
    return bytes
  }

  /// Whether it has letters, and capitals only.
  var isCapitals: Bool {
    var letters = 0
    for byte in self {
      if byte.isSmall { return false }
      if byte.isCapital { letters += 1 }
    }
    return letters > 0
  }
}

extension BidirectionalCollection<UInt8> {
  /// Begins with `word`, whatever the case of either.
  func hasPrefix(ignoringCase word: some Collection<UInt8>) -> Bool {
    count >= word.count && zip(self, word).allSatisfy { $0.capital == $1.capital }
  }

  /// Is `word`, in capitals, in any case.
  func elementsEqual(ignoringCase word: String) -> Bool {
    elementsEqual(word.utf8) { $0.capital == $1 }
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
  /// Without white space at its ends.
  var trimmed: Bytes { self[...].trimmed }

  /// The first place of `pattern` at or after `start`.
  func firstIndex(of pattern: String, from start: Int = 0) -> Int? {
    Files.firstIndex(of: Array(pattern.utf8), in: span, from: start)
  }

  func contains(_ pattern: String) -> Bool { firstIndex(of: pattern) != nil }

  func contains(_ byte: UInt8) -> Bool {
    Files.firstIndex(of: byte, in: span, 0..<count) != nil
  }
}
