import Cables
import SQLite

extension ArchiveWriter {
  /// Tells apart the persons of all cables that have come in, and of the `blocks` named.
  ///
  /// Only the names that something new has to do with are looked at; `everything` looks at all.
  mutating func settlePersons(blocks: [String] = [], everything: Bool = false) throws {
    try inBatch { writer in
      let scope = try IdentityScope(writer.connection, blocks: blocks, everything: everything)
      guard !scope.isEmpty else { return }
      if !scope.isEverything { try writer.adopt() }
      var settlement = try writer.settlement(of: scope)
      settlement.tellApart()
      try writer.applyDecisions(to: &settlement)
      try writer.write(settlement, scope)
      try writer.connection.executeScript(
        "DELETE FROM unsettled_cable; DELETE FROM unsettled_block;")
    }
    try commit()
  }

  private func settlement(of scope: IdentityScope) throws -> Settlement {
    let ignored = try connection.decisions(inForce: true).filter { $0.word == "ignore" }
    return Settlement(
      try EntryTable(connection, everything: scope.isEverything),
      neighbours: try neighbours(scope),
      ignored: Set(ignored.map { FoldedName($0.person.name).key }))
  }

  /// Puts what has come in where the indices see it.
  private func adopt() throws {
    try connection.execute(
      """
      UPDATE cable_person SET person_id = 0
      WHERE cable_id IN (SELECT cable_id FROM unsettled_cable) AND person_id IS NULL
      """)
  }

  private func applyDecisions(to settlement: inout Settlement) throws {
    let decisions = try connection.decisions(inForce: true)
    var rows: [CableID: Int] = [:]
    for decision in decisions {
      let named = [decision.person.cable, decision.otherCable].compactMap(\.self)
      for id in named + decision.cables where rows[id] == nil {
        rows[id] = try connection.first(
          "SELECT id FROM cable WHERE canonical_id = \(id.description)")
      }
    }
    settlement.apply(decisions, rows: rows)
  }

  /// Persons of other blocks who bear a word that is also a single name in question.
  private func neighbours(_ scope: IdentityScope) throws -> [SettledPerson] {
    guard !scope.isEverything else { return [] }
    var places: [Int: Int] = [:]
    var found: [SettledPerson] = []
    try connection.prepare(
      """
      SELECT DISTINCT person.id, bare_scope.word, person.block, first_month, last_month, offices,
        roles, countries
      FROM bare_scope CROSS JOIN name_word ON name_word.word = bare_scope.word
      CROSS JOIN person_name ON person_name.name_id = name_word.name_id
      CROSS JOIN person ON person.id = person_name.person_id
      WHERE person_name.cables > 0 AND NOT is_partial
        AND EXISTS (SELECT 1 FROM name
          WHERE name.block = bare_scope.word AND instr(name.folded, ' ') = 0)
        AND person.block NOT IN (SELECT block FROM full_scope)
      ORDER BY person.slug
      """
    ).run([]) { row in
      let id: Int = try row.column(0)
      if let place = places[id] {
        found[place].words.insert(try row.column(1))
        return
      }
      var person = SettledPerson(row: id, block: try row.column(2))
      person.words = [try row.column(1)]
      person.first = Int32(try row.column(3) as Int)
      person.last = Int32(try row.column(4) as Int)
      person.offices = FoldedOffices(titles: try row.column(5))
      person.roles = try row.column(6)
      person.countryNames = (try row.column(7) as String).split(separator: " ").map(String.init)
      places[id] = found.count
      found.append(person)
    }
    return found
  }
}
