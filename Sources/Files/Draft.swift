internal import Glibc

/// Makes an empty file with the owner, group and permissions of `model`.
///
/// Whatever stood under the name is gone; a link that somebody puts there meanwhile is not followed.
package func makeDraft(_ path: String, like model: String) throws(FileError) {
  try removeFile(at: path)
  let draft = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard draft >= 0 else { throw .latest }
  defer { close(draft) }
  var (wanted, made) = (stat(), stat())
  guard stat(model, &wanted) == 0, fstat(draft, &made) == 0 else { throw .latest }
  if (wanted.st_uid, wanted.st_gid) != (made.st_uid, made.st_gid) {
    guard fchown(draft, wanted.st_uid, wanted.st_gid) == 0 else { throw .latest }
  }
  guard fchmod(draft, wanted.st_mode & 0o7777) == 0 else { throw .latest }
}

/// Puts a file in the place of another in the same folder, so that at any moment one of the two is
/// there; what is in it must have reached the disk.
package func replaceFile(at path: String, with draft: String) throws(FileError) {
  // A folder may be one that can be written and not read; SQLite passes over that too.
  let folder = open(path.folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
  defer { if folder >= 0 { close(folder) } }
  guard rename(draft, path) == 0 else { throw .latest }
  // It is done: that the system cannot promise to remember it is no reason to call it undone.
  if folder >= 0 { fsync(folder) }
}

/// Gives a whole file its name, if there is none of that name; the name that it had is gone.
package func nameFile(_ draft: String, _ path: String) throws(FileError) {
  defer { unlink(draft) }
  guard link(draft, path) != 0, errno != EEXIST else { return }
  // Some file systems know one name a file.
  guard access(path, F_OK) == 0 || rename(draft, path) == 0 else { throw .latest }
}

/// Whether something stands under a path.
package func isFile(at path: String) -> Bool { access(path, F_OK) == 0 }

/// Takes a file away, if it is there.
package func removeFile(at path: String) throws(FileError) {
  guard unlink(path) == 0 || errno == ENOENT else { throw .latest }
}

extension String {
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
