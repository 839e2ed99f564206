import CSQLite

/// A refusal by SQLite, and the statement it refused.
///
/// Arguments stay out of it: a message may be pasted into a report.
package struct SQLiteError: Error, Hashable, CustomStringConvertible {
  /// The extended result code.
  package let code: Int32
  package let message: String
  package let sql: String?
  /// The `errno` behind a file that could not be opened, or 0.
  package let systemCode: Int32

  package init(code: Int32, message: String, sql: String? = nil, systemCode: Int32 = 0) {
    self.code = code
    self.message = message
    self.sql = sql
    self.systemCode = systemCode
  }

  /// The primary result code, such as `SQLITE_FULL`.
  package var primaryCode: Int32 { code & 0xff }

  package var description: String {
    guard let sql else { return "SQLite error \(code): \(message)" }
    return "SQLite error \(code): \(message), in `\(sql)`"
  }
}

extension SQLiteError {
  /// Whether a statement that is right fails on a schema or an index that is not what it was.
  ///
  /// SQLite has one code for all of it, `SQLITE_ERROR`, and the words below.
  package var blamesSchema: Bool {
    code == SQLITE_ERROR
      && [
        "no such ", "malformed", "SQL logic error", "invalid fts5", "unsupported file format",
        "vtable constructor failed", "unrecognized ", "near ", "unsafe use of",
      ].contains(where: message.hasPrefix)
  }

  /// The primary codes a program answers in its own way.
  package enum Primary {
    package static let busy = SQLITE_BUSY
    package static let full = SQLITE_FULL
    package static let ioError = SQLITE_IOERR
    package static let cantOpen = SQLITE_CANTOPEN
    package static let corrupt = SQLITE_CORRUPT
    package static let notADatabase = SQLITE_NOTADB
    package static let locked = SQLITE_LOCKED
    package static let readOnly = SQLITE_READONLY
    package static let mismatch = SQLITE_MISMATCH
    package static let tooBig = SQLITE_TOOBIG
    package static let error = SQLITE_ERROR
    package static let constraint = SQLITE_CONSTRAINT
  }
}
