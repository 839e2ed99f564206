internal import Glibc

/// The value of an environment variable; an empty one counts as none.
package func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Tells whether something stands at `path`.
package func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Tells whether a program of that name can be run.
package func isInstalled(_ program: String) -> Bool {
  (environment("PATH") ?? "").split(separator: ":").contains { folder in
    access("\(folder)/\(program)", X_OK) == 0
  }
}

/// Makes the folder at `path` and those above it.
package func createFolders(_ path: String) throws(WriteError) {
  var end = path.startIndex
  while end < path.endIndex {
    let next = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
    let folder = String(path[..<next])
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw WriteError(code: errno) }
    end = next
  }
}

/// Cores that this process may use.
package var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Ends the process.
package func end(_ status: Int32) -> Never { exit(status) }
