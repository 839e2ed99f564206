internal import Glibc

/// The program that holds the lock by which one writer keeps others from an archive.
package struct LockHolder {
  package let process: Int
  /// As the system calls it: `reftel`.
  package let program: String

  /// Looks among the locks of the system; nil where none is found, or they cannot be read.
  ///
  /// To open the file and ask would let go of locks that this process itself has on it.
  package init?(of path: String) {
    guard let locks = LockHolder.text(of: "/proc/locks") else { return nil }
    let places: [(file: FileNumber?, starts: ClosedRange<UInt64>)] = [
      // What a writer locks of a write-ahead log, and of a file without one
      // (sqlite.org/walformat.html, sqlite.org/lockingv3.html).
      (FileNumber(of: LockHolder.real(path) + "-shm"), 120...120),
      (FileNumber(of: path), pendingBytes),
    ]
    for line in locks.split(separator: "\n") where !line.contains("->") {
      let words = line.split(separator: " ")
      guard words.count >= 8, words[3] == "WRITE", let process = Int(words[4]),
        process > 0, process != Int(getpid()), let file = FileNumber(words[5]),
        let start = UInt64(words[6]),
        places.contains(where: { $0.file == file && $0.starts.contains(start) })
      else { continue }
      self.process = process
      let name = LockHolder.text(of: "/proc/\(process)/comm")?.split(separator: "\n").first
      program = name.map(String.init) ?? "a program"
      return
    }
    return nil
  }

  /// SQLite keeps its files beside the one that a symbolic link leads to.
  private static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func text(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 1 << 24 {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A file as the list of locks names it: `fd:01:1234`, the device in hexadecimal.
private struct FileNumber: Equatable {
  let device: UInt64
  let inode: UInt64

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }

  init?(_ words: Substring) {
    let parts = words.split(separator: ":")
    guard parts.count == 3, let major = UInt64(parts[0], radix: 16),
      let minor = UInt64(parts[1], radix: 16), let inode = UInt64(parts[2])
    else { return nil }
    // As glibc's `makedev`, a macro, puts the two together.
    device = (major & ~0xfff) << 32 | (major & 0xfff) << 8 | (minor & ~0xff) << 12 | (minor & 0xff)
    self.inode = inode
  }
}

/// PENDING, RESERVED and SHARED of SQLite.
private let pendingBytes: ClosedRange<UInt64> = 0x4000_0000...0x4000_01FF
