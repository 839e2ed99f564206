import SQLite

/// A digest of 64 bits over values in their order (FNV-1a), to notice damage by chance.
///
/// It protects against nobody who means to deceive.
struct RowHash: Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ values: [Value]) {
    for value in values { add(value) }
  }

  /// The columns of a row from `first` up to `end`, or all from there on.
  init(_ row: borrowing Row, from first: Int32 = 0, upTo end: Int32? = nil) throws {
    for column in first..<(end ?? row.columnCount) { add(try row.column(column) as Value) }
  }

  /// As a column holds it.
  var stored: Value { .integer(Int64(bitPattern: value)) }

  mutating func add(_ value: Value) {
    switch value {
    case .null: add(byte: 0)
    case .integer(let number):
      add(byte: 1)
      add(UInt64(bitPattern: number))
    case .real(let number):
      add(byte: 2)
      add(number.bitPattern)
    case .text(let text):
      add(byte: 3)
      add(UInt64(text.utf8.count))
      for byte in text.utf8 { add(byte: byte) }
    case .blob(let bytes):
      add(byte: 4)
      add(UInt64(bytes.count))
      for byte in bytes { add(byte: byte) }
    }
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  private mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
