import SQLite

extension Archive {
  /// Writes a copy of the archive as it is now to a file that is empty or not there.
  ///
  /// Others may read and write meanwhile. The copy holds no unused space.
  package func copy(to path: String) throws {
    try inArchiveTerms {
      // The connection may not write to the archive; to make another file is no write to it.
      try connection.executeScript("PRAGMA query_only = OFF")
      defer { try? connection.executeScript("PRAGMA query_only = ON") }
      try connection.execute("VACUUM INTO \(path)")
    }
  }
}
