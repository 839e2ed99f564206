import CSQLite

/// Lists of row numbers that a query asks of many rows whether they are in.
///
/// In SQL it is `among(LIST, ROW)`. `ROW IN (SELECT …)` makes a tree of all that is selected, which
/// takes longer than to find and to score what is asked about. `enlist(LIST, ROW)` puts a row in,
/// so that none is handed out only to be listed.
package final class RowLists {
  // Read by SQLite while the task that fills them waits for it.
  @exclusivity(unchecked) private var lists: [[UInt64]] = []

  package init() {}

  /// No table has so many rows, and a greater number must cost no memory.
  private static let greatest: Int64 = 1 << 27

  /// Takes the lists that are selected, each a column of row numbers, in place of those before.
  package func fill(_ selections: [SQL], on connection: borrowing Connection) throws {
    lists = [[UInt64]](repeating: [], count: selections.count)
    for (list, selection) in selections.enumerated() {
      let _: Int? = try connection.first(
        """
        WITH selected (number) AS (\(selection)) SELECT count(enlist(\(list), number)) FROM selected
        """)
    }
  }

  func insert(_ row: Int64, into list: Int) {
    guard lists.indices.contains(list), 0..<RowLists.greatest ~= row else { return }
    let place = Int(row / 64)
    if place >= lists[list].count {
      let length = max(place + 1, lists[list].count * 2)
      lists[list] += repeatElement(0, count: length - lists[list].count)
    }
    lists[list][place] |= 1 << UInt64(row % 64)
  }

  func has(_ row: Int64, in list: Int) -> Bool {
    guard lists.indices.contains(list), row >= 0, row / 64 < lists[list].count else { return false }
    return lists[list][Int(row / 64)] >> UInt64(row % 64) & 1 == 1
  }
}

extension Connection {
  /// Lets queries on this connection call `among` and `enlist`.
  package func register(_ lists: RowLists) throws(SQLiteError) {
    try register("among", isAmong, lists)
    try register("enlist", enlist, lists)
  }

  private func register(
    _ name: String,
    _ function:
      @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void,
    _ lists: RowLists
  ) throws(SQLiteError) {
    let code = sqlite3_create_function_v2(
      handle, name, 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, Unmanaged.passRetained(lists).toOpaque(),
      function, nil, nil
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
  withList(context, arguments) { lists, list, row in
    sqlite3_result_int(context, lists.has(row, in: list) ? 1 : 0)
  }
}

private func enlist(
  context: OpaquePointer?, count: Int32, arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  withList(context, arguments) { lists, list, row in lists.insert(row, into: list) }
}

/// The lists, and the number of one and of a row that SQL names.
@inline(__always)
private func withList(
  _ context: OpaquePointer?, _ arguments: UnsafeMutablePointer<OpaquePointer?>?,
  _ body: (RowLists, Int, Int64) -> Void
) {
  guard let arguments, let owner = sqlite3_user_data(context) else { return }
  let list = Int(sqlite3_value_int(arguments[0]))
  let row = sqlite3_value_int64(arguments[1])
  Unmanaged<RowLists>.fromOpaque(owner)._withUnsafeGuaranteedRef { body($0, list, row) }
}
