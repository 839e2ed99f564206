import SQLite

extension Archive {
  /// Opens what is left of a damaged archive, believing as little of it as can be.
  package init(salvaging path: String) throws {
    let connection = try inArchiveTerms { () throws -> Connection in
      let connection = try Connection(path: path, access: .readOnly)
      try connection.distrustFile(isSalvaging: true)
      // With this SQLite makes do with the part of the schema that it can read.
      try connection.executeScript(
        """
        PRAGMA writable_schema = ON;
        PRAGMA query_only = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        """)
      try connection.checkSchema(allowingGaps: true)
      // Only whether the table is there: any page of it may be the damaged one.
      _ = try connection.prepare("SELECT id FROM version")
      return connection
    }
    self.connection = connection
    self.path = path
  }
}
