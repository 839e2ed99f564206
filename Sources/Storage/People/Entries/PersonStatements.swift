import SQLite

/// The statements that write the persons of a cable.
struct PersonStatements: ~Copyable {
  let findName, addName, addWord, findTitles, addTitles: Statement
  let entry, otherName, unsettled, withoutPersons: Statement

  /// A memberwise call, because an initializer may not throw halfway through such fields.
  static func prepare(on connection: borrowing Connection) throws -> PersonStatements {
    try PersonStatements(
      findName: connection.prepare("SELECT id FROM name WHERE text = ?"),
      addName: connection.prepare(
        "INSERT INTO name (text, folded, key, block) VALUES (?, ?, ?, ?)"),
      addWord: connection.prepare("INSERT OR IGNORE INTO name_word (word, name_id) VALUES (?, ?)"),
      findTitles: connection.prepare("SELECT id FROM title_list WHERE titles = ?"),
      addTitles: connection.prepare("INSERT INTO title_list (titles) VALUES (?)"),
      entry: connection.prepare(
        """
        INSERT INTO cable_person (cable_id, ordinal, name_id, title_list_id, roles, mentions)
        VALUES (?, ?, ?, ?, ?, ?)
        """),
      otherName: connection.prepare(
        "INSERT OR IGNORE INTO other_name (cable_id, ordinal, name_id) VALUES (?, ?, ?)"),
      unsettled: connection.prepare("INSERT OR IGNORE INTO unsettled_cable (cable_id) VALUES (?)"),
      withoutPersons: connection.prepare(
        "INSERT OR IGNORE INTO cable_without_persons (cable_id) VALUES (?)"))
  }
}
