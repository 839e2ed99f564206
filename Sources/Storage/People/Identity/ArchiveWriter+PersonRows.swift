import Cables
import SQLite

extension ArchiveWriter {
  /// Puts the persons of the names in question in the place of those who were there.
  ///
  /// False, and nothing written, where somebody else is called as one of these persons would be.
  mutating func write(_ settlement: Settlement, _ scope: IdentityScope) throws -> Bool {
    let rows = PersonRows(settlement.rows).rows
    var ids = settlement.persons.map { $0.row ?? 0 }
    guard try replacePersons(in: scope, with: rows, ids: &ids) else { return false }
    let touched = try writeEntries(of: settlement.table, ids)
    try addOtherNames(scope)
    if !scope.isEverything { try recount(touched.subtracting(rows.map { ids[$0.person] })) }
    return true
  }

  /// Writes rows of persons, and notes in `ids` the number of each by its place; who had the slug
  /// before keeps the number.
  ///
  /// False, and nothing written, where somebody outside the scope is called as one of them would
  /// be.
  mutating func replacePersons(
    in scope: IdentityScope, with rows: [PersonRows.Row], ids: inout [Int]
  ) throws -> Bool {
    let former = try formerPersons(in: scope)
    // Slugs that differ for SQLite may be the same for Swift, which looks at letters, not at bytes.
    let old = Dictionary(former.map { ($0.slug, $0.id) }, uniquingKeysWith: { first, _ in first })
    guard try scope.isEverything || !areTaken(rows, besides: Set(old.keys)) else { return false }
    try removePersons(in: scope, former.map(\.id))
    var next = max(try nextPerson(), (old.values.max() ?? 0) + 1)
    let insert = try connection.prepare(ArchiveWriter.insertPerson)
    let insertName = try connection.prepare(ArchiveWriter.insertPersonName)
    for row in rows {
      let id = old[row.slug] ?? next
      if id == next { next += 1 }
      ids[row.person] = id
      let values = [id.value] + row.values(cables: row.cables)
      try insert.run(values + [.integer(RowDigest(values).value)])
      for (name, cables) in row.names {
        try insertName.run(id.value, Int(name).value, cables.value)
      }
      try addNames(of: row) { name, cables in
        try insertName.run(id.value, name.value, cables.value)
      }
    }
    return true
  }

  /// Whether somebody else has a slug that is told by its number only from one of these persons',
  /// or of those who were there.
  func areTaken(_ rows: [PersonRows.Row], besides slugs: Set<String>) throws -> Bool {
    let alike = try connection.prepare(
      "SELECT slug FROM person WHERE slug = ?1 OR slug >= ?1 || '-0' AND slug < ?1 || '-:'")
    for base in Set(rows.map(\.base)).union(slugs.map(PersonRows.base)) {
      var isTaken = false
      try alike.run([base.value]) { row in
        if !slugs.contains(try row.column(0)) { isTaken = true }
      }
      if isTaken { return true }
    }
    return false
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
    of row: PersonRows.Row, _ add: (Int, Int) throws -> Void
  ) throws {
    for (name, cables) in row.chiefs { try add(try nameID(of: name), cables) }
    if row.isGiven { try add(try nameID(of: row.name), 0) }
  }

  /// The condition for persons who may be others now.
  private func condition(_ scope: IdentityScope) -> SQL {
    scope.isEverything
      ? "1"
      : """
      (block IN (SELECT block FROM full_scope)
        OR is_partial AND block IN (SELECT word FROM bare_scope))
      """
  }

  /// Who was there before.
  private func formerPersons(in scope: IdentityScope) throws -> [(slug: String, id: Int)] {
    try connection.fetch("SELECT slug, id FROM person WHERE \(condition(scope))") { row in
      (slug: try row.column(0), id: try row.column(1))
    }
  }

  private func removePersons(in scope: IdentityScope, _ ids: [Int]) throws {
    if scope.isEverything {
      try connection.execute("DELETE FROM person_name")
    } else {
      let names = try connection.prepare("DELETE FROM person_name WHERE person_id = ?")
      for id in ids { try names.run(id.value) }
    }
    try connection.execute("DELETE FROM person WHERE \(condition(scope))")
  }

  /// Writes who each entry is, and says which persons lost or won one.
  func writeEntries(of table: EntryTable, _ ids: [Int]) throws -> Set<Int> {
    var touched: Set<Int> = []
    let update = try connection.prepare(
      "UPDATE cable_person SET person_id = ?, rule = ? WHERE cable_id = ? AND ordinal = ?")
    let person = { (entry: NamedEntry) in entry.person < 0 ? 0 : ids[Int(entry.person)] }
    let changed = table.entries.filter { entry in
      person(entry) != Int(entry.oldPerson) || entry.rule.rawValue != Int(entry.oldRule)
    }
    for entry in changed.sorted(by: { $0.precedes($1) }) {
      let id = person(entry)
      try update.run(
        id.value, entry.rule.rawValue.value, Int(entry.cable).value, Int(entry.ordinal).value)
      if entry.oldPerson > 0 { touched.insert(Int(entry.oldPerson)) }
      if id > 0 { touched.insert(id) }
    }
    return touched
  }

  /// Forms that only stand beside a fuller one count as names too.
  func addOtherNames(_ scope: IdentityScope) throws {
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
