/// How often `byte` stands in `range` of `bytes`.
package func count(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let sought = EightBytes(each: byte).bits
  let lower = ~EightBytes.highest
  return bytes.extracting(range).withUnsafeBytes { buffer in
    count(in: buffer, where: { $0 == byte }) { eight in
      let differing = eight ^ sought
      // The highest bit is set by the carry, or was there, where a byte differs.
      return ~((differing & lower) &+ lower | differing) & EightBytes.highest
    }
  }
}

/// How many Unicode scalars begin in `range` of `bytes`, which are UTF-8.
package func countOfScalars(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  // Those bytes go on from one before that begin with the bits 10.
  let continued = bytes.extracting(range).withUnsafeBytes { buffer in
    count(in: buffer, where: { $0 & 0xC0 == 0x80 }) { eight in
      eight & ~(eight << 1) & EightBytes.highest
    }
  }
  return range.count - continued
}

/// How many of `bytes` are of ASCII.
package func countOfASCII(in bytes: UnsafeRawBufferPointer) -> Int {
  count(in: bytes, where: { $0 < 0x80 }) { eight in ~eight & EightBytes.highest }
}

private let everySecond: UInt64 = 0x00FF_00FF_00FF_00FF

/// How many bytes are counted: eight together by their highest bits, the last few one by one.
@inline(__always)
private func count(
  in bytes: UnsafeRawBufferPointer, where isCounted: (UInt8) -> Bool, marks: (UInt64) -> UInt64
) -> Int {
  var count = 0
  var place = 0
  while place + 8 <= bytes.count {
    // A count for each of the eight, as high as one byte can hold.
    let end = min(bytes.count - 7, place + 255 * 8)
    var counts: UInt64 = 0
    while place < end {
      counts &+= marks(EightBytes(bytes, at: place).bits) >> 7
      place += 8
    }
    let pairs = (counts & everySecond) &+ (counts >> 8 & everySecond)
    count += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
  for byte in bytes[place...] where isCounted(byte) { count += 1 }
  return count
}
