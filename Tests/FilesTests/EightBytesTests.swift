import Files
import Testing

struct `A search of eight bytes at a time` {
  private func place(
    in text: String, from start: Int = 0, _ marks: (EightBytes) -> UInt64
  ) -> Int? {
    let bytes = Array(text.utf8)
    return firstIndex(in: bytes.span, start..<bytes.count, where: marks)
  }

  @Test(arguments: 0..<40)
  func `finds a byte wherever it stands`(place: Int) {
    let text = String(repeating: "/", count: place) + "0" + String(repeating: "1:", count: 9)
    #expect(self.place(in: text) { $0.marks(of: UInt8(ascii: "0")) } == place)
    #expect(self.place(in: text) { $0.marksOfDigits } == place)
    #expect(self.place(in: text, from: place) { $0.marksOfDigits } == place)
  }

  @Test(arguments: ["", "a", "aaaaaaa/", "aaaaaaaa:", "\u{B2}\u{F0}\u{39F}\u{2070}", "\0\0\0"])
  func `finds no digit where none stands`(text: String) {
    #expect(place(in: text) { $0.marksOfDigits } == nil)
  }

  @Test func `finds a letter in either case, and the first of several bytes`() {
    let quiet = UInt8(ascii: "Q")
    #expect(place(in: "the fishers were quiet") { $0.marks(ofLetter: quiet) } == 17)
    #expect(place(in: "THE FISHERS WERE QUIET") { $0.marks(ofLetter: quiet) } == 17)
    #expect(place(in: "no 7, nor Q") { $0.marks(ofLetter: quiet) | $0.marksOfDigits } == 3)
  }

  @Test func `does not look past its range`() {
    let bytes = Array("boats 7".utf8)
    #expect(firstIndex(in: bytes.span, 0..<6) { $0.marksOfDigits } == nil)
    #expect(firstIndex(in: bytes.span, 3..<3) { $0.marksOfDigits } == nil)
  }
}
