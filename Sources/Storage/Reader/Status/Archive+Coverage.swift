package import Cables
import SQLite

extension Archive {
  /// Era and container of a cable.
  ///
  /// The eras differ in their heads (Executive Orders 11652; 12065 and 12356; 12958 and later), the
  /// containers in what they lose of them.
  private static let layout: SQL =
    """
    CASE WHEN year < 1980 THEN '1970s' WHEN year < 2000 THEN '1980s-90s' ELSE '2000s' END || ' ' ||
    (SELECT format FROM version_source JOIN source ON source.id = source_id
     WHERE version_source.version_id = cable.version_id LIMIT 1)
    """

  /// Each field in each layout, the layouts by name.
  package func coverageByLayout() throws -> [LayoutCoverage] {
    try inSnapshot {
      try CoveredField.allCases.flatMap { field in
        try connection.fetch(
          """
          SELECT \(Archive.layout) AS layout, count(*), sum(\(field.condition))
          FROM cable GROUP BY layout ORDER BY layout
          """
        ) { row in
          LayoutCoverage(
            layout: try row.column(0), field: field.rawValue, cables: try row.column(1),
            having: try row.column(2))
        }
      }
    }
  }

  /// The cables that lack a field, with the file of each; at most `limit` if given.
  package func cables(
    without field: CoveredField, limit: Int? = nil
  ) throws -> [(id: CableID, path: String)] {
    try inSnapshot {
      try connection.fetch(
        """
        SELECT canonical_id,
          (SELECT path FROM version_source JOIN source ON source.id = source_id
           WHERE version_source.version_id = cable.version_id LIMIT 1)
        FROM cable WHERE NOT (\(field.condition)) ORDER BY cable.id LIMIT \(limit ?? -1)
        """
      ) { row in (try Archive.id(row, 0), try row.column(1)) }
    }
  }

  /// How many cables lack a field.
  package func count(without field: CoveredField) throws -> Int {
    try inSnapshot {
      try connection.first("SELECT count(*) FROM cable WHERE NOT (\(field.condition))") ?? 0
    }
  }
}
