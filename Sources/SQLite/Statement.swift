import CSQLite

/// A prepared statement, finalized when its owner lets it go.
package struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let timeLimit: TimeLimit?

  init(
    _ sql: String, on connection: OpaquePointer, within timeLimit: TimeLimit?
  ) throws(SQLiteError) {
    var handle: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(connection, sql, -1, flags, &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw SQLiteError(code: code, message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
    self.handle = handle
    self.timeLimit = timeLimit
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement to its end, handing each row to `body`.
  package func run(
    _ arguments: [Value], each body: (borrowing Row) throws -> Void
  ) throws {
    defer { sqlite3_reset(handle) }
    try bind(arguments)
    while true {
      switch step() {
      case SQLITE_ROW: try body(Row(handle: handle))
      case SQLITE_DONE: return
      case let code: throw failure(code)
      }
    }
  }

  /// Runs a statement for its effect.
  package func run(_ arguments: Value...) throws(SQLiteError) { try run(arguments) }

  /// Runs a statement for its effect.
  package func run(_ arguments: [Value]) throws(SQLiteError) {
    defer { sqlite3_reset(handle) }
    try bind(arguments)
    let code = step()
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
  }

  /// The first column of the first row; nil where there is no row, or NULL in it.
  package func first<Decoded: Storable>(_ arguments: Value...) throws -> Decoded? {
    var first: Decoded?
    try run(arguments) { row in
      if first == nil { first = try row.column(0) }
    }
    return first
  }

  private func step() -> Int32 {
    guard let timeLimit else { return sqlite3_step(handle) }
    return timeLimit.counting { sqlite3_step(handle) }
  }

  private func bind(_ arguments: [Value]) throws(SQLiteError) {
    var index: Int32 = 0
    for argument in arguments {
      index += 1
      let code =
        switch argument {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
        case .real(let real): sqlite3_bind_double(handle, index, real)
        case .text(let text): bind(text, at: index)
        case .blob(let bytes): bind(bytes, at: index)
        }
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  private func bind(_ text: String, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer may have no address, which SQLite would read as NULL.
        sqlite3_bind_text64(
          handle, index, characters.baseAddress ?? emptyText, UInt64(characters.count), transient,
          UInt8(SQLITE_UTF8))
      }
    }
  }

  private func bind(_ bytes: [UInt8], at index: Int32) -> Int32 {
    guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
    return sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), transient)
  }

  private func failure(_ code: Int32) -> SQLiteError {
    let message: String =
      if code == SQLITE_INTERRUPT, let timeLimit {
        timeLimit.description
      } else {
        String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      }
    return SQLiteError(code: code, message: message, sql: String(cString: sqlite3_sql(handle)))
  }
}

/// Tells SQLite to copy what it is given before the call returns.
private var transient: sqlite3_destructor_type {
  unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

// Never written to, and only its address matters.
nonisolated(unsafe) private let emptyText = UnsafePointer(
  UnsafeMutablePointer<CChar>.allocate(capacity: 1))
