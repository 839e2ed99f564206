import SQLite

/// Facets of which a cable may have several values.
extension Archive {
  func tagCounts(_ ids: SQL) throws -> [FacetCount] {
    var tally = FacetTally<String>()
    let tags: SQL = """
      SELECT cable_tag.tag, cable_tag.cable_id
      FROM (\(ids)) AS found CROSS JOIN cable_tag ON cable_tag.cable_id = found.id
      """
    try connection.prepare(tags.text).run(tags.arguments) { row in
      tally.add(try row.column(0), of: try row.column(1))
    }
    let meaning = try connection.prepare("SELECT meaning FROM tag WHERE code = ?")
    return try tally.most(0).map { tag in
      FacetCount(value: tag.value, meaning: try meaning.first(tag.value.value), count: tag.cables)
    }
  }

  func personCounts(_ ids: SQL, limit: Int) throws -> [FacetCount] {
    var tally = FacetTally<Int>()
    let persons: SQL = """
      SELECT cable_person.person_id, cable_person.cable_id
      FROM (\(ids)) AS found CROSS JOIN cable_person ON cable_person.cable_id = found.id
      WHERE cable_person.person_id > 0
      """
    try connection.prepare(persons.text).run(persons.arguments) { row in
      tally.add(try row.column(0), of: try row.column(1))
    }
    let person = try connection.prepare("SELECT name, slug FROM person WHERE id = ?")
    var counts: [FacetCount] = []
    for found in tally.most(limit) {
      try person.run([found.value.value]) { row in
        counts.append(
          FacetCount(
            value: try row.column(0), meaning: try row.column(1), count: found.cables))
      }
    }
    return counts
  }
}
