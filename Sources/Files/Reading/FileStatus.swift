internal import Glibc

/// What stands under a path, links followed.
package struct FileStatus: Sendable {
  package enum Kind: Sendable {
    case file, folder, pipe, device
  }

  /// Names one file, however many paths lead to it.
  package struct Identity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  package let kind: Kind
  package let identity: Identity
  package let size: Int

  package init(of path: [UInt8]) throws(FileError) {
    var status = stat()
    guard stat(path.terminated, &status) == 0 else { throw .latest }
    self.init(status)
  }

  init(ofDescriptor descriptor: Int32) throws(FileError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .latest }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO, S_IFSOCK: .pipe
      default: .device
      }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
  }
}

extension [UInt8] {
  /// These bytes as a path of C: paths are bytes, not always UTF-8.
  var terminated: [CChar] { map(CChar.init(bitPattern:)) + [0] }
}
