import SQLite

extension Connection {
  /// Whether a table has a column for the digests of its rows, as it has from V005 on.
  func isSealed(_ table: SealedTable) -> Bool {
    columns(of: table).contains("row_digest")
  }

  /// The rows of a table as far as they can be read, and those that cannot.
  ///
  /// A table that cannot be read at all is told of as row 0.
  func rows(of table: SealedTable) throws -> (rows: [[Value]], lost: [LostRow]) {
    do {
      return try readableRows(of: table)
    } catch {
      guard let reason = ArchiveError.loss(error) else { throw error }
      guard expects(table) else { return ([], []) }
      return ([], [LostRow(table: table.rawValue, row: 0, reason: reason)])
    }
  }

  /// The size of the file, by which a damaged number of rows is told; 0 where it cannot be read.
  var kilobytes: Int {
    let pages = (try? first("PRAGMA page_count") as Int?) ?? nil
    let pageSize = (try? first("PRAGMA page_size") as Int?) ?? nil
    return (pages ?? 0) * (pageSize ?? 0) / 1024
  }

  private func readableRows(of table: SealedTable) throws -> (rows: [[Value]], lost: [LostRow]) {
    var (rows, lost): ([[Value]], [LostRow]) = ([], [])
    let key = table.columns[0]
    let greatest = SQL(stringLiteral: "SELECT max(\(key)) FROM \(table.rawValue)")
    let read = try prepare(
      table.query(where: "\(key) = ?", isSealed: isSealed(table)).text)
    // Nil where the end of the table is on a page that cannot be read.
    let last = try? first(greatest) as Int? ?? 0
    let most = kilobytes * 25
    var failures = 0
    for number in 0..<max(0, min(last ?? most, most)) {
      do {
        rows += try sealedRows(read, of: table, key: number + 1)
        failures = 0
      } catch {
        guard let reason = ArchiveError.loss(error) else { throw error }
        failures += 1
        // Where the end is unknown, what follows the last readable row is told of once.
        if last == nil, failures > 1 { continue }
        lost.append(LostRow(table: table.rawValue, row: number + 1, reason: reason))
      }
    }
    return (rows, lost)
  }

  private func sealedRows(
    _ read: borrowing Statement, of table: SealedTable, key: Int
  ) throws -> [[Value]] {
    var rows: [[Value]] = []
    let end = Int32(table.columns.count)
    try read.run([key.value]) { row in
      let values = row.values(upTo: end)
      let digest: Value = try row.column(end)
      guard digest == .null || digest == RowHash(values).stored else {
        throw ArchiveError.damaged("the row does not have its digest")
      }
      rows.append(values)
    }
    return rows
  }

  private func columns(of table: SealedTable) -> Set<String> {
    let names = try? fetch(SQL(stringLiteral: "PRAGMA table_info(\(table.rawValue))")) { row in
      try row.column(1) as String
    }
    return Set(names ?? [])
  }

  /// Whether an archive of this version has the table at all: decisions came with V002.
  private func expects(_ table: SealedTable) -> Bool {
    let version = (try? first("PRAGMA user_version") as Int?) ?? Migration.newest
    return Migration.all.contains {
      $0.version <= version && $0.script.contains("CREATE TABLE \(table.rawValue) (")
    }
  }
}
