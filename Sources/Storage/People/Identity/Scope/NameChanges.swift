import SQLite

/// The names of which something has come in or gone since persons were last told apart.
struct NameChanges {
  /// Full names, by key.
  private(set) var full: [String: NameClass] = [:]
  /// Single names.
  private(set) var words: Set<String> = []
  /// Rows of `name` that cables came with.
  private(set) var names: Set<Int32> = []
  /// The full names, by key, that surnames of chiefs of mission, which came, stand for.
  private(set) var chiefs: [String: NameClass] = [:]
  /// Keys of names of which an entry is gone.
  let gone: Set<String>

  /// The keys of all full names with something new to them.
  var keys: Set<String> { Set(full.keys).union(chiefs.keys).union(gone) }

  init(
    _ connection: borrowing Connection, ignored: Set<String>, _ known: inout Circumstances
  ) throws {
    gone = Set(try connection.fetch("SELECT key FROM unsettled_name") { row in try row.column(0) })
    words = gone.filter { FoldedName(folded: $0).isBare }
    let came = try EntryTable(connection, .unsettled, ignored: ignored, &known)
    for entry in came.entries {
      let name = came.classes[Int(entry.nameClass)]
      if entry.isChief {
        chiefs[name.key] = name
      } else {
        names.insert(entry.name)
        if name.isBare { words.insert(name.key) } else { full[name.key] = name }
      }
    }
  }
}
