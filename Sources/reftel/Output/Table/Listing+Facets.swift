import Storage

extension Listing {
  /// A row for each value of each facet in turn: facet, value, count, meaning.
  static func rows(
    of facets: [Facet], _ query: Query, in archive: borrowing Archive
  ) throws -> [Row] {
    let counts = try archive.facets(query, by: facets)
    return facets.flatMap { facet in
      (counts[facet] ?? []).map { found in
        Row([
          .string(facet.rawValue), .string(found.value), .number(found.count),
          JSON(found.meaning),
        ])
      }
    }
  }
}
