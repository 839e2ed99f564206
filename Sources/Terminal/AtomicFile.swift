internal import Glibc

/// A file that appears under its name only once it is whole.
///
/// A pipe, a device or whatever else is no ordinary file is written to straight away: putting a file
/// in its place would take it away.
package struct AtomicFile: Sendable {
  package let descriptor: Descriptor
  private let path: String
  /// What the file is called until then.
  package let draft: String

  /// Begins a file beside the one it will replace, since only there renaming is one step.
  package init(_ path: String) throws(WriteError) {
    self.path = path
    var status = stat()
    let isThere = stat(path, &status) == 0
    draft = isThere && status.st_mode & S_IFMT != S_IFREG ? path : "\(path).\(getpid()).part"
    descriptor = try Descriptor.create(draft)
  }

  /// Puts the file in its place.
  package func commit() throws(WriteError) {
    // A pipe can be neither synced nor renamed.
    guard fsync(descriptor.number) == 0 || errno == EINVAL || errno == EROFS else {
      let problem = WriteError(code: errno)
      discard()
      throw problem
    }
    descriptor.close()
    guard draft != path else { return }
    guard rename(draft, path) == 0 else {
      let problem = WriteError(code: errno)
      unlink(draft)
      throw problem
    }
  }

  /// Leaves nothing behind, and what was there before as it was.
  package func discard() {
    descriptor.close()
    if draft != path { unlink(draft) }
  }
}
