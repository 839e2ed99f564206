import Cables
import SQLite

extension Archive {
  /// The persons whom most cables name, and how many there are; a limit of 0 is none.
  ///
  /// Whom attention lines alone name, often by a login, is told only where `attention` is wanted.
  package func people(
    limit: Int = 20, attention: Bool = false
  ) throws -> (total: Int, people: [PersonSummary]) {
    try inSnapshot {
      let total: Int? = try connection.first(
        "SELECT count(*) FROM person WHERE \(Archive.named(attention))")
      let people = try summaries(
        """
        SELECT slug, name, is_partial, cables, countries, first_month, last_month FROM person
        WHERE \(Archive.named(attention))
        ORDER BY cables DESC, name, slug LIMIT \(limit == 0 ? -1 : limit)
        """)
      return (total ?? 0, people)
    }
  }

  /// The persons whom most of the cables name that match `query`.
  package func people(
    in query: Query, limit: Int = 20, attention: Bool = false
  ) throws -> (total: Int, people: [PersonSummary], notices: [String]) {
    try inSnapshot {
      let selection = try Selection(query, on: self)
      let counts: SQL = """
        SELECT person_id, count(DISTINCT cable_id) AS cables
        FROM cable_person JOIN person ON person.id = person_id
        WHERE cable_id IN (\(selection.ids)) AND \(Archive.named(attention)) GROUP BY person_id
        """
      let total: Int? = try connection.first("SELECT count(*) FROM (\(counts))")
      let people = try summaries(
        """
        SELECT slug, name, is_partial, found.cables, countries, first_month, last_month
        FROM (\(counts)) AS found JOIN person ON person.id = found.person_id
        ORDER BY found.cables DESC, name, slug LIMIT \(limit == 0 ? -1 : limit)
        """)
      return (total ?? 0, people, selection.notices)
    }
  }

  /// Persons by slug, else those who have all the words among their names: who is called just so
  /// comes first, then who is named most.
  package func people(named name: String) throws -> [PersonSummary] {
    try inSnapshot {
      let entries = PersonEntries(name)
      let key = FoldedName(name).key
      return try summaries(
        """
        SELECT slug, name, is_partial, cables, countries, first_month, last_month FROM person
        WHERE id IN (\(entries.persons))
        ORDER BY slug = \(name) DESC,
          EXISTS (SELECT 1 FROM person_name JOIN name ON name.id = name_id
            WHERE person_id = person.id AND key = \(key)) DESC,
          cables DESC, name, slug
        """)
    }
  }

  /// The persons a word of whose names begins so; of several words the last is the one begun.
  ///
  /// Those whom most cables name come first; a limit of 0 is none.
  package func people(beginning name: String, limit: Int = 20) throws -> [PersonSummary] {
    try inSnapshot {
      let entries = PersonEntries(name, isBegun: true)
      return try summaries(
        """
        SELECT slug, name, is_partial, cables, countries, first_month, last_month FROM person
        WHERE id IN (\(entries.persons))
        ORDER BY cables DESC, name, slug LIMIT \(limit == 0 ? -1 : limit)
        """)
    }
  }

  /// Whether one of the person's names is just this one, in whatever order and spelling.
  package func isCalled(_ slug: String, _ name: String) throws -> Bool {
    try inSnapshot {
      let found: Int? = try connection.first(
        """
        SELECT 1 FROM person JOIN person_name ON person_id = person.id
        JOIN name ON name.id = name_id
        WHERE slug = \(slug) AND (slug = \(name) OR key = \(FoldedName(name).key))
        """)
      return found != nil
    }
  }

  /// Cables that have the name where nobody is certain who is meant.
  package func uncertainCables(named name: String) throws -> Int {
    try inSnapshot {
      let entries = PersonEntries(name)
      return try connection.first(
        """
        SELECT count(DISTINCT cable_id) FROM cable_person
        WHERE name_id IN (\(entries.names)) AND person_id = 0
          AND rule <> \(JoinRule.ignored.rawValue)
        """) ?? 0
    }
  }

  private static func named(_ attention: Bool) -> SQL {
    attention ? "TRUE" : "person.roles <> \(Person.Role.attention.bit)"
  }

  func summaries(_ sql: SQL) throws -> [PersonSummary] {
    let proof = try RowProof(
      "person", .person, where: "id = (SELECT id FROM person WHERE slug = ?)",
      on: connection)
    return try connection.fetch(sql) { row in
      try proof.prove(row.column(0))
      return PersonSummary(
        slug: try row.column(0), name: try row.column(1), isPartial: try row.column(2),
        cables: try row.column(3),
        countries: (try row.column(4) as String).split(separator: " ").map(String.init),
        first: Archive.month(try row.column(5)), last: Archive.month(try row.column(6)))
    }
  }

  private static func month(_ count: Int) -> String {
    let (year, month) = (String(count / 12), String(count % 12 + 1))
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (month.count < 2 ? "-0" : "-") + month
  }
}
