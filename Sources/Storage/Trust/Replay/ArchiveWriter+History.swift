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
      for (table, values) in rows {
        do {
          try writer.insert(values, into: table)
        } catch let error as SQLiteError
          where error.primaryCode == SQLiteError.Primary.constraint
        {
          // What it belongs to is lost: a split whose decision is, for one.
          lost.append(
            LostRow(table: table.rawValue, row: Int(values[0]) ?? 0, reason: error.message))
        }
      }
    }
    return lost
  }

  private func insert(_ values: [Value], into table: SealedTable) throws {
    // A file whose import is lost keeps the number of it.
    if table == .sources || table == .rejects {
      let place = table == .sources ? 1 : 2
      try connection.prepare(
        "INSERT OR IGNORE INTO import (id, started_at, program) VALUES (?, '', 'lost')"
      ).run([values[place]])
    }
    if table == .rejects, case .integer(let file) = values[1] {
      try keepFile(Int(file), of: .telegram)
    }
    let columns = table.columns + ["row_digest"]
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let names = columns.joined(separator: ", ")
    try connection.prepare(
      "INSERT OR IGNORE INTO \(table.rawValue) (\(names)) VALUES (\(marks))"
    ).run(values + [RowHash(values).stored])
  }
}
