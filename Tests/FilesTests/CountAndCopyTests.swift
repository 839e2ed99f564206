import Files
import Testing

struct `A text that is counted or packed eight bytes at a time` {
  private static let line = "Der Fischer fährt\tmit ¶ dem Boot \r\n\u{1}\u{1B} aus — früh.\n"

  @Test(arguments: [0, 1, 3, 40, 200])
  func `is counted as byte by byte`(lines: Int) {
    let bytes = Array(String(repeating: Self.line, count: lines).utf8)
    for start in 0..<min(20, bytes.count + 1) {
      let feeds = bytes[start...].count { $0 == UInt8(ascii: "\n") }
      #expect(count(of: UInt8(ascii: "\n"), in: bytes.span, start..<bytes.count) == feeds)
      let scalars = bytes[start...].count { $0 & 0xC0 != 0x80 }
      #expect(countOfScalars(in: bytes.span, start..<bytes.count) == scalars)
      let plain = bytes[start...].count { $0 < 0x80 }
      #expect(bytes[start...].withUnsafeBytes { countOfASCII(in: $0) } == plain)
    }
  }

  @Test(arguments: [
    "", " ", "boat", "a boat", "   ", line, line + line, "\t\u{B}\u{C}\u{1}\u{0} net",
  ])
  func `loses its white space alone`(text: String) {
    let bytes = Array(text.utf8)
    var room = [UInt8](repeating: 0, count: bytes.count + 2)
    let end = copyWithoutSpace(bytes.span, to: &room, at: 2)
    let kept = bytes.filter { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    #expect(Array(room[2..<end]) == kept)
  }
}
