import Cables
import SQLite

extension ArchiveWriter {
  /// Puts the persons of the blocks in question in the place of those who were there.
  mutating func write(_ settlement: Settlement, _ scope: IdentityScope) throws {
    let old = try removePersons(in: scope)
    let rows = PersonRows(settlement).rows
    var ids = [Int](repeating: 0, count: settlement.persons.count)
    for (place, person) in settlement.persons.enumerated() { ids[place] = person.row ?? 0 }
    var next = (try connection.first("SELECT max(id) FROM person") ?? 0) + 1
    next = max(next, (old.values.max() ?? 0) + 1)
    let insert = try connection.prepare(
      """
      INSERT INTO person (id, slug, name, block, cables, is_partial, countries, first_month,
        last_month, offices, roles, row_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let insertName = try connection.prepare(
      """
      INSERT INTO person_name (person_id, name_id, cables) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET cables = max(cables, excluded.cables)
      """)
    for row in rows {
      let person = settlement.persons[row.person]
      let id = old[row.slug] ?? next
      if id == next { next += 1 }
      ids[row.person] = id
      let countries = person.countries.map { settlement.table.name(of: $0) }.sorted()
      let values = [
        id.value, row.slug.value, row.name.value, person.block.value, row.cables.value,
        person.isPartial.value, countries.joined(separator: " ").value,
        Int(person.first).value, Int(person.last).value,
        person.titles.sorted().joined(separator: "\n").value, person.roles.value,
      ]
      try insert.run(values + [.integer(RowDigest(values).value)])
      for (name, cables) in row.names {
        try insertName.run(id.value, Int(name).value, cables.value)
      }
      try addNames(of: person, called: row.name, in: settlement.table) { name, cables in
        try insertName.run(id.value, name.value, cables.value)
      }
    }
    let touched = try writeEntries(of: settlement.table, ids)
    try addOtherNames(scope)
    try recount(touched.subtracting(rows.map { ids[$0.person] }))
    if scope.isEverything { try restoreIndices() }
  }

  /// Names that no entry has: of a chief of mission who only signs, or given by a reader.
  private mutating func addNames(
    of person: SettledPerson, called name: String, in table: EntryTable,
    _ add: (Int, Int) throws -> Void
  ) throws {
    for nameClass in person.classes {
      guard let chief = table.chiefNames[nameClass] else { continue }
      let count = person.entries.count { table.entries[Int($0)].isChief }
      try add(try nameID(of: chief), count)
    }
    if person.givenName != nil { try add(try nameID(of: name), 0) }
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
  private func writeEntries(of table: EntryTable, _ ids: [Int]) throws -> Set<Int> {
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
    for id in persons.sorted() {
      try connection.execute(
        """
        UPDATE person SET cables =
          (SELECT count(DISTINCT cable_id) FROM cable_person WHERE person_id = \(id))
        WHERE id = \(id)
        """)
      try connection.sealPerson(id)
      try connection.execute(
        """
        DELETE FROM person_name WHERE person_id = \(id) AND name_id IN
          (SELECT id FROM name JOIN bare_scope ON word = block WHERE instr(folded, ' ') = 0)
        """)
      try connection.execute(
        """
        INSERT OR REPLACE INTO person_name
        SELECT person_id, name_id, count(*) FROM cable_person
        WHERE person_id = \(id) GROUP BY name_id
        """)
    }
  }
}
