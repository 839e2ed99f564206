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

  /// Around the ends of all ranges that are asked for, and with the highest bit.
  private static let bytes: [UInt8] = [
    0x00, 0x01, 0x1F, 0x20, 0x21, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A,
    0x7B, 0x7F, 0x80, 0x81, 0xA0, 0xB0, 0xB9, 0xC1, 0xDA, 0xE1, 0xFA, 0xFF,
  ]

  @Test(arguments: bytes, bytes)
  func `finds what a look at each byte finds`(byte: UInt8, other: UInt8) {
    for count in 1...17 {
      for place in 0..<count {
        var bytes = [UInt8](repeating: other, count: count)
        bytes[place] = byte
        expect(bytes, { $0.marks(of: byte) }, { $0 == byte })
        expect(bytes, { $0.marks(below: 0x21) }, { $0 < 0x21 })
        expect(bytes, { $0.marksOfDigits }, { (0x30...0x39).contains($0) })
        expect(bytes, { $0.marksOfLetters }, { (0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 })
        expect(bytes, { $0.marks(ofLetter: 0x41) }, { $0 | 0x20 == 0x61 })
      }
    }
  }

  private func expect(
    _ bytes: [UInt8], _ marks: (EightBytes) -> UInt64, _ isSought: (UInt8) -> Bool
  ) {
    let found = firstIndex(in: bytes.span, 0..<bytes.count, where: marks)
    #expect(found == bytes.firstIndex(where: isSought), "\(bytes)")
  }

  @Test(arguments: bytes, bytes)
  func `marks every letter of eight, and no other byte`(byte: UInt8, other: UInt8) {
    for place in 0..<8 {
      var bytes = [UInt8](repeating: other, count: 8)
      bytes[place] = byte
      let marks = EightBytes(bytes.span, at: 0).marksOfLetters
      for (index, byte) in bytes.enumerated() {
        let isLetter = byte < 0x80 && (0x61...0x7A).contains(byte | 0x20)
        #expect(marks >> UInt64(index * 8) & 0xFF == (isLetter ? 0x80 : 0))
      }
    }
  }

  @Test func `has the first byte lowest, and zeros behind the last`() {
    let bytes: [UInt8] = [0xFE, 1, 2, 3, 4, 5, 6, 7, 0x80, 0xFF]
    #expect(EightBytes(bytes.span, at: 0).bits == 0x0706_0504_0302_01FE)
    #expect(EightBytes(bytes.span, at: 2).bits == 0xFF80_0706_0504_0302)
    bytes.withUnsafeBytes { bytes in
      #expect(EightBytes(bytes, at: 1).bits == 0x8007_0605_0403_0201)
      #expect(EightBytes(endOf: bytes, from: 8).bits == 0xFF80)
      #expect(EightBytes(endOf: bytes, from: 10).bits == 0)
    }
    #expect(EightBytes(each: 0x1F).sum == 0xF8)
  }

  @Test func `does not look past its range`() {
    let bytes = Array("boats 7".utf8)
    #expect(firstIndex(in: bytes.span, 0..<6) { $0.marksOfDigits } == nil)
    #expect(firstIndex(in: bytes.span, 3..<3) { $0.marksOfDigits } == nil)
  }
}
