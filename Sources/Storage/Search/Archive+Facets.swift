import SQLite

extension Archive {
  /// How many matches share each value, most first; a limit of 0 is none.
  package func facets(_ query: Query, by facet: Facet, limit: Int = 10) throws -> [FacetCount] {
    try inArchiveTerms {
      let selection = try Selection(query, on: self)
      let counts: [FacetCount] =
        switch facet {
        case .tag: try tagCounts(selection.ids)
        case .person: try personCounts(selection.ids, limit: limit)
        case .post, .year, .classification:
          try connection.fetch(
            "SELECT \(facet.columns), count(*) \(selection.rows) GROUP BY \(facet.column)"
          ) { row in
            FacetCount(
              value: try row.column(0), meaning: try row.column(1), count: try row.column(2))
          }
        }
      let sorted = counts.sorted {
        ($1.count, $0.value, $0.meaning ?? "") < ($0.count, $1.value, $1.meaning ?? "")
      }
      return limit == 0 ? sorted : Array(sorted.prefix(limit))
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
  /// The column of a facet that a cable has once.
  fileprivate var column: SQL {
    switch self {
    case .post: "cable.post"
    case .year: "cable.year"
    case .classification, .tag, .person: "cable.classification"
    }
  }

  /// Value and meaning of the same.
  fileprivate var columns: SQL {
    switch self {
    case .post: "(SELECT name FROM post WHERE code = cable.post), cable.post"
    case .year: "CAST(cable.year AS TEXT), NULL"
    case .classification, .tag, .person: "coalesce(cable.classification, ''), NULL"
    }
  }
}
