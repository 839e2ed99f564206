internal import CArchive

/// Why a packed file, or a member of it, could not be read.
package struct UnpackingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In small letters, as the library says it: `truncated gzip input`.
  package let description: String
  /// Nothing more can be read of the packed file.
  package let isFatal: Bool

  package init(_ description: String, isFatal: Bool) {
    self.description = description
    self.isFatal = isFatal
  }

  /// What `code`, which a call of libarchive returned, means for `handle`.
  init(_ library: libarchive, _ handle: OpaquePointer, code: Int) {
    let words = library.archive_error_string(handle).map { String(cString: $0) } ?? "it is damaged"
    description = words.prefix(1).lowercased() + words.dropFirst()
    isFatal = code == Int(ARCHIVE_FATAL)
  }

  static let outOfMemory = UnpackingError("out of memory", isFatal: true)
}
