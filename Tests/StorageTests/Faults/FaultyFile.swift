import CSQLite

/// A file of the faulty disk: a head of its own, and behind it in memory the system's file.
enum FaultyFile {
  static let size = MemoryLayout<sqlite3_file>.stride

  static func real(
    _ file: UnsafeMutablePointer<sqlite3_file>?
  ) -> UnsafeMutablePointer<sqlite3_file> {
    guard let file else { preconditionFailure("SQLite names the file") }
    return (UnsafeMutableRawPointer(file) + size).assumingMemoryBound(to: sqlite3_file.self)
  }

  // Written once, before it is handed out.
  nonisolated(unsafe) static let methods: UnsafePointer<sqlite3_io_methods> = {
    let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    methods.initialize(to: sqlite3_io_methods())
    methods.pointee.iVersion = 2
    failNow(methods)
    passOn(methods)
    passOnSharedMemory(methods)
    return UnsafePointer(methods)
  }()

  /// Calls that change the disk may fail.
  private static func failNow(_ methods: UnsafeMutablePointer<sqlite3_io_methods>) {
    methods.pointee.xWrite = { file, bytes, count, offset in
      let real = FaultyFile.real(file)
      switch FaultyDisk.judge(isWrite: true) {
      case .pass: return real.pointee.pMethods.pointee.xWrite(real, bytes, count, offset)
      case .fail(let code): return code
      case .tear:
        _ = real.pointee.pMethods.pointee.xWrite(real, bytes, count / 2, offset)
        return SQLITE_IOERR
      }
    }
    methods.pointee.xSync = { file, flags in
      guard case .pass = FaultyDisk.judge(isWrite: false) else { return SQLITE_IOERR }
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xSync(real, flags)
    }
    methods.pointee.xTruncate = { file, size in
      guard case .pass = FaultyDisk.judge(isWrite: false) else { return SQLITE_IOERR }
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xTruncate(real, size)
    }
  }

  private static func passOn(_ methods: UnsafeMutablePointer<sqlite3_io_methods>) {
    methods.pointee.xClose = { file in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xClose(real)
    }
    methods.pointee.xRead = { file, bytes, count, offset in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xRead(real, bytes, count, offset)
    }
    methods.pointee.xFileSize = { file, size in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xFileSize(real, size)
    }
    methods.pointee.xLock = { file, level in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xLock(real, level)
    }
    methods.pointee.xUnlock = { file, level in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xUnlock(real, level)
    }
    methods.pointee.xCheckReservedLock = { file, out in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xCheckReservedLock(real, out)
    }
    methods.pointee.xFileControl = { file, operation, argument in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xFileControl(real, operation, argument)
    }
    methods.pointee.xSectorSize = { file in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xSectorSize(real)
    }
    methods.pointee.xDeviceCharacteristics = { file in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xDeviceCharacteristics(real)
    }
  }

  /// What a write-ahead log needs.
  private static func passOnSharedMemory(_ methods: UnsafeMutablePointer<sqlite3_io_methods>) {
    methods.pointee.xShmMap = { file, page, size, extend, out in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xShmMap(real, page, size, extend, out)
    }
    methods.pointee.xShmLock = { file, offset, count, flags in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xShmLock(real, offset, count, flags)
    }
    methods.pointee.xShmBarrier = { file in
      let real = FaultyFile.real(file)
      real.pointee.pMethods.pointee.xShmBarrier(real)
    }
    methods.pointee.xShmUnmap = { file, delete in
      let real = FaultyFile.real(file)
      return real.pointee.pMethods.pointee.xShmUnmap(real, delete)
    }
  }
}
