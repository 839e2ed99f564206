internal import Glibc

/// The value of an environment variable; an empty one counts as none.
package func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Tells whether a program of that name can be run.
package func isInstalled(_ program: String) -> Bool {
  (environment("PATH") ?? "").split(separator: ":").contains { folder in
    access("\(folder)/\(program)", X_OK) == 0
  }
}

/// Cores that this process may use.
package var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Ends the process.
package func end(_ status: Int32) -> Never { exit(status) }
