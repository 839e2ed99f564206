import SQLite

extension Relevance {
  /// Reads the sizes of all texts where so many are to be scored that it is the quicker way.
  func learnSizes(for selection: Selection, on connection: borrowing Connection) throws {
    let version: Int = try connection.first("PRAGMA data_version") ?? 0
    if sizesVersion == version { return }
    let many = 1000
    let found: Int = try connection.first(selection.sample(upTo: many)) ?? 0
    sizes = found == many ? try TextSizes.ofAllBlocks(on: connection) : []
    sizesVersion = found == many ? version : nil
  }
}

/// How many words each text of the index has.
enum TextSizes {
  static func read(_ rows: Range<Int>, on connection: borrowing Connection) throws -> [UInt32] {
    try read(rows, by: connection.prepare(query))
  }

  /// The rows of FTS5 that `read` reads.
  static let query = "SELECT id, sz FROM cable_text_docsize WHERE id >= ? AND id < ? ORDER BY id"

  /// As FTS5 has stored them, a number for each row.
  static func read(_ rows: Range<Int>, by query: borrowing Statement) throws -> [UInt32] {
    var sizes: [UInt32] = []
    try query.run([rows.lowerBound.value, rows.upperBound.value]) { row in
      let id: Int = try row.column(0)
      guard rows.contains(id), id - rows.lowerBound >= sizes.count else {
        throw ArchiveError.damaged("the sizes of the texts are out of order")
      }
      let place = id - rows.lowerBound
      sizes += repeatElement(0, count: place - sizes.count)
      sizes.append(sum(ofNumbersIn: try row.column(1)))
    }
    return sizes
  }

  /// Of a block, by place in it; nil where it has not been counted.
  static func stored(
    of block: CableBlock, on connection: borrowing Connection
  ) throws -> [UInt32]? {
    let sizes: [UInt8]? = try connection.first(
      "SELECT text_sizes FROM block WHERE id = \(block.id)")
    return sizes.map(numbers)
  }

  /// Of all blocks that are counted, by row of `cable`; 0 where nothing is known.
  static func ofAllBlocks(on connection: borrowing Connection) throws -> [UInt32] {
    var sizes: [UInt32] = []
    try connection.prepare("SELECT id, text_sizes FROM block ORDER BY id").run([]) { row in
      let start = try CableBlock(stored: row.column(0)).rows.lowerBound
      sizes += repeatElement(0, count: max(0, start - sizes.count))
      sizes += row.numbers(1)
    }
    try connection.prepare("SELECT cable_id FROM uncounted_cable").run([]) { row in
      let changed: Int = try row.column(0)
      if sizes.indices.contains(changed) { sizes[changed] = 0 }
    }
    return sizes
  }

  static func bytes(_ sizes: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sizes.count * 4)
    for size in sizes {
      for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: size >> shift)) }
    }
    return bytes
  }

  static func numbers(_ bytes: [UInt8]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: bytes.count / 4)
    for place in numbers.indices {
      let low = UInt32(bytes[place * 4]) | UInt32(bytes[place * 4 + 1]) << 8
      let high = UInt32(bytes[place * 4 + 2]) | UInt32(bytes[place * 4 + 3]) << 8
      numbers[place] = low | high << 16
    }
    return numbers
  }

  /// FTS5 writes a number a column, each in groups of seven bits, the high ones first.
  private static func sum(ofNumbersIn bytes: [UInt8]) -> UInt32 {
    var (sum, number): (UInt32, UInt32) = (0, 0)
    for byte in bytes {
      number = number << 7 | UInt32(byte & 0x7f)
      guard byte < 0x80 else { continue }
      sum &+= number
      number = 0
    }
    return sum
  }
}
