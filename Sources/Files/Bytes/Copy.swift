/// Copies `bytes` but their white space to `room`, from `start` on, and gives back where they end.
///
/// Word by word, each step copies eight bytes and goes on behind the first that was none of the
/// word: without a branch, since nobody can foretell where the words of a text end.
package func copyWithoutSpace(
  _ bytes: Span<UInt8>, to room: inout [UInt8], at start: Int
) -> Int {
  precondition(start >= 0 && start + bytes.count <= room.count)
  return bytes.withUnsafeBytes { bytes in
    room.withUnsafeMutableBytes { room in
      var (place, end) = (0, start)
      while place + 8 <= bytes.count {
        let eight = EightBytes(bytes, at: place)
        room.storeBytes(of: eight.bits.littleEndian, toByteOffset: end, as: UInt64.self)
        let gap = eight.marks(below: 0x21)
        let word = gap.trailingZeroBitCount / 8
        let isGap = gap == 0 ? 0 : 1
        // Other control characters end a word, too, and are kept.
        let isKept = isSpace(bytes[place + min(word, 7)]) ? 0 : isGap
        end += word + isKept
        place += word + isGap
      }
      for byte in bytes[place...] where !isSpace(byte) {
        room[end] = byte
        end += 1
      }
      return end
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
