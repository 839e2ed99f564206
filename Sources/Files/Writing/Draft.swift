internal import Glibc

// A draft is a file beside the one whose place it takes when it is whole: only there that is one
// step.

/// Makes an empty file with the owner, group and permissions of `model`.
package func makeDraft(_ path: String, like model: String) throws(WriteError) {
  let draft = try createDraft(path)
  defer { draft.close() }
  do throws(WriteError) {
    try draft.takeAttributes(of: model)
  } catch {
    unlink(path)
    throw error
  }
}

/// Makes a file that only its owner may read.
///
/// Whatever stood under the name is gone; a link that somebody puts there meanwhile is not
/// followed.
func createDraft(_ path: String) throws(WriteError) -> Descriptor {
  try removeFile(at: path)
  return try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
}

/// Puts a file in the place of another in the same folder, so that at any moment one of the two is
/// there; what is in it must have reached the disk.
package func replaceFile(at path: String, with draft: String) throws(WriteError) {
  // A folder may be one that can be written and not read; SQLite passes over that too.
  let folder = try? Descriptor(opening: folder(of: path), O_RDONLY | O_DIRECTORY, mode: 0)
  defer { folder?.close() }
  guard rename(draft, path) == 0 else { throw .latest }
  // It is done: that the system cannot promise to remember it is no reason to call it undone.
  try? folder?.sync()
}

/// Gives a whole file its name, if there is none of that name; the name that it had is gone.
package func nameFile(_ draft: String, _ path: String) throws(WriteError) {
  defer { unlink(draft) }
  guard link(draft, path) != 0, errno != EEXIST else { return }
  // Some file systems know one name a file.
  guard access(path, F_OK) == 0 || rename(draft, path) == 0 else { throw .latest }
}

/// Takes a file away, if it is there.
package func removeFile(at path: String) throws(WriteError) {
  guard unlink(path) == 0 || errno == ENOENT else { throw .latest }
}

extension Descriptor {
  fileprivate func takeAttributes(of model: String) throws(WriteError) {
    var (wanted, own) = (stat(), stat())
    guard stat(model, &wanted) == 0, fstat(number, &own) == 0 else { throw .latest }
    if (wanted.st_uid, wanted.st_gid) != (own.st_uid, own.st_gid) {
      guard fchown(number, wanted.st_uid, wanted.st_gid) == 0 else { throw .latest }
    }
    guard fchmod(number, wanted.st_mode & 0o7777) == 0 else { throw .latest }
  }
}

extension Descriptor {
  /// A file that has no name yet, and so is gone with the process; nil where the system has none.
  init?(withoutNameBeside path: String) {
    // O_TMPFILE, a macro that Swift does not see.
    let nameless = 0o20000000 | O_DIRECTORY
    guard let file = try? Descriptor(opening: folder(of: path), O_WRONLY | nameless, mode: 0o666)
    else { return nil }
    self = file
  }

  /// Gives the file a name, if there is none of that name; false where the system does not.
  func take(name path: String) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(number)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
      || errno == EEXIST
  }
}
