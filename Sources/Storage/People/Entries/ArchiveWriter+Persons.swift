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
    let name = try nameID(of: person.name)
    let titles = try titleListID(of: person.titles)
    let mentions = try mentionList(of: person)
    try personStatements.entry.run(
      cable.value, ordinal.value, name.value, titles.value, person.roleBits.value,
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
  private mutating func mentionList(of person: Person) throws -> String {
    var list = IntegerLists()
    for mention in person.mentions {
      let form = mention.text == person.name ? nil : try nameID(of: mention.text)
      list.begin()
      list.append(mention.place?.ordinal)
      list.append(mention.place?.start)
      list.append(mention.place?.length)
      if form != nil || mention.role != .mentioned { list.append(mention.role.bit) }
      if let form { list.append(form) }
    }
    return list.json
  }

  /// Takes away what is stored of a cable's persons; those who remain of the name are looked at anew.
  func removePersons(of id: Int) throws {
    try connection.execute(
      """
      INSERT OR IGNORE INTO unsettled_block
      SELECT DISTINCT block FROM name JOIN cable_person ON name.id = cable_person.name_id
      WHERE cable_id = \(id)
      """)
    for table in ["other_name", "cable_person", "cable_without_persons"] {
      try connection.prepare("DELETE FROM \(table) WHERE cable_id = ?").run(id.value)
    }
  }

  /// The row of a name, new or not.
  mutating func nameID(of text: String) throws -> Int {
    if let known = vocabulary.names[text] { return known }
    let id = try personStatements.findName.first(text.value) ?? insertName(text)
    vocabulary.learn(name: text, as: id)
    return id
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
