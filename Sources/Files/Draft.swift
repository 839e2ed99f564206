internal import Glibc

/// Gives a file the permissions of another.
package func givePermissions(of model: String, to path: String) throws(FileError) {
  var status = stat()
  guard stat(model, &status) == 0, chmod(path, status.st_mode & 0o7777) == 0 else {
    throw .latest
  }
}

/// Puts a file in the place of another in the same folder, so that at any moment one of the two is
/// there; what is in it must have reached the disk.
package func replaceFile(at path: String, with draft: String) throws(FileError) {
  guard rename(draft, path) == 0 else { throw .latest }
  let folder = open(path.folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
  guard folder >= 0 else { throw .latest }
  defer { close(folder) }
  // Some file systems cannot sync a folder, and then have no need to.
  guard fsync(folder) == 0 || errno == EINVAL || errno == EROFS else { throw .latest }
}

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
