/// Eight bytes of a text that are looked at together.
///
/// What it finds it marks by the highest bit of a byte. Only the lowest mark can be relied on, which
/// is what a search for the first place needs; marks of several kinds may be put together by `|`.
@usableFromInline package struct EightBytes {
  @usableFromInline let bits: UInt64

  @inlinable package init(_ bits: UInt64) { self.bits = bits }

  @inlinable package func marks(of byte: UInt8) -> UInt64 {
    EightBytes.zeros(bits ^ EightBytes.ones &* UInt64(byte))
  }

  /// Marks a letter in either case; a byte that differs from it in the bit of the case alone, too.
  @inlinable package func marks(ofLetter letter: UInt8) -> UInt64 {
    let small = EightBytes.ones &* 0x20
    return EightBytes.zeros((bits | small) ^ EightBytes.ones &* UInt64(letter | 0x20))
  }

  /// Marks a letter beside which `second` stands, in either case; `next` begins a byte further on.
  @inlinable package func marks(
    ofLetter letter: UInt8, beside second: UInt8, in next: EightBytes
  ) -> UInt64 {
    let small = EightBytes.ones &* 0x20
    let first = (bits | small) ^ EightBytes.ones &* UInt64(letter | 0x20)
    return EightBytes.zeros(first | (next.bits | small) ^ EightBytes.ones &* UInt64(second | 0x20))
  }

  /// Marks bytes less than `limit`, which is one of ASCII.
  @inlinable package func marks(below limit: UInt8) -> UInt64 {
    (bits &- EightBytes.ones &* UInt64(limit)) & ~bits & EightBytes.highest
  }

  @inlinable package var marksOfDigits: UInt64 {
    EightBytes(bits ^ EightBytes.ones &* 0x30).marks(below: 10)
  }

  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highest: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks bytes that are zero: the borrow of a subtraction sets their highest bit.
  @inlinable static func zeros(_ bits: UInt64) -> UInt64 { (bits &- ones) & ~bits & highest }
}

/// The first place in `range` that `marks` finds.
@inlinable package func firstIndex(
  in bytes: Span<UInt8>, _ range: Range<Int>, where marks: (EightBytes) -> UInt64
) -> Int? {
  bytes.extracting(range).withUnsafeBytes { buffer in
    var place = 0
    while place + 8 <= buffer.count {
      let found = marks(EightBytes(buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      if found != 0 { return range.lowerBound + place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    let left = buffer.count - place
    guard left > 0 else { return nil }
    var rest: UInt64 = 0
    for offset in 0..<left { rest |= UInt64(buffer[place + offset]) << UInt64(offset * 8) }
    let found = marks(EightBytes(rest)) & (1 << UInt64(left * 8) - 1)
    return found == 0 ? nil : range.lowerBound + place + found.trailingZeroBitCount / 8
  }
}

/// The first place in `range` that `marks` finds, which is also given the bytes from the next place
/// on.
@inlinable package func firstIndex(
  in bytes: Span<UInt8>, _ range: Range<Int>, where marks: (EightBytes, EightBytes) -> UInt64
) -> Int? {
  bytes.extracting(range).withUnsafeBytes { buffer in
    var place = 0
    while place + 8 < buffer.count {
      let here = EightBytes(buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let next = EightBytes(buffer.loadUnaligned(fromByteOffset: place + 1, as: UInt64.self))
      let found = marks(here, next)
      if found != 0 { return range.lowerBound + place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place + 1 < buffer.count {
      let here = EightBytes(UInt64(buffer[place]))
      if marks(here, EightBytes(UInt64(buffer[place + 1]))) & 0x80 != 0 {
        return range.lowerBound + place
      }
      place += 1
    }
    return nil
  }
}
