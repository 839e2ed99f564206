import CZstd

/// Compresses one run of bytes after another; a worker keeps one for all its cables.
package struct Compressor: ~Copyable {
  private let context: OpaquePointer

  package init(level: Int32 = 3) throws(CompressionError) {
    guard let context = ZSTD_createCCtx() else { throw CompressionError.outOfMemory }
    self.context = context
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
    // Four bytes a frame, by which damage is noticed when the bytes are wanted back.
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  }

  deinit { ZSTD_freeCCtx(context) }

  /// The bytes as a zstd frame that only `prefix` can open again.
  ///
  /// What `bytes` has in common with `prefix` costs next to nothing.
  package mutating func compress(
    _ bytes: [UInt8], prefix: [UInt8] = []
  ) throws(CompressionError) -> [UInt8] {
    let window = windowLog(covering: prefix.count + bytes.count)
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window)
    let context = context
    let bound = ZSTD_compressBound(bytes.count)
    var code = 0
    let frame = [UInt8](unsafeUninitializedCapacity: bound) { frame, count in
      // The context keeps the address of the prefix until the frame is written.
      code = prefix.withUnsafeBytes { prefix in
        bytes.withUnsafeBytes { bytes in
          ZSTD_CCtx_refPrefix(context, prefix.baseAddress, prefix.count)
          return ZSTD_compress2(context, frame.baseAddress, bound, bytes.baseAddress, bytes.count)
        }
      }
      count = ZSTD_isError(code) == 0 ? code : 0
    }
    try check(code)
    return frame
  }
}

/// The base-2 logarithm of a window that reaches back over `count` bytes.
///
/// A small window keeps the context's tables small too, which is most of the cost of a cable.
private func windowLog(covering count: Int) -> Int32 {
  let needed = Int32(Int.bitWidth - max(count, 1).leadingZeroBitCount)
  return min(max(needed, smallestWindowLog), largestWindowLog)
}

/// What a decoder accepts without being told otherwise: 128 MB.
let largestWindowLog: Int32 = 27
private let smallestWindowLog: Int32 = 10
