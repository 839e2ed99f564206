import SQLite

/// A table of which each row carries its digest, since no original gives it again.
enum SealedTable: String, CaseIterable {
  case imports = "import"
  case sources = "source"
  case rejects = "reject"
  case places = "version_source"
  case decisions = "person_decision"
  case decisionCables = "person_decision_cable"

  /// What the digest is taken of; the key comes first.
  var columns: [String] {
    switch self {
    case .imports:
      [
        "id", "started_at", "finished_at", "program", "read", "new", "new_version", "unchanged",
        "rejected",
      ]
    case .sources:
      ["id", "import_id", "path", "format", "size", "sha256", "complete", "cables", "rejected"]
    case .rejects: ["id", "source_id", "import_id", "path", "line", "reason"]
    case .places: ["version_id", "source_id", "offset", "length"]
    case .decisions:
      [
        "id", "kind", "name", "cable", "other_name", "other_cable", "reason", "decided_at",
        "undone_at",
      ]
    case .decisionCables: ["decision_id", "cable"]
    }
  }

  /// How many of the first columns name a row.
  var keyLength: Int {
    switch self {
    case .places: 3
    case .decisionCables: 2
    default: 1
    }
  }

  /// All rows that `condition` holds for: the columns, then the digest, NULL where none is kept.
  func query(where condition: String, isSealed: Bool = true) -> SQL {
    let names = (columns + [isSealed ? "row_digest" : "NULL"]).joined(separator: ", ")
    return SQL(stringLiteral: "SELECT \(names) FROM \(rawValue) WHERE \(condition)")
  }

  /// Writes a digest; its arguments are the digest and the key.
  var update: String {
    let key = columns.prefix(keyLength).map { "\($0) = ?" }.joined(separator: " AND ")
    return "UPDATE \(rawValue) SET row_digest = ? WHERE \(key)"
  }
}

extension Connection {
  /// Writes the digest of one row as it stands.
  func seal(_ table: SealedTable, row: Int) throws {
    try seal(table, where: "id = \(row)")
  }

  /// Writes the digests of rows that have none, after a migration that made place for them.
  func sealAll() throws {
    for table in SealedTable.allCases { try seal(table, where: "row_digest IS NULL") }
  }

  func seal(_ table: SealedTable, where condition: String) throws {
    let end = Int32(table.columns.count)
    let digests = try fetch(table.query(where: condition)) { row in
      [try RowHash(row, upTo: end).stored]
        + row.values(upTo: Int32(table.keyLength))
    }
    let update = try prepare(table.update)
    for arguments in digests { try update.run(arguments) }
  }

  /// Keys, by their first column, of rows that are not what they were when they were written.
  func brokenSeals(in table: SealedTable, atMost limit: Int) throws -> [Int] {
    var broken: [Int] = []
    let end = Int32(table.columns.count)
    let rows = try prepare(table.query(where: "row_digest IS NOT NULL").text)
    try rows.run([]) { row in
      guard broken.count < limit,
        try RowHash(row, upTo: end).stored != (try row.column(end) as Value)
      else { return }
      broken.append(try row.column(0))
    }
    return broken
  }
}
