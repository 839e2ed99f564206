internal import Glibc

/// A file open for reading at any offset.
package struct File: ~Copyable {
  private let descriptor: Int32
  package let size: Int

  private init(descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  /// Opens a file; what a pipe holds is copied to an unnamed file in `folder` first.
  package static func open(_ path: [UInt8], spoolingTo folder: String) throws(FileError) -> File {
    let descriptor = Glibc.open(path.terminated, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .latest }
    return try take(descriptor, spoolingTo: folder)
  }

  /// A file of what `descriptor` holds, such as standard input, which stays open.
  package static func open(
    descriptor: Int32, spoolingTo folder: String
  ) throws(FileError) -> File {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .latest }
    return try take(copy, spoolingTo: folder)
  }

  private static func take(
    _ descriptor: Int32, spoolingTo folder: String
  ) throws(FileError) -> File {
    // Closes the descriptor on every way out that does not hand it on.
    let file = File(descriptor: descriptor, size: 0)
    let status = try FileStatus(ofDescriptor: descriptor)
    // A redirected file may have been read in part; then only its rest is meant.
    if status.kind == .file, lseek(descriptor, 0, SEEK_CUR) == 0 {
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      guard copy >= 0 else { throw .latest }
      return File(descriptor: copy, size: status.size)
    }
    return try file.spooled(to: folder)
  }

  /// Fills `bytes` from `index` on with what stands at `offset`; tells how many bytes came.
  package func read(
    at offset: Int, into bytes: inout [UInt8], from index: Int = 0
  ) throws(FileError) -> Int {
    precondition((0...bytes.count).contains(index), "the place to fill lies in the array")
    var filled = index
    while filled < bytes.count {
      let place = filled
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress?.advanced(by: place), buffer.count - place,
          offset + place - index)
      }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw .latest
      }
    }
    return filled - index
  }
}

extension File {
  /// A copy in a file that has no name, and so is gone when it is closed.
  private func spooled(to folder: String) throws(FileError) -> File {
    var path = Array("\(folder)/reftel-XXXXXX".utf8).terminated
    let spool = mkstemp(&path)
    guard spool >= 0 else { throw .latest }
    unlink(path)
    _ = fcntl(spool, F_SETFD, FD_CLOEXEC)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var size = 0
    // Closes the spool when copying fails.
    let file = File(descriptor: spool, size: 0)
    while case let count = try receive(into: &buffer), count > 0 {
      try file.append(buffer.span.extracting(..<count))
      size += count
    }
    let copy = fcntl(spool, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .latest }
    return File(descriptor: copy, size: size)
  }

  private func receive(into buffer: inout [UInt8]) throws(FileError) -> Int {
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .latest }
    }
  }

  private func append(_ bytes: Span<UInt8>) throws(FileError) {
    do throws(WriteError) {
      try Descriptor(descriptor).write(bytes)
    } catch {
      throw FileError(code: error.code)
    }
  }
}
