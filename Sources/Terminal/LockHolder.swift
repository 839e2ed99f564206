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
    let places: [(inode: UInt64?, starts: ClosedRange<UInt64>)] = [
      // What a writer locks of a write-ahead log, and of a file without one (sqlite.org/walformat.html,
      // sqlite.org/lockingv3.html).
      (LockHolder.inode(of: LockHolder.real(path) + "-shm"), 120...120),
      (LockHolder.inode(of: path), pendingBytes),
    ]
    for line in locks.split(separator: "\n") where !line.contains("->") {
      let words = line.split(separator: " ")
      guard words.count >= 8, words[3] == "WRITE", let process = Int(words[4]),
        process != Int(getpid()),
        let inode = words[5].split(separator: ":").last.flatMap({ UInt64($0) }),
        let start = UInt64(words[6]),
        places.contains(where: { $0.inode == inode && $0.starts.contains(start) })
      else { continue }
      self.process = process
      let name = LockHolder.text(of: "/proc/\(process)/comm")?.split(separator: "\n").first
      program = name.map(String.init) ?? "a program"
      return
    }
    return nil
  }

  private static func inode(of path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
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

/// PENDING, RESERVED and SHARED of SQLite.
private let pendingBytes: ClosedRange<UInt64> = 0x4000_0000...0x4000_01FF
