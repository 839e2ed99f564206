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
    let letters = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 15)]] }, as: UTF8.self)
  }
}
