public import Cables

extension ArchiveWriter {
  /// Keeps a cable with the bytes that it was read from, packed here and now.
  ///
  /// An import over many cores packs them there, with an `OriginalCompressor` a worker.
  @discardableResult
  public mutating func add(
    _ cable: Cable, original: [UInt8], to source: Int
  ) throws -> AddOutcome {
    var compressor = try inArchiveTerms { try OriginalCompressor() }
    return try add(
      cable, original: try compressor.compress(original, of: cable), to: source)
  }
}
