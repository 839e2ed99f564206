import Cables
import SQLite

extension ArchiveWriter {
  /// Puts the persons of the names in question in the place of those who were there.
  mutating func write(_ settlement: Settlement, _ scope: IdentityScope) throws {
    let old = try removePersons(in: scope)
    let rows = PersonRows(settlement).rows
    var ids = [Int](repeating: 0, count: settlement.persons.count)
    for (place, person) in settlement.persons.enumerated() { ids[place] = person.row ?? 0 }
    var next = max(try nextPerson(), (old.values.max() ?? 0) + 1)
    let insert = try connection.prepare(ArchiveWriter.insertPerson)
    let insertName = try connection.prepare(ArchiveWriter.insertPersonName)
    for row in rows {
      let id = old[row.slug] ?? next
      if id == next { next += 1 }
      ids[row.person] = id
      let values = [id.value] + settlement.values(of: row, cables: row.cables)
      try insert.run(values + [.integer(RowDigest(values).value)]) { _ in }
      for (name, cables) in row.names {
        try insertName.run(id.value, Int(name).value, cables.value)
      }
      try addNames(of: row, in: settlement) { name, cables in
        try insertName.run(id.value, name.value, cables.value)
      }
    }
    let touched = try writeEntries(of: settlement.table, ids)
    try addOtherNames(scope)
    try recount(touched.subtracting(rows.map { ids[$0.person] }))
    if scope.isEverything { try restoreIndices() }
  }

  /// A row of `person`, with its digest.
  static let insertPerson = """
    INSERT INTO person (\(SealedColumns.person.list), row_digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let insertPersonName = """
    INSERT INTO person_name (person_id, name_id, cables) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET cables = max(cables, excluded.cables)
    """

  /// The number for the next new person.
  func nextPerson() throws -> Int { (try connection.first("SELECT max(id) FROM person") ?? 0) + 1 }

  /// Names that no entry has: of a chief of mission who only signs, or given by a reader.
  mutating func addNames(
    of row: PersonRows.Row, in settlement: Settlement, _ add: (Int, Int) throws -> Void
  ) throws {
    let person = settlement.persons[row.person]
    for nameClass in person.classes {
      guard let chief = settlement.table.chiefNames[nameClass] else { continue }
      let count = person.entries.count { settlement.table.entries[Int($0)].isChief }
      try add(try nameID(of: chief), count)
    }
    if person.givenName != nil { try add(try nameID(of: row.name), 0) }
  }

  /// Says who was there before, by slug, and takes them away.
  private func removePersons(in scope: IdentityScope) throws -> [String: Int] {
    let condition: SQL =
      scope.isEverything
      ? "1"
      : """
      block IN (SELECT block FROM full_scope)
        OR is_partial AND block IN (SELECT word FROM bare_scope)
      """
    let old = try connection.fetch("SELECT slug, id FROM person WHERE \(condition)") { row in
      (slug: try row.column(0) as String, id: try row.column(1) as Int)
    }
    if scope.isEverything {
      try connection.executeScript(
        """
        DELETE FROM person_name;
        DROP INDEX IF EXISTS cable_person_person;
        DROP INDEX IF EXISTS cable_person_name;
        """)
    } else {
      let names = try connection.prepare("DELETE FROM person_name WHERE person_id = ?")
      for (_, id) in old { try names.run(id.value) }
    }
    try connection.execute("DELETE FROM person WHERE \(condition)")
    return Dictionary(uniqueKeysWithValues: old.map { ($0.slug, $0.id) })
  }

  private func restoreIndices() throws {
    try connection.executeScript(
      """
      CREATE INDEX cable_person_person ON cable_person (person_id, cable_id)
        WHERE person_id IS NOT NULL;
      CREATE INDEX cable_person_name ON cable_person (name_id, cable_id, person_id, rule, title_list_id, roles)
        WHERE person_id IS NOT NULL;
      """)
  }

  /// Writes who each entry is, and says which persons lost or won one.
  func writeEntries(of table: EntryTable, _ ids: [Int]) throws -> Set<Int> {
    var touched: Set<Int> = []
    let update = try connection.prepare(
      "UPDATE cable_person SET person_id = ?, rule = ? WHERE cable_id = ? AND ordinal = ?")
    for entry in table.entries {
      let id = entry.person < 0 ? 0 : ids[Int(entry.person)]
      guard id != Int(entry.oldPerson) || entry.rule.rawValue != Int(entry.oldRule) else {
        continue
      }
      try update.run(
        id.value, entry.rule.rawValue.value, Int(entry.cable).value, Int(entry.ordinal).value)
      if entry.oldPerson > 0 { touched.insert(Int(entry.oldPerson)) }
      if id > 0 { touched.insert(id) }
    }
    return touched
  }

  /// Forms that only stand beside a fuller one count as names too.
  private func addOtherNames(_ scope: IdentityScope) throws {
    let condition: SQL =
      scope.isEverything
      ? "1"
      : """
      person_id IN (SELECT id FROM person WHERE block IN (SELECT block FROM full_scope)
        OR block IN (SELECT word FROM bare_scope))
      """
    try connection.execute(
      """
      INSERT OR IGNORE INTO person_name
      SELECT DISTINCT person_id, other_name.name_id, 0
      FROM other_name JOIN cable_person USING (cable_id, ordinal)
      WHERE person_id > 0 AND \(condition)
      """)
  }

  /// Counts anew the cables of persons who were not told apart anew but won or lost a single name.
  private func recount(_ persons: Set<Int>) throws {
    let removeNames = try connection.prepare(
      """
      DELETE FROM person_name WHERE person_id = ? AND name_id IN
        (SELECT id FROM bare_scope CROSS JOIN name ON key = word)
      """)
    let count = try PersonCount(on: connection)
    for id in persons.sorted() {
      try removeNames.run(id.value)
      try count.count(id)
    }
  }
}

/// Counts the cables that name a person, and those that do so in each form of the name.
struct PersonCount: ~Copyable {
  private let cables: Statement
  private let names: Statement
  private let row: Statement
  private let seal: Statement

  init(on connection: borrowing Connection) throws {
    let cables = try connection.prepare(
      """
      UPDATE person SET cables =
        (SELECT count(DISTINCT cable_id) FROM cable_person WHERE person_id = ?1)
      WHERE id = ?1
      """)
    let names = try connection.prepare(
      """
      INSERT OR REPLACE INTO person_name
      SELECT person_id, name_id, count(*) FROM cable_person WHERE person_id = ? GROUP BY name_id
      """)
    let row = try connection.prepare(
      "SELECT \(SealedColumns.person.list) FROM person WHERE id = ?")
    let seal = try connection.prepare("UPDATE person SET row_digest = ? WHERE id = ?")
    self.cables = cables
    self.names = names
    self.row = row
    self.seal = seal
  }

  func count(_ person: Int) throws {
    try cables.run(person.value)
    try names.run(person.value)
    var digest: RowDigest?
    try row.run([person.value]) { row in digest = RowDigest(row) }
    if let digest { try seal.run(.integer(digest.value), person.value) }
  }
}
