internal import Glibc

/// An open file of the process, by its number.
package struct Descriptor: Hashable, Sendable {
  package static let standardInput = Descriptor(0)
  package static let standardOutput = Descriptor(1)
  package static let standardError = Descriptor(2)

  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  init(opening path: String, _ flags: Int32, mode: mode_t) throws(WriteError) {
    number = open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw .latest }
  }

  /// Makes or empties the file at `path` and opens it for writing.
  package static func create(_ path: String) throws(WriteError) -> Descriptor {
    try Descriptor(opening: path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
  }

  /// Writes all of `bytes`, or tells why not.
  package func write(_ bytes: [UInt8]) throws(WriteError) { try write(bytes.span) }

  func write(_ bytes: Span<UInt8>) throws(WriteError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.extracting(written...).withUnsafeBufferPointer { buffer in
        Glibc.write(number, buffer.baseAddress, buffer.count)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw .latest
      }
    }
  }

  /// Brings what was written to the disk; a pipe, or what else has none, is passed over.
  func sync() throws(WriteError) {
    guard fsync(number) == 0 || errno == EINVAL || errno == EROFS else { throw .latest }
  }

  package func close() { _ = Glibc.close(number) }
}

/// Why nothing can be written.
package struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's number of the error.
  let code: Int32

  static var latest: WriteError { WriteError(code: errno) }

  /// The reader of a pipe has gone, as `head` does when it has enough.
  package var isClosedPipe: Bool { code == EPIPE }

  /// No space is left for the file.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT }

  /// No file can be made under its path, whatever is in it.
  package var isOfPlace: Bool {
    [ENOENT, ENOTDIR, EACCES, EPERM, EROFS, ELOOP, ENAMETOOLONG].contains(code)
  }

  package var description: String { wordsOfSystem(for: code) }
}
