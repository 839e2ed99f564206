import CSQLite
internal import Files

/// A digest of 64 bits over the columns of rows, quick enough to be taken of all that is printed.
///
/// It takes eight bytes at a time, and each step can be undone, so that two rows which differ in
/// one such word never have the same digest. It protects against nobody who means to deceive.
package struct RowDigest: Hashable, Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  package init(_ values: [Value]) { add(values[...]) }

  /// The columns of a row from `first` up to `end`, or all from there on.
  package init(_ row: borrowing Row, from first: Int32 = 0, upTo end: Int32? = nil) {
    add(row, from: first, upTo: end)
  }

  /// As a column holds it.
  package var value: Int64 { Int64(bitPattern: state) }

  package mutating func add(_ value: Value) {
    switch value {
    case .null: add(word: 0)
    case .integer(let number):
      add(word: 1)
      add(word: UInt64(bitPattern: number))
    case .real(let number):
      add(word: 2)
      add(word: number.bitPattern)
    case .text(var text): text.withUTF8 { add(UnsafeRawBufferPointer($0), tag: 3) }
    case .blob(let bytes): bytes.withUnsafeBytes { add($0, tag: 4) }
    }
  }

  package mutating func add(_ values: ArraySlice<Value>) {
    for value in values { add(value) }
  }

  /// Text is taken as the bytes that are there, whether or not they are characters.
  package mutating func add(
    _ row: borrowing Row, from first: Int32 = 0, upTo end: Int32? = nil
  ) {
    for column in first..<(end ?? row.columnCount) {
      switch sqlite3_column_type(row.handle, column) {
      case SQLITE_INTEGER: add(.integer(sqlite3_column_int64(row.handle, column)))
      case SQLITE_FLOAT: add(.real(sqlite3_column_double(row.handle, column)))
      case SQLITE_TEXT:
        add(
          bytes(of: column, UnsafeRawPointer(sqlite3_column_text(row.handle, column)), row), tag: 3)
      case SQLITE_BLOB: add(bytes(of: column, sqlite3_column_blob(row.handle, column), row), tag: 4)
      default: add(.null)
      }
    }
  }

  private func bytes(
    of column: Int32, _ start: UnsafeRawPointer?, _ row: borrowing Row
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row.handle, column)))
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, tag: UInt64) {
    add(word: tag)
    add(word: UInt64(bytes.count))
    let end = bytes.count & ~7
    var place = 0
    while place < end {
      add(word: EightBytes(bytes, at: place).bits)
      place += 8
    }
    if place < bytes.count { add(word: EightBytes(endOf: bytes, from: place).bits) }
  }

  private mutating func add(word: UInt64) {
    state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }
}
