/// Where the bytes of a text stand among its Unicode scalars, without counting from the beginning
/// each time: a paragraph may have thousands of names.
struct ScalarPlaces {
  private static let block = 1024

  private let bytes: [UInt8]
  /// Scalars before each block.
  private let before: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var before: [Int] = []
    var scalars = 0
    var start = 0
    while start <= bytes.count {
      before.append(scalars)
      let end = min(start + Self.block, bytes.count)
      scalars += Self.scalars(in: bytes[start..<end])
      start += Self.block
    }
    self.bytes = bytes
    self.before = before
  }

  /// How many scalars begin before the byte at `place`.
  func scalars(before place: Int) -> Int {
    let block = place / Self.block
    return before[block] + Self.scalars(in: bytes[(block * Self.block)..<place])
  }

  private static func scalars(in bytes: Bytes) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
