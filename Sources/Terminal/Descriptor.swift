internal import Glibc

/// An open file of the process, by its number.
package struct Descriptor: Hashable, Sendable {
  package static let standardInput = Descriptor(0)
  package static let standardOutput = Descriptor(1)
  package static let standardError = Descriptor(2)

  let number: Int32

  init(_ number: Int32) { self.number = number }

  package var isTerminal: Bool { isatty(number) == 1 }

  /// Columns of the window, where it is a terminal that knows them.
  package var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of `bytes`, or tells why not.
  package func write(_ bytes: [UInt8]) throws(WriteError) {
    var written = 0
    while written < bytes.count {
      let start = written
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw WriteError(code: errno)
      }
    }
  }

  /// Makes or empties the file at `path` and opens it for writing.
  package static func create(_ path: String) throws(WriteError) -> Descriptor {
    let number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard number >= 0 else { throw WriteError(code: errno) }
    return Descriptor(number)
  }

  /// Makes a file that only its owner may read; there must be none of the name, nor a link.
  static func createDraft(_ path: String) throws(WriteError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var number = open(path, flags, 0o600)
    if number < 0, errno == EEXIST {
      // Left by a process that was killed and had our number.
      unlink(path)
      number = open(path, flags, 0o600)
    }
    guard number >= 0 else { throw WriteError(code: errno) }
    return Descriptor(number)
  }

  package func close() { _ = Glibc.close(number) }
}

/// Why nothing can be written.
package struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's number of the error.
  let code: Int32

  /// The reader of a pipe has gone, as `head` does when it has enough.
  package var isClosedPipe: Bool { code == EPIPE }

  package var description: String {
    let words = String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
