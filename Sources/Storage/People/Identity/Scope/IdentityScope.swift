import SQLite

/// Which names have to be looked at, in temporary tables.
///
/// `full_scope` has the blocks of which all persons are told apart anew, `key_scope` the keys of
/// full names of which that is so, `chief_scope` the surnames that may stand for one of them, and
/// `bare_scope` the words whose single names are joined anew. `name_scope` has the rows of all
/// these names, and says which of their entries matter: those that stand for a chief of mission,
/// those that do not, or all.
enum IdentityScope {
  /// Nothing that is held is left out.
  case everything
  /// Whole blocks, and the single names that are words of theirs.
  case blocks
  /// Single names.
  case words

  var isEverything: Bool { if case .everything = self { true } else { false } }

  /// The scope of all names.
  static func everything(on connection: borrowing Connection) throws -> IdentityScope {
    try clear(connection)
    return .everything
  }

  /// The scope of some blocks and all that belongs with them.
  static func blocks(
    _ blocks: Set<String>, on connection: borrowing Connection
  ) throws -> IdentityScope {
    try clear(connection)
    try connection.insert(blocks, into: "full_scope")
    try close(connection)
    try findNames(connection)
    return .blocks
  }

  /// Makes full names the scope.
  static func setFullNames(
    _ names: LinkedNames, on connection: borrowing Connection
  ) throws {
    try clear(connection)
    try connection.insert(names.keys, into: "key_scope")
    try connection.insert(names.blocks, into: "chief_scope")
    try findNames(connection)
  }

  /// The scope of single names.
  static func words(
    _ words: Set<String>, on connection: borrowing Connection
  ) throws -> IdentityScope {
    try clear(connection)
    try connection.insert(words, into: "bare_scope")
    try findNames(connection)
    return .words
  }

  private static func clear(_ connection: borrowing Connection) throws {
    try connection.executeScript(
      """
      CREATE TEMP TABLE IF NOT EXISTS full_scope (block TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS key_scope (key TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS chief_scope (word TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS bare_scope (word TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS name_scope
        (id INTEGER PRIMARY KEY, chiefs INTEGER NOT NULL, others INTEGER NOT NULL);
      DELETE FROM full_scope;
      DELETE FROM key_scope;
      DELETE FROM chief_scope;
      DELETE FROM bare_scope;
      DELETE FROM name_scope;
      """)
  }

  /// Fills `name_scope` from the other tables; a name that is in several of them has all entries.
  private static func findNames(_ connection: borrowing Connection) throws {
    try connection.executeScript(
      """
      INSERT INTO name_scope SELECT id, 1, 1 FROM full_scope JOIN name USING (block);
      INSERT OR IGNORE INTO name_scope SELECT id, 1, 1 FROM key_scope JOIN name USING (key);
      INSERT OR IGNORE INTO name_scope SELECT id, 0, 1 FROM bare_scope JOIN name ON key = word;
      INSERT OR IGNORE INTO name_scope SELECT id, 1, 0 FROM chief_scope JOIN name ON key = word;
      """)
  }

  /// Adds what belongs together until nothing more does.
  private static func close(_ connection: borrowing Connection) throws {
    let decided = try connection.decisions(inForce: true).filter { $0.kind != .ignore }
      .map(\.foldedNames)
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
        try connection.insert(connection.blocks(of: names), into: "full_scope")
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

extension Connection {
  /// The blocks of names with these keys: several where the words stand in several orders.
  func blocks(ofKeys keys: some Sequence<String>) throws -> Set<String> {
    var blocks: Set<String> = []
    let ofKey = try prepare("SELECT DISTINCT block FROM name WHERE key = ?")
    for key in keys { try ofKey.run([key.value]) { row in blocks.insert(try row.column(0)) } }
    return blocks
  }

  /// The blocks of the names, as they stand and as cables have them.
  func blocks(of names: [FoldedName]) throws -> Set<String> {
    try blocks(ofKeys: names.map(\.key)).union(names.map(\.block))
  }

  fileprivate func insert(_ words: Set<String>, into table: String) throws {
    let insert = try prepare("INSERT OR IGNORE INTO \(table) VALUES (?)")
    for word in words { try insert.run(word.value) }
  }
}
