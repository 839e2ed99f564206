internal import Glibc

/// Why a file or folder could not be read.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's number of the error.
  package let code: Int32

  package init(code: Int32) { self.code = code }

  static var latest: FileError { FileError(code: errno) }

  package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }

  package var description: String { wordsOfSystem(for: code) }
}

/// The system's words for one of its errors, in small letters: `permission denied`.
func wordsOfSystem(for code: Int32) -> String {
  let words = String(cString: strerror(code))
  return words.prefix(1).lowercased() + words.dropFirst()
}
