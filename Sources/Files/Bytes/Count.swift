/// How often `byte` stands in `range` of `bytes`.
package func count(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let sought = eightTimes(byte)
  return count(in: bytes.extracting(range), where: { $0 == byte }) { eight in
    let differing = eight ^ sought
    // The highest bit is set by the carry, or was there, where a byte differs.
    return ~((differing & lower) &+ lower | differing) & highest
  }
}

/// How many Unicode scalars begin in `range` of `bytes`, which are UTF-8.
package func countOfScalars(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  // Those bytes go on from one before that begin with the bits 10.
  let continued = count(in: bytes.extracting(range), where: { $0 & 0xC0 == 0x80 }) { eight in
    eight & ~(eight << 1) & highest
  }
  return range.count - continued
}

private let lower = eightTimes(0x7F)
private let highest = eightTimes(0x80)
private let everySecond: UInt64 = 0x00FF_00FF_00FF_00FF

private func eightTimes(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// How many bytes are counted: eight together by their highest bits, the last few one by one.
@inline(__always)
private func count(
  in bytes: Span<UInt8>, where isCounted: (UInt8) -> Bool, marks: (UInt64) -> UInt64
) -> Int {
  bytes.withUnsafeBytes { buffer in
    var count = 0
    var place = 0
    while place + 8 <= buffer.count {
      // A count for each of the eight, as high as one byte can hold.
      let end = min(buffer.count - 7, place + 255 * 8)
      var counts: UInt64 = 0
      while place < end {
        counts &+= marks(buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)) >> 7
        place += 8
      }
      let pairs = (counts & everySecond) &+ (counts >> 8 & everySecond)
      count += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    for byte in buffer[place...] where isCounted(byte) { count += 1 }
    return count
  }
}
