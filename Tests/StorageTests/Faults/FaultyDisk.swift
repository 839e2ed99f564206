import CSQLite
import Glibc

/// A disk that fails at a chosen call: a VFS of SQLite around the system's.
///
/// One test at a time may use it.
enum FaultyDisk {
  /// What happens at the chosen call.
  enum Fault: CaseIterable {
    /// It fails once, as a bad sector does.
    case error
    /// No space is left, from that call on.
    case full
    /// A write stops halfway, and the process ends there.
    case tornWrite
    /// The process ends before it.
    case end
  }

  /// What is to become of one call that changes a file.
  enum Verdict {
    case pass
    case fail(Int32)
    /// Half of it is done first.
    case tear
  }

  static let name = "faulty"

  // One test at a time, and SQLite calls back in that test's own task.
  private nonisolated(unsafe) static var fault = Fault.error
  private nonisolated(unsafe) static var callsLeft = Int.max
  private nonisolated(unsafe) static var hasEnded = false
  private(set) nonisolated(unsafe) static var hasFailed = false

  /// Lets the call after `calls` more writes, syncs, truncations and removals fail.
  static func arrange(_ fault: Fault, after calls: Int) {
    _ = registered
    self.fault = fault
    callsLeft = calls
    hasEnded = false
    hasFailed = false
  }

  static func judge(isWrite: Bool) -> Verdict {
    if hasEnded { return .fail(SQLITE_IOERR) }
    callsLeft -= 1
    if callsLeft >= 0 || fault == .error && hasFailed || fault == .full && !isWrite { return .pass }
    hasFailed = true
    hasEnded = fault == .tornWrite || fault == .end
    if fault == .full { return .fail(SQLITE_FULL) }
    return fault == .tornWrite && isWrite ? .tear : .fail(SQLITE_IOERR)
  }

  /// Registered once, for the life of the process.
  private static let registered: Int32 = {
    guard let system = sqlite3_vfs_find(nil) else { return SQLITE_ERROR }
    let disk = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    disk.initialize(to: system.pointee)
    disk.pointee.szOsFile += Int32(FaultyFile.size)
    disk.pointee.zName = UnsafePointer(strdup(name))
    disk.pointee.pNext = nil
    disk.pointee.pAppData = UnsafeMutableRawPointer(system)
    disk.pointee.xOpen = { disk, path, file, flags, flagsOut in
      let real = FaultyFile.real(file)
      // SQLite closes a file whose methods are set, whether it was opened or not.
      file?.pointee.pMethods = nil
      let system = FaultyDisk.system(of: disk)
      let code = system.pointee.xOpen(system, path, real, flags, flagsOut)
      if code == SQLITE_OK { file?.pointee.pMethods = FaultyFile.methods }
      return code
    }
    disk.pointee.xDelete = { disk, path, sync in
      guard case .pass = FaultyDisk.judge(isWrite: false) else { return SQLITE_IOERR }
      let system = FaultyDisk.system(of: disk)
      return system.pointee.xDelete(system, path, sync)
    }
    return sqlite3_vfs_register(disk, 0)
  }()

  private static func system(
    of disk: UnsafeMutablePointer<sqlite3_vfs>?
  ) -> UnsafeMutablePointer<sqlite3_vfs> {
    guard let system = disk?.pointee.pAppData else { preconditionFailure("set when registered") }
    return system.assumingMemoryBound(to: sqlite3_vfs.self)
  }
}
