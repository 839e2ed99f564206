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
        case .post: try postCounts(selection.rows)
        case .year: try counts(of: "cable.year", selection.rows) { (year: Int) in "\(year)" }
        case .classification:
          try counts(of: "coalesce(cable.classification, '')", selection.rows) { $0 }
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

/// Facets of which a cable has one value.
extension Archive {
  private func postCounts(_ rows: SQL) throws -> [FacetCount] {
    let name = try connection.prepare("SELECT name FROM post WHERE code = ?")
    return try counts(of: "cable.post", rows) { $0 }.map { post in
      FacetCount(
        value: try name.first(post.value.value) ?? post.value, meaning: post.value,
        count: post.count)
    }
  }

  /// Counted here: SQLite would sort all values first.
  private func counts<Value: Storable & Hashable>(
    of column: SQL, _ rows: SQL, named name: (Value) -> String
  ) throws -> [FacetCount] {
    var counts: [Value: Int] = [:]
    let values: SQL = "SELECT \(column) \(rows)"
    try connection.prepare(values.text).run(values.arguments) { row in
      counts[try row.column(0), default: 0] += 1
    }
    return counts.map { FacetCount(value: name($0.key), meaning: nil, count: $0.value) }
  }
}
