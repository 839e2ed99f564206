internal import Glibc

/// A file that appears under its name only once it is whole.
///
/// A pipe, a device or whatever else is no ordinary file is written to straight away: putting a
/// file in its place would take it away. A symbolic link stays, and what it leads to is replaced.
package struct AtomicFile: Sendable {
  package let descriptor: Descriptor
  private let path: String
  /// What the file is called until then.
  package let draft: String
  /// Permissions of the whole file; until then only its owner may read it.
  private let mode: mode_t

  /// Begins a file beside the one it will replace.
  package init(_ path: String) throws(WriteError) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let isOrdinary = !isThere || status.st_mode & S_IFMT == S_IFREG
    if isOrdinary, let target = FileTarget(path) {
      self.path = target.path
      // What is there already was left by a process that was killed and had our number.
      draft = "\(target.path).\(getpid()).part"
      descriptor = try createDraft(draft)
    } else {
      self.path = path
      draft = path
      descriptor = try Descriptor.create(path)
    }
    mode = isThere ? status.st_mode & 0o777 : AtomicFile.modeOfNewFiles
  }

  /// Puts `bytes` into the file at `path`, all of them or none.
  package static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let file = try AtomicFile(path)
    do throws(WriteError) {
      try file.descriptor.write(bytes)
    } catch {
      file.discard()
      throw error
    }
    try file.commit()
  }

  /// Makes a file of `bytes` under a name, all of them or none, unless there is one of that name.
  package static func make(_ path: String, of bytes: [UInt8]) throws(WriteError) {
    if let file = Descriptor(withoutNameBeside: path) {
      defer { file.close() }
      try file.write(bytes)
      try file.sync()
      if file.take(name: path) { return }
    }
    // A kill may leave the draft where the system wants a name for it.
    let file = try AtomicFile(path)
    do throws(WriteError) {
      try file.descriptor.write(bytes)
    } catch {
      file.discard()
      throw error
    }
    try file.commit(replacing: false)
  }

  /// Puts the file in its place; unless it is to be `replacing`, only where there is none yet.
  package func commit(replacing: Bool = true) throws(WriteError) {
    defer { descriptor.close() }
    do throws(WriteError) {
      try descriptor.sync()
      guard draft != path else { return }
      // Where a file system has no permissions, there are none to set.
      fchmod(descriptor.number, mode)
      if replacing { try replaceFile(at: path, with: draft) } else { try nameFile(draft, path) }
    } catch {
      removeDraft()
      throw error
    }
  }

  /// Leaves nothing behind, and what was there before as it was.
  package func discard() {
    descriptor.close()
    removeDraft()
  }

  private func removeDraft() {
    if draft != path { unlink(draft) }
  }

  private static var modeOfNewFiles: mode_t {
    // The mask can be asked for only by setting it.
    let mask = umask(0o077)
    umask(mask)
    return 0o666 & ~mask
  }
}
