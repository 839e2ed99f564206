package import Cables
import Compression

/// The bytes a cable was read from, packed for the archive.
package struct CompressedOriginal: Hashable, Sendable {
  /// A zstd frame that the cable's own paragraphs open.
  let frame: [UInt8]
  /// Of the bytes before they were packed.
  let length: Int
  let sha256: String
}

/// Packs the originals of cables; a worker keeps one for all its cables.
package struct OriginalCompressor: ~Copyable {
  private var compressor: Compressor

  package init() throws { compressor = try Compressor() }

  /// Packs the bytes that `cable` was read from.
  ///
  /// The archive has the paragraphs anyhow, so only what else the original holds costs space.
  package mutating func compress(_ original: [UInt8], of cable: Cable) throws -> CompressedOriginal
  {
    let prefix = originalPrefix(of: cable.paragraphs.map(\.text))
    return CompressedOriginal(
      frame: try compressor.compress(original, prefix: prefix), length: original.count,
      sha256: cable.source.sha256)
  }
}

/// What the originals of a version are packed against: its paragraphs, as the archive has them.
func originalPrefix(of paragraphs: [String]) -> [UInt8] {
  Array(paragraphs.joined(separator: "\n").utf8)
}
