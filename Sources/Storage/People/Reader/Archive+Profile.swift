import Cables
import SQLite

extension Archive {
  /// All that cables say of the person with this slug; at most `limit` offices and co-named.
  package func profile(of slug: String, limit: Int = 20) throws -> PersonProfile? {
    try inSnapshot {
      let found = try summaries(
        """
        SELECT slug, name, is_partial, cables, countries, first_month, last_month FROM person
        WHERE slug = \(slug)
        """)
      guard let person = found.first,
        let id = try connection.first("SELECT id FROM person WHERE slug = \(slug)") as Int?
      else { return nil }
      return PersonProfile(
        person: person, names: try names(of: id), offices: try offices(of: id, limit),
        roles: try roles(of: id), years: try years(of: id), together: try together(with: id, limit),
        reasons: try reasons(of: id))
    }
  }

  private func counts(_ sql: SQL) throws -> [PersonProfile.Count] {
    try connection.fetch(sql) { row in
      PersonProfile.Count(value: try row.column(0), cables: try row.column(1))
    }
  }

  private func names(of id: Int) throws -> [PersonProfile.Count] {
    try counts(
      """
      SELECT text, cables FROM person_name JOIN name ON name.id = name_id
      WHERE person_id = \(id) ORDER BY cables DESC, text
      """)
  }

  /// A title list may have several titles, which are taken apart here.
  private func offices(of id: Int, _ limit: Int) throws -> [PersonProfile.Office] {
    let lists = try connection.fetch(
      """
      SELECT titles, first, last, cables FROM
        (SELECT title_list_id, min(sent_at) AS first, max(sent_at) AS last, count(*) AS cables
         FROM cable_person JOIN cable ON cable.id = cable_id
         WHERE person_id = \(id) AND title_list_id IS NOT NULL GROUP BY title_list_id)
      JOIN title_list ON title_list.id = title_list_id
      """
    ) { row in
      PersonProfile.Office(
        title: try row.column(0), firstSentAt: try row.column(1), lastSentAt: try row.column(2),
        cables: try row.column(3))
    }
    var offices: [String: PersonProfile.Office] = [:]
    for list in lists {
      for title in list.title.split(separator: "\n").map(String.init) {
        var office = offices[title] ?? list
        if offices[title] == nil {
          office.title = title
        } else {
          office.cables += list.cables
          office.firstSentAt = [office.firstSentAt, list.firstSentAt].compactMap(\.self).min()
          office.lastSentAt = [office.lastSentAt, list.lastSentAt].compactMap(\.self).max()
        }
        offices[title] = office
      }
    }
    let sorted = offices.values.sorted { ($1.cables, $0.title) < ($0.cables, $1.title) }
    return Array(sorted.prefix(limit == 0 ? sorted.count : limit))
  }

  private func roles(of id: Int) throws -> [PersonProfile.Count] {
    let sets = try connection.fetch(
      "SELECT roles, count(*) FROM cable_person WHERE person_id = \(id) GROUP BY roles"
    ) { row in (bits: try row.column(0) as Int, cables: try row.column(1) as Int) }
    return Person.Role.allCases.compactMap { role in
      let cables = sets.reduce(0) { $0 + ($1.bits & role.bit == 0 ? 0 : $1.cables) }
      return cables == 0 ? nil : PersonProfile.Count(value: role.rawValue, cables: cables)
    }
  }

  private func years(of id: Int) throws -> [PersonProfile.Count] {
    try counts(
      """
      SELECT CAST(year AS TEXT), count(DISTINCT cable_id)
      FROM cable_person JOIN cable ON cable.id = cable_id
      WHERE person_id = \(id) GROUP BY year ORDER BY year
      """)
  }

  private func together(with id: Int, _ limit: Int) throws -> [PersonSummary] {
    try summaries(
      """
      SELECT slug, name, is_partial, found.cables, countries, first_month, last_month
      FROM (SELECT other.person_id AS other_id, count(DISTINCT other.cable_id) AS cables
        FROM cable_person AS own CROSS JOIN cable_person AS other USING (cable_id)
        WHERE own.person_id = \(id) AND other.person_id > 0 AND other.person_id <> \(id)
        GROUP BY other.person_id ORDER BY 2 DESC, 1 LIMIT \(limit == 0 ? -1 : limit)) AS found
      JOIN person ON person.id = other_id
      ORDER BY found.cables DESC, name, slug
      """)
  }

  private func reasons(of id: Int) throws -> [PersonProfile.Count] {
    try counts(
      """
      SELECT meaning, count(*) FROM cable_person JOIN join_rule ON join_rule.id = rule
      WHERE person_id = \(id) GROUP BY rule ORDER BY 2 DESC, rule
      """)
  }
}
