internal import CNettle

/// The SHA-256 of `bytes`, in hexadecimal.
package func sha256(_ bytes: [UInt8]) -> String { sha256(bytes.span) }

/// The SHA-256 of `bytes`, in hexadecimal.
package func sha256(_ bytes: Span<UInt8>) -> String {
  var hash = SHA256()
  hash.update(bytes)
  return hash.finish()
}
