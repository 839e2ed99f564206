/// Eight bytes of a text that are looked at together.
///
/// What it finds it marks by the highest bit of a byte. Only the lowest mark can be relied on,
/// which is what a search for the first place needs; marks of several kinds may be put together by
/// `|`.
@usableFromInline package struct EightBytes {
  /// The first byte stands lowest.
  @usableFromInline package let bits: UInt64

  @inlinable package init(_ bits: UInt64) { self.bits = bits }

  /// The eight bytes from `place` on.
  @inlinable package init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The eight bytes from `place` on.
  @inlinable package init(_ bytes: Span<UInt8>, at place: Int) {
    self = bytes.extracting(place..<place + 8).withUnsafeBytes { EightBytes($0, at: 0) }
  }

  /// The bytes from `place` on, fewer than eight, and zeros behind them.
  @inlinable package init(endOf bytes: UnsafeRawBufferPointer, from place: Int) {
    var bits: UInt64 = 0
    for offset in 0..<bytes.count - place {
      bits |= UInt64(bytes[place + offset]) << UInt64(offset * 8)
    }
    self.bits = bits
  }

  /// The same byte eight times.
  @inlinable package init(each byte: UInt8) { bits = 0x0101_0101_0101_0101 &* UInt64(byte) }

  @inlinable package func marks(of byte: UInt8) -> UInt64 {
    EightBytes.zeros(bits ^ EightBytes(each: byte).bits)
  }

  /// Marks a letter in either case; a byte that differs from it in the bit of the case alone, too.
  @inlinable package func marks(ofLetter letter: UInt8) -> UInt64 {
    EightBytes.zeros(small ^ EightBytes(each: letter | 0x20).bits)
  }

  /// Marks a letter beside which `second` stands, in either case; `next` begins a byte further on.
  @inlinable package func marks(
    ofLetter letter: UInt8, beside second: UInt8, in next: EightBytes
  ) -> UInt64 {
    let first = small ^ EightBytes(each: letter | 0x20).bits
    return EightBytes.zeros(first | next.small ^ EightBytes(each: second | 0x20).bits)
  }

  /// Marks bytes less than `limit`, which is one of ASCII.
  @inlinable package func marks(below limit: UInt8) -> UInt64 {
    (bits &- EightBytes(each: limit).bits) & ~bits & EightBytes.highest
  }

  @inlinable package var marksOfDigits: UInt64 {
    EightBytes(bits ^ EightBytes(each: 0x30).bits).marks(below: 10)
  }

  /// Marks letters of ASCII; each of these marks can be relied on.
  @inlinable package var marksOfLetters: UInt64 {
    let low = small & ~EightBytes.highest
    let fromA = low &+ EightBytes(each: 0x80 - UInt8(ascii: "a")).bits
    let pastZ = low &+ EightBytes(each: 0x7F - UInt8(ascii: "z")).bits
    return fromA & ~pastZ & ~bits & EightBytes.highest
  }

  /// The sum of the eight bytes, where one byte can hold it.
  @inlinable package var sum: Int {
    // The product has it in the highest.
    Int(truncatingIfNeeded: (bits &* EightBytes(each: 1).bits) >> 56)
  }

  /// With the bit set that tells a small letter from a capital.
  @inlinable var small: UInt64 { bits | EightBytes(each: 0x20).bits }

  @inlinable static var highest: UInt64 { EightBytes(each: 0x80).bits }

  /// Marks bytes that are zero: the borrow of a subtraction sets their highest bit.
  @inlinable static func zeros(_ bits: UInt64) -> UInt64 {
    (bits &- EightBytes(each: 1).bits) & ~bits & highest
  }
}

/// The first place in `range` that `marks` finds.
@inlinable package func firstIndex(
  in bytes: Span<UInt8>, _ range: Range<Int>, where marks: (EightBytes) -> UInt64
) -> Int? {
  bytes.extracting(range).withUnsafeBytes { buffer in
    var place = 0
    while place + 8 <= buffer.count {
      let found = marks(EightBytes(buffer, at: place))
      if found != 0 { return range.lowerBound + place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    let left = buffer.count - place
    guard left > 0 else { return nil }
    let found = marks(EightBytes(endOf: buffer, from: place)) & (1 << UInt64(left * 8) - 1)
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
      let found = marks(EightBytes(buffer, at: place), EightBytes(buffer, at: place + 1))
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
