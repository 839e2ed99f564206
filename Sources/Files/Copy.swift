/// Copies the bytes that `isKept` lets through to `room`, from `start` on, and gives back where they
/// end.
///
/// Without a branch a byte, since nobody can foretell where the words of a text end.
@inlinable package func copy(
  _ bytes: Span<UInt8>, to room: inout [UInt8], at start: Int, where isKept: (UInt8) -> Bool
) -> Int {
  precondition(start >= 0 && start + bytes.count <= room.count)
  return bytes.withUnsafeBufferPointer { bytes in
    room.withUnsafeMutableBufferPointer { room in
      var end = start
      for byte in bytes {
        room[end] = byte
        end &+= isKept(byte) ? 1 : 0
      }
      return end
    }
  }
}
