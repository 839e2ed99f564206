import Cables
import SQLite

extension ArchiveWriter {
  /// Writes the persons that a cable names; who they are across cables is settled later.
  mutating func writePersons(of cable: Cable, as id: Int) throws {
    for (ordinal, person) in cable.persons.numbered {
      try write(person, id, ordinal)
    }
    run?.counts.personsFound += cable.persons.count
    if !cable.persons.isEmpty {
      try personStatements.unsettled.run(id.value)
    } else if !cable.signedBy.isEmpty || cable.classifiedBy?.name != nil {
      // Queries for who signed then look at the fields themselves.
      try personStatements.withoutPersons.run(id.value)
    }
  }

  private mutating func write(_ person: Person, _ cable: Int, _ ordinal: Int) throws {
    let name = try nameRow(of: person.name)
    let titles = try titleListID(of: person.titles)
    let mentions = try mentionList(of: person, named: name)
    try personStatements.entry.run(
      cable.value, ordinal.value, name.id.value, titles.value, person.roleBits.value,
      mentions.value)
    let variants = person.variants.filter { $0 != person.name }
    let words = variants.isEmpty ? [] : vocabulary.folded(person.name).words
    for variant in variants
    where !vocabulary.folded(variant).words.allSatisfy({ words.contains($0) }) {
      let other = try nameID(of: variant)
      try personStatements.otherName.run(cable.value, ordinal.value, other.value)
    }
  }

  /// The mentions as `cable_person.mentions` has them.
  private mutating func mentionList(
    of person: Person, named name: Vocabulary.NameRow
  ) throws -> String {
    var list = IntegerLists()
    for mention in person.mentions {
      let row = mention.text == person.name ? name : try nameRow(of: mention.text)
      let form = row.id - name.id
      let length = mention.place?.length
      let hasLength = length != nil && length != row.length
      list.begin()
      list.append(mention.place?.ordinal)
      list.append(mention.place?.start)
      if form != 0 || hasLength || mention.role != .mentioned { list.append(form) }
      if hasLength || mention.role != .mentioned { list.append(mention.role.bit) }
      if hasLength { list.append(length) }
    }
    return list.json
  }

  /// Takes away what is stored of a cable's persons; those who remain are looked at anew.
  func removePersons(of id: Int) throws {
    try connection.execute(
      """
      INSERT OR IGNORE INTO unsettled_name
      SELECT key FROM cable_person JOIN name ON name.id = cable_person.name_id
      WHERE cable_id = \(id) AND rule IS NOT NULL
      UNION
      SELECT key FROM cable_person JOIN person_name USING (person_id)
      JOIN name ON name.id = person_name.name_id
      WHERE cable_id = \(id) AND person_name.cables > 0
      """)
    try takeOffSingleNames(of: id)
    for table in ["other_name", "cable_person", "cable_without_persons"] {
      try connection.prepare("DELETE FROM \(table) WHERE cable_id = ?").run(id.value)
    }
  }

  /// Counts the cable's single names no longer.
  ///
  /// Full names are counted when they are told apart anew; single names then are what they were.
  private func takeOffSingleNames(of id: Int) throws {
    let takeOff = try connection.prepare(
      "UPDATE person_name SET cables = cables - 1 WHERE person_id = ? AND name_id = ?")
    let names = try connection.fetch(
      """
      SELECT person_id, name_id FROM cable_person JOIN name ON name.id = name_id
      WHERE cable_id = \(id) AND person_id > 0 AND instr(folded, ' ') = 0
      """
    ) { row in (person: try row.column(0) as Int, name: try row.column(1) as Int) }
    for (person, name) in names { try takeOff.run(person.value, name.value) }
  }

  mutating func nameID(of text: String) throws -> Int { try nameRow(of: text).id }

  /// The row of a name, new or not.
  private mutating func nameRow(of text: String) throws -> Vocabulary.NameRow {
    if let known = vocabulary.names[text] { return known }
    let row = Vocabulary.NameRow(
      id: try personStatements.findName.first(text.value) ?? insertName(text),
      length: text.unicodeScalars.prefix { $0.value != 0 }.count)
    vocabulary.learn(name: text, as: row)
    return row
  }

  private mutating func insertName(_ text: String) throws -> Int {
    let folded = vocabulary.folded(text)
    try personStatements.addName.run(
      text.value, folded.text.value, folded.key.value, folded.block.value)
    let id = Int(connection.lastInsertedRowID)
    for word in folded.words { try personStatements.addWord.run(word.value, id.value) }
    return id
  }

  private mutating func titleListID(of titles: [String]) throws -> Int? {
    guard let text = titles.onLines else { return nil }
    if let known = vocabulary.titleLists[text] { return known }
    var id: Int? = try personStatements.findTitles.first(text.value)
    if id == nil {
      try personStatements.addTitles.run(text.value)
      id = Int(connection.lastInsertedRowID)
    }
    if let id { vocabulary.learn(titles: text, as: id) }
    return id
  }
}
