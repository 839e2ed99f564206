package import Cables
import Compression

/// The bytes a cable was read from, packed for the archive.
package struct CompressedOriginal: Hashable, Sendable {
  /// A zstd frame that the cable's own paragraphs open.
  let frame: [UInt8]
  let prefix: OriginalPrefix
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
    let prefix = OriginalPrefix(
      lineEnd: LineEnd.common(in: original), words: .newest,
      quote: cable.source.format == .csv ? QuotationMark.common(in: original) : nil)
    let frame = try compressor.compress(
      original, prefix: prefix.bytes(with: cable.paragraphs.map(\.text)))
    return CompressedOriginal(
      frame: frame, prefix: prefix, length: original.count, sha256: cable.source.sha256)
  }
}
