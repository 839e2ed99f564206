/// A few words that a rule names, asked for by hash.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let hashes: [UInt64]
  /// A bit for each word, by the last bits of its hash: hardly a word that is asked for is in it.
  private let marks: UInt64

  init(arrayLiteral words: String...) {
    hashes = words.map { WordHash.of($0) }
    marks = hashes.reduce(0) { $0 | Self.mark(of: $1) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    marks & Self.mark(of: hash) != 0 && hashes.contains(hash)
  }

  @inline(__always)
  private static func mark(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}
