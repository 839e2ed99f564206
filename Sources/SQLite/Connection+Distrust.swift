import CSQLite

extension Connection {
  /// Takes nothing that the file says for an order.
  ///
  /// An archive may come from a stranger, and a schema can hold triggers and views that call
  /// functions. Triggers are not run at all, since no archive of ours has one; a view may call only
  /// what cannot do harm (sqlite.org/security.html).
  package func distrustFile() {
    for (option, value) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ] { _ = sqlite3_db_config_switch(handle, option, Int32(value)) }
    // A text of a cable has 32 MB at most, and the index of one less than its text.
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 << 20)
    // `VACUUM INTO`, which makes backups, attaches one database.
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1)
  }
}
