import SQLite

/// What tells persons apart beside their names: cables that name them, and titles they have there.
///
/// It grows as entries are read.
struct Circumstances {
  var cables: CableContexts
  var titles = TitleLists()

  init(on connection: borrowing Connection) throws {
    cables = try CableContexts(on: connection)
  }
}
