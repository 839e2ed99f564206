import Cables
import SQLite

extension ArchiveWriter {
  /// Beyond this share of the cables a look at all names is quicker.
  private static let largestShare = 0.2

  /// Tells apart the persons of all cables that have come in, and those whom `decisions` are about.
  ///
  /// Only the names that something new has to do with are looked at; `everything` looks at all,
  /// with about `entries` of them in memory at a time.
  mutating func settlePersons(
    after decisions: [PersonDecision] = [], everything: Bool = false,
    entries: Int = entriesAtATime
  ) throws {
    try inBatch { writer in
      var known = try Circumstances(on: writer.connection)
      // In a first import everything is new, and there are no indices yet.
      if try everything || writer.load != nil || writer.isMuchNew() {
        try writer.settleEverything(entries, &known)
      } else {
        try writer.settleChanges(and: decisions, &known)
      }
      try writer.connection.executeScript(
        "DELETE FROM unsettled_cable; DELETE FROM unsettled_name;")
    }
    try commit()
  }

  private func isMuchNew() throws -> Bool {
    let new: Int = try connection.first("SELECT count(*) FROM unsettled_cable") ?? 0
    guard new >= 100 else { return false }
    let held: Int = try connection.first("SELECT count(*) FROM cable") ?? 0
    return Double(new) > Double(held) * ArchiveWriter.largestShare
  }

  /// Tells apart what has changed: first the full names, then the single names that may mean
  /// whoever is another person by that, and last whole blocks that readers decided about.
  private mutating func settleChanges(
    and decisions: [PersonDecision], _ known: inout Circumstances
  ) throws {
    try adopt()
    let ignored = try connection.ignoredKeys()
    let changes = try NameChanges(connection, ignored: ignored, &known)
    let linked = try LinkedNames(connection, changes, ignored: ignored)
    guard let borne = try settle(linked, ignored: ignored, lost: changes.gone, &known) else {
      return try settleEverything(ArchiveWriter.entriesAtATime, &known)
    }
    let words = changes.words.union(borne)
    if !words.isEmpty { try settle(.words(words, on: connection), &known) }
    let concerned = try self.decisions(about: words.union(linked.words))
    let decided = try connection.blocks(of: (decisions + concerned).flatMap(\.foldedNames))
    let blocks = linked.turnedBlocks.union(decided)
    if !blocks.isEmpty { try settle(.blocks(blocks, on: connection), &known) }
  }

  /// Tells full names apart, and says by which words somebody is meant who is another than before;
  /// nil where more has to be looked at.
  private mutating func settle(
    _ names: LinkedNames, ignored: Set<String>, lost: Set<String>, _ known: inout Circumstances
  ) throws -> Set<String>? {
    guard !names.keys.isEmpty else { return [] }
    try IdentityScope.setFullNames(names, on: connection)
    var table = try EntryTable(connection, .scope, ignored: ignored, &known)
    table.keep(names.keys)
    var settlement = Settlement(table, commonBlocks: names.commonBlocks)
    settlement.tellApart()
    return try replaceFullNames(with: settlement, lost: lost)
  }

  private mutating func settleEverything(_ entries: Int, _ known: inout Circumstances) throws {
    let indices = try LateIndices(of: "cable_person", takenFrom: connection)
    if try !settleInParts(of: entries, &known) {
      try settle(.everything(on: connection), &known)
    }
    // By now the room that the entries took is free.
    try indices.make(on: connection)
  }

  private mutating func settle(_ scope: IdentityScope, _ known: inout Circumstances) throws {
    var table = try EntryTable(
      connection, scope.isEverything ? .everything : .scope, ignored: connection.ignoredKeys(),
      &known)
    if case .words = scope { table.leaveOutChiefs() }
    let neighbours = try neighbours(scope, in: &table)
    var settlement = Settlement(table, neighbours: neighbours)
    settlement.tellApart()
    try applyDecisions(to: &settlement)
    guard try write(settlement, scope) else {
      return try settleEverything(ArchiveWriter.entriesAtATime, &known)
    }
  }

  /// Puts what has come in where the indices see it.
  private func adopt() throws {
    try connection.execute(
      """
      UPDATE cable_person SET person_id = 0
      WHERE cable_id IN (SELECT cable_id FROM unsettled_cable) AND person_id IS NULL
      """)
  }

  /// The decisions in force about a person with one of the words in a name.
  private func decisions(about words: Set<String>) throws -> [PersonDecision] {
    try connection.decisions(inForce: true).filter { decision in
      decision.kind != .ignore
        && decision.foldedNames.contains { !words.isDisjoint(with: $0.words) }
    }
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
  private func neighbours(
    _ scope: IdentityScope, in table: inout EntryTable
  ) throws -> [SettledPerson] {
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
      // Sums with months are within bounds whatever a damaged row has.
      person.first = Int32(min(max(try row.column(3) as Int, 0), 120_000))
      person.last = Int32(min(max(try row.column(4) as Int, 0), 120_000))
      person.offices = table.titles.list(of: try row.column(5)).words
      person.roles = try row.column(6)
      let countries = (try row.column(7) as String).split(separator: " ")
      person.countries = Set(countries.map { table.cables.number(of: String($0)) })
      places[id] = found.count
      found.append(person)
    }
    return found
  }
}
