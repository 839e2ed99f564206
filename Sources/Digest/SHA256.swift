internal import CNettle

/// A SHA-256 in the making, fed piece by piece.
package struct SHA256: ~Copyable {
  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  package mutating func update(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      // An empty span may have no address, which nettle does not allow.
      guard let address = buffer.baseAddress else { return }
      nettle_sha256_update(&context, buffer.count, address)
    }
  }

  /// The digest of all that came before, in hexadecimal.
  package consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    var letters: [UInt8] = []
    letters.reserveCapacity(2 * digest.count)
    for byte in digest {
      letters.append(SHA256.letter(of: byte >> 4))
      letters.append(SHA256.letter(of: byte & 15))
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func letter(of digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
