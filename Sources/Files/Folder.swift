internal import Glibc

/// Tells whether something stands at `path`.
package func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The folder that `path` is in: `.` for a bare name.
package func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The names in a folder in the order of their bytes, hidden ones left out.
package func names(inFolder path: [UInt8]) throws(FileError) -> [[UInt8]] {
  guard let folder = opendir(path.terminated) else { throw .latest }
  defer { closedir(folder) }
  var names: [[UInt8]] = []
  // `readdir` returns nil for an error as for the end; only `errno` tells them apart.
  errno = 0
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name.first != UInt8(ascii: ".") { names.append(name) }
    errno = 0
  }
  guard errno == 0 else { throw .latest }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Makes the folder at `path` and those above it.
package func createFolders(_ path: String) throws(WriteError) {
  var end = path.startIndex
  while end < path.endIndex {
    let next = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
    let folder = String(path[..<next])
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .latest }
    end = next
  }
}
