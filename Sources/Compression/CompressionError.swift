import CZstd

/// A reason why bytes could not be packed or unpacked.
package enum CompressionError: Error, Hashable, CustomStringConvertible {
  case outOfMemory
  /// The frame does not hold as many bytes as it should, or is none at all.
  case wrongSize
  /// In the words of the library.
  case refused(String)

  package var description: String {
    switch self {
    case .outOfMemory: "no memory to compress with"
    case .wrongSize: "the compressed bytes are not of the size they should have"
    case .refused(let reason): "the compressed bytes cannot be read: \(reason)"
    }
  }
}

func check(_ code: Int) throws(CompressionError) {
  guard ZSTD_isError(code) == 0 else {
    throw .refused(String(cString: ZSTD_getErrorName(code)))
  }
}
