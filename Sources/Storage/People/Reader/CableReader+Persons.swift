import Cables
import SQLite

/// The queries that put together the persons of one cable.
struct PersonReaderStatements: ~Copyable {
  let entries, mentions: Statement

  static func prepare(on archive: borrowing Archive) throws -> PersonReaderStatements {
    try PersonReaderStatements(
      entries: archive.connection.prepare(
        """
        SELECT ordinal, name.text, title_list.titles
        FROM cable_person JOIN name ON name.id = name_id
        LEFT JOIN title_list ON title_list.id = title_list_id
        WHERE cable_id = ?
        ORDER BY ordinal
        """),
      mentions: archive.connection.prepare(
        """
        SELECT entry, role, name.text, paragraph_ordinal, start, length
        FROM \(PersonMentions.rows) LEFT JOIN name ON name.id = name_id
        WHERE cable_id = ?
        ORDER BY entry, ordinal
        """))
  }
}

extension CableReader {
  /// The persons as the parser found them.
  func readPersons(of entry: inout Entry) throws {
    var persons: [Person] = []
    var places: [Int: Int] = [:]
    try personStatements.entries.run([entry.id.value]) { row in
      places[try row.column(0)] = persons.count
      let titles: String? = try row.column(2)
      persons.append(
        Person(
          name: try row.column(1),
          titles: titles.map { $0.split(separator: "\n").map(String.init) } ?? []))
    }
    let numbers = entry.cable.paragraphs.map(\.number)
    try personStatements.mentions.run([entry.id.value]) { row in
      guard let place = places[try row.column(0)] else { return }
      let text = try row.column(2) as String? ?? persons[place].name
      var mention = Person.Mention(text, role: Person.Role(bit: try row.column(1)) ?? .mentioned)
      if let ordinal = try row.column(3) as Int? {
        let stretch = try row.stretch(4)
        mention.place = Person.Place(
          ordinal: ordinal,
          paragraph: numbers.indices.contains(ordinal - 1) ? numbers[ordinal - 1] : nil,
          start: stretch.lowerBound, length: stretch.count)
      }
      persons[place].mentions.append(mention)
      if !persons[place].variants.contains(text) { persons[place].variants.append(text) }
    }
    for place in persons.indices where !persons[place].variants.contains(persons[place].name) {
      persons[place].variants.append(persons[place].name)
    }
    entry.cable.persons = persons
  }
}
