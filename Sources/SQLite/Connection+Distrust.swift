import CSQLite

extension Connection {
  /// Takes nothing that the file says for an order.
  ///
  /// An archive may come from a stranger, and a schema can hold triggers and views that call
  /// functions. Triggers are not run at all, since no archive of ours has one; a view may call only
  /// what cannot do harm (sqlite.org/security.html).
  ///
  /// Where `isSalvaging` a broken schema, SQLite must be allowed to make do with part of it.
  package func distrustFile(isSalvaging: Bool = false) throws(SQLiteError) {
    for (option, value) in [
      (SQLITE_DBCONFIG_DEFENSIVE, isSalvaging ? 0 : 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ] {
      let code = sqlite3_db_config_switch(handle, option, Int32(value))
      guard code == SQLITE_OK else {
        throw SQLiteError(code: code, message: "SQLite refuses option \(option)")
      }
    }
    // A text of a cable has 32 MB at most, and the index of one less than its text.
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 << 20)
    // `VACUUM INTO`, which makes backups, attaches one database.
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1)
  }
}
