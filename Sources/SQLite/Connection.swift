import CSQLite

/// An open database, closed when its owner lets it go.
///
/// It is not `Sendable`: one connection belongs to one task.
package struct Connection: ~Copyable {
  /// What a connection may do to its file.
  package enum Access: Sendable {
    case readOnly, readWrite, create
    /// Reads a file that nobody writes, without the files of a write-ahead log beside it.
    case immutable

    fileprivate var flags: Int32 {
      switch self {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    }
  }

  let handle: OpaquePointer
  /// Nil where statements may take as long as they will.
  package internal(set) var timeLimit: TimeLimit?

  /// Opens the database at `path`, through the registered VFS of a name if one is given.
  package init(path: String, access: Access, vfs: String? = nil) throws(SQLiteError) {
    _ = withoutStatistics
    var handle: OpaquePointer?
    let name = access == .immutable ? immutableURI(of: path) : path
    let code = sqlite3_open_v2(
      name, &handle, access.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs)
    guard code == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      throw SQLiteError(
        code: code, message: String(cString: sqlite3_errmsg(handle)),
        systemCode: sqlite3_system_errno(handle))
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// Makes ready a statement that is run more than once.
  package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(sql, on: handle, within: timeLimit)
  }

  /// Runs one statement for its effect.
  package func execute(_ sql: SQL) throws {
    try prepare(sql.text).run(sql.arguments) { _ in }
  }

  /// Every row that a query yields, decoded.
  package func fetch<Record>(
    _ sql: SQL, as decode: (borrowing Row) throws -> Record
  ) throws -> [Record] {
    var records: [Record] = []
    try prepare(sql.text).run(sql.arguments) { row in records.append(try decode(row)) }
    return records
  }

  /// The first column of the first row; nil where there is no row, or NULL in it.
  package func first<Decoded: Storable>(_ sql: SQL) throws -> Decoded? {
    try fetch(sql) { row in try row.column(0) as Decoded? }.first ?? nil
  }

  /// Runs a script of several statements, none of which takes arguments.
  package func executeScript(_ script: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw SQLiteError(code: code, message: String(cString: sqlite3_errmsg(handle)), sql: script)
    }
  }

  /// Whether a transaction is open.
  package var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Commits what `body` did, or none of it.
  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // The transaction has failed already; that its rollback fails too adds nothing.
      try? execute("ROLLBACK")
      throw error
    }
  }

  /// Begins to read one state of the database, that of the first statement, until the connection is
  /// closed.
  package func beginSnapshot() throws(SQLiteError) {
    // Not as a statement that the time limit counts: the end has to be reached after it, too.
    try executeScript("BEGIN")
  }

  /// Runs `body`, which only reads, on one state of the database: that of the transaction under
  /// way, or else of the first statement.
  package func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isInTransaction else { return try body() }
    try beginSnapshot()
    // An error may have ended the transaction already.
    defer { try? executeScript("COMMIT") }
    return try body()
  }

  /// Waits up to `milliseconds` for another writer before failing with `SQLITE_BUSY`.
  package func wait(milliseconds: Int32) { sqlite3_busy_timeout(handle, milliseconds) }

  /// The id of the row that was inserted last.
  package var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }
}

// Counting every allocation takes a lock that all connections of the process share.
private let withoutStatistics = sqlite3_config_without_statistics()

/// The path as a URI that promises SQLite an unchanging file.
private func immutableURI(of path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var uri = Array("file:".utf8)
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"):
      uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: uri.append(byte)
    }
  }
  return String(decoding: uri, as: UTF8.self) + "?immutable=1"
}
