/// Rows on their way into a table of PostgreSQL.
struct CopyTable {
  let name: String
  private var rows: [UInt8] = []

  init(_ name: String) { self.name = name }

  /// Takes a row, its fields in the order of the table's columns.
  mutating func add(_ fields: [CopyField]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { rows.append(UInt8(ascii: "\t")) }
      field.write(to: &rows)
    }
    rows.append(UInt8(ascii: "\n"))
  }

  /// Writes the rows taken so far as one command, and forgets them.
  mutating func flush(to stream: Stream) throws {
    guard !rows.isEmpty else { return }
    try stream.write("COPY \(name) FROM stdin;\n")
    try stream.write(rows)
    try stream.write("\\.\n")
    rows.removeAll(keepingCapacity: true)
  }
}
