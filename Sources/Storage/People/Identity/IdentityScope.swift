import SQLite

/// Which blocks of names have to be looked at after a change: as temporary tables.
///
/// `full_scope` has the blocks whose persons are told apart anew, `bare_scope` the words whose
/// single names are joined anew.
struct IdentityScope {
  /// Nothing that is held is left out.
  let isEverything: Bool
  let isEmpty: Bool

  /// Beyond this share of the entries a look at all of them is quicker.
  private static let largestShare = 0.2

  init(
    _ connection: borrowing Connection, blocks: [String], everything: Bool = false
  ) throws {
    try connection.executeScript(
      """
      CREATE TEMP TABLE IF NOT EXISTS full_scope (block TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS bare_scope (word TEXT PRIMARY KEY) WITHOUT ROWID;
      DELETE FROM full_scope;
      DELETE FROM bare_scope;
      """)
    let new: Int = try connection.first("SELECT count(*) FROM unsettled_cable") ?? 0
    let held: Int = try connection.first("SELECT count(*) FROM cable") ?? 0
    let isLarge = Double(new) > Double(held) * IdentityScope.largestShare && new >= 100
    guard !everything, !isLarge else {
      isEverything = true
      isEmpty = false
      return
    }
    for block in blocks {
      try connection.execute("INSERT OR IGNORE INTO full_scope VALUES (\(block))")
    }
    try connection.executeScript(
      """
      INSERT OR IGNORE INTO full_scope SELECT block FROM unsettled_block;
      INSERT OR IGNORE INTO full_scope
        SELECT block FROM unsettled_cable JOIN cable_person USING (cable_id)
        JOIN name ON name.id = cable_person.name_id;
      """)
    try IdentityScope.close(connection)
    isEverything = false
    isEmpty = try connection.first("SELECT 1 FROM full_scope LIMIT 1") as Int? == nil
  }

  /// Adds what belongs together until nothing more does.
  private static func close(_ connection: borrowing Connection) throws {
    let decided = try connection.fetch(
      """
      SELECT name, other_name FROM person_decision
      WHERE kind IN ('merge', 'split') AND undone_at IS NULL
      """
    ) { row -> [FoldedName] in
      let other: String? = try row.column(1)
      let names = [FoldedName(try row.column(0)), FoldedName(other ?? "")]
      return names.filter { !$0.words.isEmpty }
    }
    while true {
      let before = try size(connection)
      // The same words in another order are in another block.
      try connection.executeScript(
        """
        INSERT OR IGNORE INTO full_scope
          SELECT other.block FROM full_scope JOIN name USING (block)
          JOIN name AS other ON other.key = name.key;
        INSERT OR IGNORE INTO bare_scope SELECT block FROM full_scope;
        INSERT OR IGNORE INTO bare_scope
          SELECT word FROM full_scope JOIN name USING (block)
          JOIN name_word ON name_word.name_id = name.id;
        """)
      for names in decided
      where try names.flatMap(\.words).contains(where: { try contains($0, connection) }) {
        for name in names {
          try connection.execute("INSERT OR IGNORE INTO full_scope VALUES (\(name.block))")
        }
      }
      guard try size(connection) != before else { return }
    }
  }

  private static func contains(
    _ block: String, _ connection: borrowing Connection
  ) throws -> Bool {
    let found: Int? = try connection.first(
      """
      SELECT 1 FROM full_scope WHERE block = \(block)
      UNION ALL SELECT 1 FROM bare_scope WHERE word = \(block)
      """)
    return found != nil
  }

  private static func size(_ connection: borrowing Connection) throws -> Int {
    try connection.first(
      "SELECT (SELECT count(*) FROM full_scope) * 1000000 + (SELECT count(*) FROM bare_scope)")
      ?? 0
  }
}
