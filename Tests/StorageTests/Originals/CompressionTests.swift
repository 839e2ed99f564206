import Compression
import Testing

struct `A compressor` {
  private static let text = Array("The minister said that he would not. ".utf8)

  @Test(arguments: [0, 1, 100, 5_000, 3_000_000])
  func `gives bytes back`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
    var compressor = try Compressor()
    var decompressor = try Decompressor()
    let frame = try compressor.compress(bytes)
    #expect(try decompressor.decompress(frame, size: size) == bytes)
  }

  @Test(arguments: [0, 1, 10, 200, 100_000])
  func `gives bytes back with a prefix`(repetitions: Int) throws {
    let prefix = (0..<repetitions).flatMap { _ in Self.text }
    let bytes = Array("HEAD\n".utf8) + prefix.reversed() + prefix
    var compressor = try Compressor()
    var decompressor = try Decompressor()
    let frame = try compressor.compress(bytes, prefix: prefix)
    #expect(try decompressor.decompress(frame, prefix: prefix, size: bytes.count) == bytes)
  }

  @Test func `pays little for what the prefix holds`() throws {
    var state: UInt32 = 1
    let prefix = (0..<200_000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    var compressor = try Compressor()
    // A copy: zstd sees no prefix in the very memory it is to compress.
    #expect(try compressor.compress([0] + prefix, prefix: prefix).count < 500)
    #expect(try compressor.compress(prefix).count > 199_000)
  }

  @Test func `is as good the second time`() throws {
    var compressor = try Compressor()
    let first = try compressor.compress(Self.text, prefix: Self.text)
    _ = try compressor.compress([1, 2, 3])
    #expect(try compressor.compress(Self.text, prefix: Self.text) == first)
  }

  @Test func `notices damage, another prefix and another size`() throws {
    var compressor = try Compressor()
    var decompressor = try Decompressor()
    let prefix = Self.text + Self.text
    var frame = try compressor.compress(Self.text + [9], prefix: prefix)
    let size = Self.text.count + 1
    #expect(throws: CompressionError.wrongSize) {
      try decompressor.decompress(frame, prefix: prefix, size: size + 1)
    }
    #expect(throws: CompressionError.self) {
      try decompressor.decompress(frame, prefix: prefix.reversed(), size: size)
    }
    frame[frame.count - 1] ^= 1
    #expect(throws: CompressionError.self) {
      try decompressor.decompress(frame, prefix: prefix, size: size)
    }
    #expect(throws: CompressionError.wrongSize) { try decompressor.decompress([], size: 5) }
  }
}
