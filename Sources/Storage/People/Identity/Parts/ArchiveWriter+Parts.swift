import SQLite

extension ArchiveWriter {
  /// Entries that are held in memory at a time: those of some 160,000 cables.
  static let entriesAtATime = 1_000_000

  /// Tells all persons apart with about so many entries in memory at a time.
  ///
  /// First the full names, a part of them after the other, then the single names by those. False,
  /// and nothing done, where there are no more entries than that, or where readers have decided
  /// about persons: a decision may be about any two of them.
  mutating func settleInParts(of size: Int, _ known: inout Circumstances) throws -> Bool {
    let entries: Int = try connection.first("SELECT count(*) FROM cable_person") ?? 0
    guard entries > size, try connection.decisions(inForce: true).isEmpty,
      let verdicts = try EntryVerdicts(on: connection)
    else { return false }
    // What is kept of all persons needs the room.
    returnFreeMemory()
    let parts = try NameParts(of: entries, size: size, on: connection)
    var persons = GatheredPersons(verdicts, singleNames: try singleNames())
    for number in 0..<parts.count {
      var settlement = Settlement(
        try table(of: parts.part(number, ofSingleNames: false), &known))
      _ = settlement.tellFullNamesApart()
      persons.addFullNames(of: settlement)
    }
    for number in 0..<parts.count {
      let part = parts.part(number, ofSingleNames: true)
      var table = try table(of: part, &known)
      table.leaveOutChiefs()
      var settlement = Settlement(table, neighbours: persons.bearers(in: part))
      settlement.tellApart()
      persons.addSingleNames(of: settlement)
    }
    try write(persons.finish())
    return true
  }

  private func table(
    of part: NameParts.Part, _ known: inout Circumstances
  ) throws -> EntryTable {
    try EntryTable(connection, .part(part), ignored: [], &known)
  }

  /// The words of all names of one word.
  private func singleNames() throws -> Set<String> {
    let names = try connection.fetch("SELECT folded FROM name WHERE instr(folded, ' ') = 0") {
      row in
      FoldedName(folded: try row.column(0))
    }
    return Set(names.flatMap(\.words))
  }

  private mutating func write(
    _ found: (rows: [PersonRows.Row], verdicts: EntryVerdicts)
  ) throws {
    var ids = [Int](repeating: 0, count: found.rows.count)
    _ = try replacePersons(in: .everything, with: found.rows, ids: &ids)
    let update = try connection.prepare(
      """
      UPDATE cable_person SET person_id = ?1, rule = ?2
      WHERE cable_id = ?3 AND ordinal = ?4 AND (person_id IS NOT ?1 OR rule IS NOT ?2)
      """)
    try found.verdicts.forEach { cable, ordinal, person, rule in
      let id = person < 0 ? 0 : ids[Int(person)]
      try update.run(id.value, rule.value, cable.value, ordinal.value)
    }
    try addOtherNames(.everything)
  }
}
