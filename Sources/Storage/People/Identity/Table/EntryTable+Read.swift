import SQLite

extension EntryTable {
  /// Which entries are in question.
  enum Source {
    case everything
    /// All of some names.
    case part(NameParts.Part)
    /// What the tables of `IdentityScope` name.
    case scope
    /// Those of cables that have come in.
    case unsettled

    /// Whether the entries are found by going through all that there are.
    var isOfAll: Bool {
      switch self {
      case .everything, .part: true
      case .scope, .unsettled: false
      }
    }

    var isScope: Bool { if case .scope = self { true } else { false } }

    func has(_ name: FoldedName) -> Bool {
      if case .part(let part) = self { part.has(name) } else { true }
    }
  }

  /// Reads what is in question, and what is not known yet of its circumstances; names with the keys
  /// `ignored` are nobody's.
  init(
    _ connection: borrowing Connection, _ source: Source, ignored: Set<String>,
    _ known: inout Circumstances
  ) throws {
    self.init(ignored: ignored, known)
    let turned = try readNames(connection, source)
    try readEntries(connection, source, &known.titles)
    if source.isOfAll {
      try known.cables.readAll(connection)
    } else {
      try known.cables.read(connection, of: entries)
    }
    cables = known.cables
    titles = known.titles
    // Of a cable that damage took away nothing is known.
    entries.removeAll { !known.cables.holds($0.cable) }
    orient(turned)
    nameChiefs { entry in
      // Whether it is one depends on nothing but its cable, so that most were asked before.
      source.isScope && JoinRule(rawValue: Int(entry.oldRule))?.rulesOutChief == true
    }
  }

  /// Classes whose names stand in several orders.
  private mutating func readNames(
    _ connection: borrowing Connection, _ source: Source
  ) throws -> Set<Int32> {
    let rows: SQL =
      switch source {
      case .everything, .part: "name"
      case .unsettled:
        """
        name
        WHERE id IN (SELECT name_id FROM unsettled_cable JOIN cable_person USING (cable_id))
        """
      case .scope: "name_scope JOIN name USING (id)"
      }
    let sql: SQL = "SELECT id, text, folded, key FROM \(rows) ORDER BY key, folded, text"
    var turned: Set<Int32> = []
    try connection.prepare(sql.text).run(sql.arguments) { row in
      let text: String = try row.column(2)
      let folded = FoldedName(folded: text)
      guard source.has(folded) else { return }
      let name = try EntryTable.number(row, 0)
      let place = number(of: folded, key: try row.column(3))
      if classes[Int(place)].words != folded.words { turned.insert(place) }
      names[name] = try row.column(1)
      try setClass(place, of: name)
      foldedOfName[name] = text
    }
    return turned
  }

  private mutating func readEntries(
    _ connection: borrowing Connection, _ source: Source, _ titles: inout TitleLists
  ) throws {
    let rows: SQL =
      switch source {
      case .everything, .part: "cable_person AS entry"
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
    // An array that grows as it is filled takes up to three times its room.
    entries.reserveCapacity(try source.size(on: connection))
    let titleText = try connection.prepare("SELECT titles FROM title_list WHERE id = ?")
    try connection.prepare(sql.text).run(sql.arguments) { row in
      let name = try EntryTable.number(row, 2)
      guard let nameClass = nameClass(of: name) else { return }
      let place = try titles.place(of: try row.column(3), reading: titleText)
      entries.append(
        try NamedEntry(
          cable: EntryTable.number(row, 0), ordinal: EntryTable.number(row, 1),
          name: name, titles: place, oldPerson: EntryTable.number(row, 5),
          nameClass: nameClass, roles: UInt8(truncatingIfNeeded: try row.column(4) as Int),
          oldRule: UInt8(truncatingIfNeeded: try row.column(6) as Int)))
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

extension EntryTable.Source {
  /// About as many entries as there will be; 0 where it is not known without a long search.
  fileprivate func size(on connection: borrowing Connection) throws -> Int {
    switch self {
    case .everything: try connection.first("SELECT count(*) FROM cable_person") ?? 0
    case .part(let part): part.isOfSingleNames ? 0 : part.parts.size * 5 / 4
    case .scope, .unsettled: 0
    }
  }
}
