import SQLite

extension Archive {
  /// How many matches share each value, most first; a limit of 0 is none.
  package func facets(_ query: Query, by facet: Facet, limit: Int = 10) throws -> [FacetCount] {
    try inArchiveTerms {
      try connection.fetch(
        """
        \(facet.counts(of: Selection(query, on: self).ids))
        ORDER BY 3 DESC, 1 LIMIT \(limit == 0 ? -1 : limit)
        """
      ) { row in
        FacetCount(
          value: try row.column(0), meaning: try row.column(1), count: try row.column(2))
      }
    }
  }

  /// How a query was read and is answered.
  package func explain(_ query: Query, sort: Sort = .relevance) throws -> Explanation {
    try inArchiveTerms {
      let selection = try Selection(query, on: self)
      let page = selection.page(
        sort, limit: 20, offset: 0, isCommon: try isCommon(count(selection)))
      return Explanation(
        reading: query.description, notices: selection.notices, sql: page.text,
        plan: try plan(of: page))
    }
  }

  private func plan(of sql: SQL) throws -> [String] {
    var depths: [Int: Int] = [:]
    return try connection.fetch("EXPLAIN QUERY PLAN \(sql)") { row in
      let depth = (depths[try row.column(1)] ?? -1) + 1
      depths[try row.column(0)] = depth
      return String(repeating: "  ", count: depth) + (try row.column(3) as String)
    }
  }
}

extension Facet {
  /// Value, meaning and count of each value that the cables of these ids have.
  fileprivate func counts(of ids: SQL) -> SQL {
    switch self {
    // A cable may have one tag twice, in two spellings.
    case .tag:
      """
      SELECT tag, (SELECT meaning FROM tag WHERE code = found.tag), count(*)
      FROM (SELECT DISTINCT tag, cable_id FROM cable_tag WHERE cable_id IN (\(ids))) AS found
      GROUP BY tag
      """
    case .post:
      """
      SELECT (SELECT name FROM post WHERE code = cable.post), cable.post, count(*)
      FROM cable WHERE cable.id IN (\(ids)) GROUP BY cable.post
      """
    case .year:
      """
      SELECT CAST(cable.year AS TEXT), NULL, count(*)
      FROM cable WHERE cable.id IN (\(ids)) GROUP BY cable.year
      """
    case .person:
      """
      SELECT person.name, person.slug, found.cables
      FROM (SELECT person_id, count(DISTINCT cable_id) AS cables FROM cable_person
        WHERE cable_id IN (\(ids)) AND person_id > 0 GROUP BY person_id) AS found
      JOIN person ON person.id = found.person_id
      """
    case .classification:
      """
      SELECT coalesce(cable.classification, ''), NULL, count(*)
      FROM cable WHERE cable.id IN (\(ids)) GROUP BY 1
      """
    }
  }
}
