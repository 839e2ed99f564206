import CSQLite

/// Lists of row numbers that a query asks of many rows whether they are in.
///
/// In SQL it is `among(LIST, ROW)`. `ROW IN (SELECT …)` makes a tree of all that is selected, which
/// takes longer than to find and to score what is asked about.
package final class RowLists {
  // Read by SQLite while the task that fills them waits for it.
  @exclusivity(unchecked) private var lists: [[UInt64]] = []

  package init() {}

  /// No table has so many rows, and a greater number must cost no memory.
  private static let greatest = 1 << 27

  /// Takes the lists that are selected, each a column of row numbers, in place of those before.
  package func fill(_ selections: [SQL], on connection: borrowing Connection) throws {
    lists = []
    for selection in selections {
      var bits: [UInt64] = []
      try connection.prepare(selection.text).run(selection.arguments) { row in
        let number: Int = try row.column(0)
        guard 0..<RowLists.greatest ~= number else { return }
        if number / 64 >= bits.count {
          bits += repeatElement(0, count: max(number / 64 + 1, bits.count * 2) - bits.count)
        }
        bits[number / 64] |= 1 << UInt64(number % 64)
      }
      lists.append(bits)
    }
  }

  func has(_ row: Int64, in list: Int) -> Bool {
    guard lists.indices.contains(list), row >= 0, row / 64 < lists[list].count else { return false }
    return lists[list][Int(row / 64)] >> UInt64(row % 64) & 1 == 1
  }
}

extension Connection {
  /// Lets queries on this connection call `among`.
  package func register(_ lists: RowLists) throws(SQLiteError) {
    let code = sqlite3_create_function_v2(
      handle, "among", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY,
      Unmanaged.passRetained(lists).toOpaque(), isAmong, nil, nil
    ) { lists in
      lists.map { Unmanaged<RowLists>.fromOpaque($0).release() }
    }
    guard code == SQLITE_OK else {
      throw SQLiteError(code: code, message: String(cString: sqlite3_errmsg(handle)))
    }
  }
}

private func isAmong(
  context: OpaquePointer?, count: Int32, arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard count == 2, let arguments, let owner = sqlite3_user_data(context) else { return }
  let list = Int(sqlite3_value_int(arguments[0]))
  let row = sqlite3_value_int64(arguments[1])
  let has = Unmanaged<RowLists>.fromOpaque(owner)._withUnsafeGuaranteedRef { $0.has(row, in: list) }
  sqlite3_result_int(context, has ? 1 : 0)
}
