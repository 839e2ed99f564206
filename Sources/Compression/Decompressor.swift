import CZstd

/// Opens the frames that a `Compressor` wrote.
package struct Decompressor: ~Copyable {
  private let context: OpaquePointer

  package init() throws(CompressionError) {
    guard let context = ZSTD_createDCtx() else { throw CompressionError.outOfMemory }
    self.context = context
  }

  deinit { ZSTD_freeDCtx(context) }

  /// The `size` bytes that were compressed after the same `prefix`.
  package mutating func decompress(
    _ frame: [UInt8], prefix: [UInt8] = [], size: Int
  ) throws(CompressionError) -> [UInt8] {
    guard size >= 0, ZSTD_getFrameContentSize(frame, frame.count) == UInt64(size) else {
      throw .wrongSize
    }
    let context = context
    var code = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      code = prefix.withUnsafeBytes { prefix in
        frame.withUnsafeBytes { frame in
          ZSTD_DCtx_refPrefix(context, prefix.baseAddress, prefix.count)
          return ZSTD_decompressDCtx(
            context, bytes.baseAddress, size, frame.baseAddress, frame.count)
        }
      }
      count = ZSTD_isError(code) == 0 ? code : 0
    }
    try check(code)
    guard bytes.count == size else { throw .wrongSize }
    return bytes
  }
}
