internal import Tables

/// Ids as archives of telegrams print them, and the telegrams they mean.
enum DamagedIDs {
  /// By the id as printed, such as `09SECTION01OF03SANJOSE525`.
  static let meant: [String: CableID] = Dictionary(
    DataTable(malformedIDsTable).rows.compactMap { row in
      CableID(row[1]).map { (row[0], $0) }
    },
    uniquingKeysWith: { first, _ in first })
}
