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

/// The first place in `range` where two letters stand side by side, whatever their case.
///
/// A place may also have other characters that differ from the letters in the bit of the case
/// alone, so it wants a second look.
package func firstIndex(
  ofLetters first: UInt8, _ second: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
) -> Int? {
  firstIndex(in: bytes, range) { here, next in
    here.marks(ofLetter: first, beside: second, in: next)
  }
}
