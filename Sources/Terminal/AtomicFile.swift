internal import Glibc

/// A file that appears under its name only once it is whole.
package struct AtomicFile: Sendable {
  package let descriptor: Descriptor
  private let path: String
  /// What the file is called until then.
  package let draft: String

  /// Begins a file beside the one it will replace, since only there renaming is one step.
  package init(_ path: String) throws(WriteError) {
    self.path = path
    draft = "\(path).\(getpid()).part"
    descriptor = try Descriptor.create(draft)
  }

  /// Puts the file in its place.
  package func commit() throws(WriteError) {
    guard fsync(descriptor.number) == 0 || errno == EINVAL else {
      let problem = WriteError(code: errno)
      discard()
      throw problem
    }
    descriptor.close()
    guard rename(draft, path) == 0 else {
      let problem = WriteError(code: errno)
      unlink(draft)
      throw problem
    }
  }

  /// Leaves nothing behind, and what was there before as it was.
  package func discard() {
    descriptor.close()
    unlink(draft)
  }
}
