import SQLite

/// How long the periods are that cables are counted in.
package enum TimeUnit: String, Sendable, CaseIterable {
  case year, month, day

  /// Characters of a moment in ISO form that name the period.
  fileprivate var length: Int {
    switch self {
    case .year: 4
    case .month: 7
    case .day: 10
    }
  }
}

/// How many cables were sent in a period.
package struct PeriodCount: Hashable, Sendable {
  /// `2009`, `2009-06`, `2009-06-26`; nil for cables without a date.
  package var period: String?
  package var count: Int

  package init(period: String?, count: Int) {
    self.period = period
    self.count = count
  }
}

extension Archive {
  /// How many of the cables that match were sent in each period, in the order of time.
  ///
  /// The year of a cable without a date is that of its id.
  package func timeline(_ query: Query, by unit: TimeUnit) throws -> [PeriodCount] {
    try inSnapshot {
      let selection = try Selection(query, on: self)
      let year: SQL = unit == .year ? "CAST(cable.year AS TEXT)" : "NULL"
      return try connection.fetch(
        """
        SELECT coalesce(substr(cable.sent_at, 1, \(unit.length)), \(year)), count(*)
        \(selection.rows) GROUP BY 1 ORDER BY 1
        """
      ) { row in PeriodCount(period: try row.column(0), count: try row.column(1)) }
    }
  }
}
