internal import Glibc

/// The first place of `byte` in `range` of `bytes`.
///
/// As fast as memory: the C library compares 32 bytes at a time.
package func firstIndex(
  of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
) -> Int? {
  bytes.extracting(range).withUnsafeBufferPointer { buffer in
    guard let address = buffer.baseAddress, buffer.count > 0,
      let found = memchr(address, Int32(byte), buffer.count)
    else { return nil }
    return range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(address))
  }
}

/// How often `byte` stands in `range` of `bytes`.
package func count(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  bytes.extracting(range).withUnsafeBufferPointer { buffer in
    // Addition that cannot trap is what lets the compiler count many bytes at a time.
    buffer.reduce(0) { count, other in count &+ (other == byte ? 1 : 0) }
  }
}

/// The first place of `pattern` at or after `start`.
package func firstIndex(
  of pattern: [UInt8], in bytes: Span<UInt8>, from start: Int = 0
) -> Int? {
  guard let first = pattern.first, start <= bytes.count - pattern.count else { return nil }
  let last = bytes.count - pattern.count
  var place = start
  while let found = firstIndex(of: first, in: bytes, place..<(last + 1)) {
    if pattern.indices.allSatisfy({ bytes[found + $0] == pattern[$0] }) { return found }
    place = found + 1
    if place > last { return nil }
  }
  return nil
}
