import SQLite

extension EntryTable {
  /// Which entries are in question.
  enum Source {
    case everything
    /// What the tables of `IdentityScope` name.
    case scope
    /// Those of cables that have come in.
    case unsettled
  }

  /// Reads what is in question, and what is not known yet of its cables; names with the keys
  /// `ignored` are nobody's.
  init(
    _ connection: borrowing Connection, _ source: Source, ignored: Set<String>,
    _ cables: inout CableContexts
  ) throws {
    self.init(ignored: ignored, cables)
    let turned = try readNames(connection, source)
    try readEntries(connection, source)
    if source == .everything {
      try cables.readAll(connection)
    } else {
      try cables.read(connection, of: entries)
    }
    self.cables = cables
    // Of a cable that damage took away nothing is known.
    entries.removeAll { !cables.holds($0.cable) }
    orient(turned)
    nameChiefs { entry in
      // Whether it is one depends on nothing but its cable, so that most were asked before.
      source == .scope && JoinRule(rawValue: Int(entry.oldRule))?.isNoChief == true
    }
  }

  /// Classes whose names stand in several orders.
  private mutating func readNames(
    _ connection: borrowing Connection, _ source: Source
  ) throws -> Set<Int32> {
    let rows: SQL =
      switch source {
      case .everything: "name"
      case .unsettled:
        """
        name
        WHERE id IN (SELECT name_id FROM unsettled_cable JOIN cable_person USING (cable_id))
        """
      case .scope: "name_scope JOIN name USING (id)"
      }
    let names = try connection.fetch(
      "SELECT id, text, folded, key FROM \(rows) ORDER BY key, folded, text"
    ) { row in
      (
        id: try EntryTable.number(row, 0), text: try row.column(1) as String,
        folded: try row.column(2) as String, key: try row.column(3) as String
      )
    }
    var turned: Set<Int32> = []
    for name in names {
      self.names[name.id] = name.text
      let folded = FoldedName(folded: name.folded)
      let place = number(of: folded, key: name.key)
      if classes[Int(place)].words != folded.words { turned.insert(place) }
      classOfName[name.id] = place
      foldedOfName[name.id] = name.folded
    }
    return turned
  }

  private mutating func readEntries(
    _ connection: borrowing Connection, _ source: Source
  ) throws {
    let rows: SQL =
      switch source {
      case .everything: "cable_person AS entry"
      case .unsettled: "unsettled_cable CROSS JOIN cable_person AS entry USING (cable_id)"
      case .scope:
        """
        name_scope CROSS JOIN cable_person AS entry
          ON entry.name_id = name_scope.id AND entry.person_id IS NOT NULL
        WHERE (chiefs OR coalesce(entry.rule, 0) <> \(JoinRule.chief.rawValue))
          AND (others OR coalesce(entry.rule, 0)
            IN (0, \(JoinRule.chief.rawValue), \(JoinRule.several.rawValue)))
        """
      }
    let sql: SQL = """
      SELECT cable_id, ordinal, name_id, coalesce(title_list_id, 0), roles,
        coalesce(person_id, -1), coalesce(rule, 0)
      FROM \(rows)
      """
    if source == .everything {
      // An array that grows as it is filled takes up to three times its room.
      entries.reserveCapacity(try connection.first("SELECT count(*) FROM cable_person") ?? 0)
    }
    let titleText = try connection.prepare("SELECT titles FROM title_list WHERE id = ?")
    try connection.prepare(sql.text).run(sql.arguments) { row in
      let name = try EntryTable.number(row, 2)
      guard let nameClass = classOfName[name] else { return }
      let titles = try place(ofTitles: try row.column(3), reading: titleText)
      entries.append(
        try NamedEntry(
          cable: EntryTable.number(row, 0), ordinal: EntryTable.number(row, 1),
          name: name, titles: titles, oldPerson: EntryTable.number(row, 5),
          nameClass: nameClass, roles: UInt8(truncatingIfNeeded: try row.column(4) as Int),
          oldRule: UInt8(truncatingIfNeeded: try row.column(6) as Int)))
    }
    if source != .everything {
      entries.sort { ($0.cable, $0.ordinal) < ($1.cable, $1.ordinal) }
    }
  }

  /// The number of a row, of which there are fewer than two billion but by damage.
  private static func number(_ row: borrowing Row, _ column: Int32) throws -> Int32 {
    let number: Int = try row.column(column)
    guard let narrow = Int32(exactly: number) else {
      throw ArchiveError.damaged("there can be no row \(number) of a person")
    }
    return narrow
  }

  private mutating func place(
    ofTitles id: Int, reading text: borrowing Statement
  ) throws -> Int32 {
    if id == 0 { return 0 }
    if let known = titleNumbers[id] { return known }
    let titles: String = try text.first(id.value) ?? ""
    titleNumbers[id] = Int32(titleLists.count)
    titleLists.append(titleList(of: titles))
    return Int32(titleLists.count - 1)
  }

  /// Takes the words of each class in the order in which most entries have them.
  private mutating func orient(_ turned: Set<Int32>) {
    var counts: [Int32: [String: Int]] = [:]
    for entry in entries where turned.contains(entry.nameClass) {
      counts[entry.nameClass, default: [:]][foldedOfName[entry.name] ?? "", default: 0] += 1
    }
    for (place, found) in counts {
      let most = found.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let folded = FoldedName(folded: most?.key ?? "")
      classes[Int(place)].words = folded.words
      classes[Int(place)].block = folded.block
    }
  }
}
