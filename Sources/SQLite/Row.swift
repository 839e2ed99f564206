import CSQLite

/// The row a statement stands on.
///
/// It is only ever lent, so it cannot outlive its statement.
package struct Row: ~Copyable {
  let handle: OpaquePointer

  /// Decodes the column at `index`, counted from zero.
  package func column<Decoded: Storable>(_ index: Int32) throws(SQLiteError) -> Decoded {
    guard let decoded = Decoded(value(index)) else { throw mismatch(index, Decoded.self) }
    return decoded
  }

  // The same for what is read most: callers are other modules, which would go through the witnesses
  // of a type for every value.

  /// Decodes an integer.
  package func column(_ index: Int32) throws(SQLiteError) -> Int {
    guard sqlite3_column_type(handle, index) == SQLITE_INTEGER else {
      throw mismatch(index, Int.self)
    }
    return Int(sqlite3_column_int64(handle, index))
  }

  /// Decodes an integer or NULL.
  package func column(_ index: Int32) throws(SQLiteError) -> Int? {
    isNull(index) ? nil : try column(index) as Int
  }

  /// Decodes a text.
  package func column(_ index: Int32) throws(SQLiteError) -> String {
    guard sqlite3_column_type(handle, index) == SQLITE_TEXT else {
      throw mismatch(index, String.self)
    }
    return text(index)
  }

  /// Decodes a text or NULL.
  package func column(_ index: Int32) throws(SQLiteError) -> String? {
    isNull(index) ? nil : try column(index) as String
  }

  /// The columns up to `end`, or all of them, as they are.
  package func values(upTo end: Int32? = nil) -> [Value] {
    (0..<(end ?? columnCount)).map { column in value(column) }
  }

  /// The stretch of a text whose start and length stand at `index` and behind it.
  package func stretch(_ index: Int32) throws(SQLiteError) -> Range<Int> {
    let start: Int = try column(index)
    let length: Int = try column(index + 1)
    // A sum that overflows, or a range that runs backwards, would end the program.
    guard start >= 0, length >= 0, start < Int(Int32.max), length < Int(Int32.max) else {
      throw SQLiteError(
        code: SQLITE_MISMATCH, message: "column '\(name(index))' is no place in a text",
        sql: String(cString: sqlite3_sql(handle)))
    }
    return start..<(start + length)
  }

  /// Numbers of four bytes, the low one first, from a blob; empty where there is none.
  package func numbers(_ index: Int32) -> [UInt32] {
    guard let start = sqlite3_column_blob(handle, index) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, index)) / 4
    let numbers = [UInt32](unsafeUninitializedCapacity: count) { numbers, filled in
      UnsafeMutableRawBufferPointer(numbers).copyMemory(
        from: UnsafeRawBufferPointer(start: start, count: count * 4))
      filled = count
    }
    return UInt32(1).littleEndian == 1 ? numbers : numbers.map(UInt32.init(littleEndian:))
  }

  /// How many columns the row has.
  package var columnCount: Int32 { sqlite3_column_count(handle) }

  private func isNull(_ index: Int32) -> Bool {
    sqlite3_column_type(handle, index) == SQLITE_NULL
  }

  private func mismatch(_ index: Int32, _ type: (some Any).Type) -> SQLiteError {
    SQLiteError(
      code: SQLITE_MISMATCH, message: "column '\(name(index))' does not hold \(type)",
      sql: String(cString: sqlite3_sql(handle)))
  }

  private func name(_ index: Int32) -> String {
    sqlite3_column_name(handle, index).map { String(cString: $0) } ?? "\(index)"
  }

  private func value(_ index: Int32) -> Value {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT: .text(text(index))
    case SQLITE_BLOB: .blob(blob(index))
    default: .null
    }
  }

  // Sized by byte count, not by the terminator: text may hold a zero byte.
  private func text(_ index: Int32) -> String {
    let start = sqlite3_column_text(handle, index)
    let count = Int(sqlite3_column_bytes(handle, index))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func blob(_ index: Int32) -> [UInt8] {
    let start = sqlite3_column_blob(handle, index)
    let count = Int(sqlite3_column_bytes(handle, index))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
