package import Cables
import SQLite

extension ArchiveWriter {
  /// Keeps what a reader decided, and tells the persons concerned apart anew.
  ///
  /// Gives back how many of the decisions were not in force already.
  package mutating func decide(_ decisions: [PersonDecision]) throws -> Int {
    let new = try inBatch { writer in
      try decisions.filter { try writer.connection.insert($0) != nil }
    }
    guard !new.isEmpty else { return 0 }
    try settlePersons(after: new)
    return new.count
  }

  /// Takes a decision back, which stays in the log; nil where none in force has this number.
  package mutating func undo(_ number: Int, at time: Timestamp) throws -> PersonDecision? {
    let found = try inBatch { writer in
      let found = try writer.connection.decisions(inForce: true).first { $0.number == number }
      try writer.connection.execute(
        """
        UPDATE person_decision SET undone_at = \(time.description)
        WHERE id = \(number) AND undone_at IS NULL
        """)
      try writer.connection.seal(.decisions, row: number)
      return found
    }
    guard let found else {
      try commit()
      return nil
    }
    try settlePersons(after: [found])
    return found
  }
}

extension Archive {
  /// All that readers decided, the oldest first.
  package func decisions(inForce: Bool = false) throws -> [PersonDecision] {
    try inArchiveTerms {
      try connection.decisions(inForce: inForce)
    }
  }

  /// What means the person of this slug in any archive: the first cable that names it, but none of
  /// `cables`; nil where there is no such cable.
  package func anchor(of slug: String, outside cables: [CableID] = []) throws -> PersonAnchor? {
    try inArchiveTerms {
      let left = cables.map { "\($0.description)" as SQL }.joined(separator: ", ")
      let found = try connection.fetch(
        """
        SELECT canonical_id, name.text FROM person JOIN cable_person ON person_id = person.id
        JOIN cable ON cable.id = cable_id JOIN name ON name.id = name_id
        WHERE slug = \(slug) AND canonical_id NOT IN (\(left))
        ORDER BY instr(folded, ' ') = 0, sent_at, canonical_id LIMIT 1
        """
      ) { row in
        PersonAnchor(try row.column(1), in: CableID(try row.column(0)))
      }
      return found.first
    }
  }

  /// Names of which nobody is certain that have just these words: as they stand in cables.
  package func uncertainName(_ name: String) throws -> String? {
    try inArchiveTerms {
      try connection.first(
        """
        SELECT text FROM name JOIN cable_person ON name_id = name.id AND person_id IS NOT NULL
        WHERE key = \(FoldedName(name).key) AND person_id = 0 LIMIT 1
        """)
    }
  }
}
