import Cables
import SQLite

extension ArchiveWriter {
  /// A person as it stands in the archive.
  private struct Former {
    let id: Int
    let cables: Int
    /// As `PersonRows.Row.values` has them.
    let values: [Value]
  }

  /// Puts the persons of the full names in question in the place of those who were there; of names
  /// with the keys `lost` there were more entries before.
  ///
  /// Gives back the words that somebody bears who is another now than before, or is nobody any
  /// longer; nil, and nothing written, where somebody else is called as one of these persons would
  /// be.
  mutating func replaceFullNames(
    with settlement: Settlement, lost: Set<String>
  ) throws -> Set<String>? {
    var former = try formerPersons()
    let rows = PersonRows(settlement.rows).rows
    guard try !areTaken(rows, besides: Set(former.keys)) else { return nil }
    var ids = [Int](repeating: 0, count: settlement.persons.count)
    var rowOfID: [Int: PersonRows.Row] = [:]
    var changed: Set<Int> = []
    var next = try nextPerson()
    let insert = try connection.prepare(ArchiveWriter.insertPerson)
    let remove = try connection.prepare("DELETE FROM person WHERE id = ?")
    for row in rows {
      let known = former.removeValue(forKey: row.slug)
      let id = known?.id ?? next
      if known == nil { next += 1 }
      ids[row.person] = id
      rowOfID[id] = row
      let values = row.values(cables: known?.cables ?? 0)
      if let known, known.values == values { continue }
      changed.insert(id)
      try remove.run(id.value)
      let all = [id.value] + values
      try insert.run(all + [.integer(RowDigest(all).value)])
    }
    let gone = Set(former.values.map(\.id))
    for id in gone { try remove.run(id.value) }
    let touched = try writeEntries(of: settlement.table, ids)
    let shrunk = Set(rows.filter { settlement.has($0, nameIn: lost) }.map { ids[$0.person] })
    let renamed = changed.union(gone).union(touched).union(shrunk)
    return try rename(
      renamed.sorted(), rowOfID, changed: changed, hadChief: settlement.table.formerChiefs,
      settlement)
  }

  /// The persons with one of the full names in question, by slug.
  private func formerPersons() throws -> [String: Former] {
    let found = try connection.fetch(
      """
      SELECT \(SQL(stringLiteral: SealedColumns.person.list)) FROM person WHERE id IN
        (SELECT person_id FROM key_scope CROSS JOIN name USING (key)
         CROSS JOIN person_name ON person_name.name_id = name.id WHERE cables > 0)
        AND NOT is_partial
      """
    ) { row in
      Former(
        id: try row.column(0), cables: try row.column(Int32(PersonCount.placeOfCables)),
        values: try (1..<SealedColumns.person.count).map { try row.column($0) })
    }
    return Dictionary(
      found.map { former in
        if case .text(let slug) = former.values[0] { (slug, former) } else { ("", former) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes the names of persons anew, and says which words of theirs mean others now.
  private mutating func rename(
    _ persons: [Int], _ rows: [Int: PersonRows.Row], changed: Set<Int>, hadChief: Set<Int>,
    _ settlement: Settlement
  ) throws -> Set<String> {
    let names = try connection.prepare(
      """
      SELECT name_id, cables, folded FROM person_name JOIN name ON name.id = name_id
      WHERE person_id = ? AND cables > 0
      """)
    let remove = try connection.prepare("DELETE FROM person_name WHERE person_id = ?")
    let insert = try connection.prepare(ArchiveWriter.insertPersonName)
    // CROSS JOIN keeps the order of the tables: a person is named in few cables.
    let others = try connection.prepare(
      """
      INSERT OR IGNORE INTO person_name
      SELECT DISTINCT person_id, other_name.name_id, 0
      FROM cable_person CROSS JOIN other_name USING (cable_id, ordinal) WHERE person_id = ?
      """)
    let count = try PersonCount(on: connection)
    var found: Set<String> = []
    for id in persons {
      var before: Set<String> = []
      var single: [(name: Int, cables: Int)] = []
      try names.run([id.value]) { row in
        let name = FoldedName(folded: try row.column(2))
        before.formUnion(name.words)
        if name.isBare { single.append((try row.column(0), try row.column(1))) }
      }
      try remove.run(id.value)
      guard let row = rows[id] else {
        found.formUnion(before)
        continue
      }
      if settlement.hasChief(row) || hadChief.contains(id) {
        try count.count(id)
      } else {
        // Single names are still what they were.
        for (name, cables) in single + row.names.map({ (Int($0.name), $0.cables) }) {
          try insert.run(id.value, name.value, cables.value)
        }
        try count.countCables(id) { row.values(cables: $0) }
      }
      try addNames(of: row) { name, cables in
        try insert.run(id.value, name.value, cables.value)
      }
      try others.run(id.value)
      let now = settlement.words(of: row)
      if changed.contains(id) || before != now { found.formUnion(before.union(now)) }
    }
    return found
  }
}

extension Settlement {
  fileprivate func words(of row: PersonRows.Row) -> Set<String> {
    Set(persons[row.person].classes.flatMap { table.classes[Int($0)].words })
  }

  /// Whether surnames alone stand for the person, as a chief of mission.
  fileprivate func hasChief(_ row: PersonRows.Row) -> Bool {
    persons[row.person].entries.contains { table.entries[Int($0)].isChief }
  }

  fileprivate func has(_ row: PersonRows.Row, nameIn keys: Set<String>) -> Bool {
    persons[row.person].classes.contains { keys.contains(table.classes[Int($0)].key) }
  }
}

extension EntryTable {
  /// Numbers of the persons for whom a surname stood, as for a chief of mission.
  fileprivate var formerChiefs: Set<Int> {
    Set(entries.filter { Int($0.oldRule) == JoinRule.chief.rawValue }.map { Int($0.oldPerson) })
  }
}
