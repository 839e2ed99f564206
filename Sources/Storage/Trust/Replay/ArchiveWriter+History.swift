import Cables
import SQLite

extension ArchiveWriter {
  /// Takes over what no original gives again: imports, files, rejects, decisions on persons.
  ///
  /// Row by row; gives back those that cannot be read, or that are not what they were.
  package mutating func takeOverHistory(of archive: borrowing Archive) throws -> [LostRow] {
    var lost: [LostRow] = []
    var rows: [(SealedTable, [Value])] = []
    for table in SealedTable.allCases where table != .places {
      let read = try archive.connection.rows(of: table)
      lost += read.lost
      rows += read.rows.map { (table, $0) }
    }
    try inBatch { writer in
      for (table, values) in rows { try writer.insert(values, into: table) }
    }
    return lost
  }

  private func insert(_ values: [Value], into table: SealedTable) throws {
    // A file whose import is lost keeps the number of it.
    if table == .sources || table == .rejects {
      let place = table == .sources ? 1 : 2
      try connection.prepare(
        "INSERT OR IGNORE INTO import (id, started_at, program) VALUES (?, '', 'lost')"
      ).run([values[place]]) { _ in }
    }
    if table == .rejects, case .integer(let file) = values[1] {
      try keepFile(Int(file), of: .telegram)
    }
    let columns = table.columns + ["row_digest"]
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let names = columns.joined(separator: ", ")
    try connection.prepare(
      "INSERT OR IGNORE INTO \(table.rawValue) (\(names)) VALUES (\(marks))"
    ).run(values + [RowHash(values).stored]) { _ in }
  }
}

extension Connection {
  /// The rows of a table as far as they can be read, and those that cannot.
  fileprivate func rows(of table: SealedTable) throws -> (rows: [[Value]], lost: [LostRow]) {
    var (rows, lost): ([[Value]], [LostRow]) = ([], [])
    let key = table.columns[0]
    let greatest = SQL(stringLiteral: "SELECT max(\(key)) FROM \(table.rawValue)")
    // Nil where the end of the table is on a page that cannot be read.
    let last = try? first(greatest) as Int? ?? 0
    let most = (try first("PRAGMA page_count") ?? 0) * 100
    let read = try prepare(table.query(where: "\(key) = ?").text)
    var failures = 0
    for number in 0..<min(last ?? most, most) {
      do {
        rows += try sealedRows(read, of: table, key: number + 1)
        failures = 0
      } catch {
        guard case .damaged(let reason)? = ArchiveError(error) else { throw error }
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
      let values = try (0..<end).map { column in try row.column(column) as Value }
      let digest: Value = try row.column(end)
      guard digest == .null || digest == RowHash(values).stored else {
        throw ArchiveError.damaged("the row does not have its digest")
      }
      rows.append(values)
    }
    return rows
  }
}
