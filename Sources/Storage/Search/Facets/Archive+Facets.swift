import SQLite

extension Archive {
  /// How many matches share each value, most first; a limit of 0 is none.
  package func facets(_ query: Query, by facet: Facet, limit: Int = 10) throws -> [FacetCount] {
    try facets(query, by: [facet], limit: limit)[facet] ?? []
  }

  /// The same for several facets; those of which a cable has one value are counted in one walk.
  package func facets(
    _ query: Query, by facets: [Facet], limit: Int = 10
  ) throws -> [Facet: [FacetCount]] {
    try inSnapshot {
      let selection = try Selection(query, on: self)
      var counts = try columnCounts(facets.filter { $0.column != nil }, selection.rows)
      if facets.contains(.tag) { counts[.tag] = try tagCounts(selection.ids) }
      if facets.contains(.person) {
        counts[.person] = try personCounts(selection.ids, limit: limit)
      }
      return counts.mapValues { values in
        let sorted = values.sorted {
          ($1.count, $0.value, $0.meaning ?? "") < ($0.count, $1.value, $1.meaning ?? "")
        }
        return limit == 0 ? sorted : Array(sorted.prefix(limit))
      }
    }
  }

  /// How a query was read and is answered.
  package func explain(_ query: Query, sort: Sort = .relevance) throws -> Explanation {
    try inSnapshot {
      let selection = try Selection(query, on: self)
      let page =
        selection.isRanked(sort)
        ? selection.scoring
        : selection.page(sort, limit: 20, offset: 0, isCommon: try isCommon(count(selection)))
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
  /// Where its value stands; nil where a cable may have several.
  fileprivate var column: String? {
    switch self {
    case .post: "cable.post"
    case .year: "CAST(cable.year AS TEXT)"
    case .classification: "coalesce(cable.classification, '')"
    case .tag, .person: nil
    }
  }
}

/// Facets of which a cable has one value.
extension Archive {
  /// Counted here, all in one walk: SQLite would sort the values of each first.
  private func columnCounts(_ facets: [Facet], _ rows: SQL) throws -> [Facet: [FacetCount]] {
    guard !facets.isEmpty else { return [:] }
    let columns = facets.compactMap(\.column).joined(separator: ", ")
    let values: SQL = "SELECT \(SQL(stringLiteral: columns)) \(rows)"
    var counts = [[String: Int]](repeating: [:], count: facets.count)
    try connection.prepare(values.text).run(values.arguments) { row in
      for place in counts.indices { counts[place][try row.column(Int32(place)), default: 0] += 1 }
    }
    let postName = try connection.prepare("SELECT name FROM post WHERE code = ?")
    var found: [Facet: [FacetCount]] = [:]
    for (facet, values) in zip(facets, counts) {
      found[facet] = try values.map { value, count in
        guard facet == .post else { return FacetCount(value: value, meaning: nil, count: count) }
        let name: String = try postName.first(value.value) ?? value
        return FacetCount(value: name, meaning: value, count: count)
      }
    }
    return found
  }
}
