import SQLite

/// Compares an archive with what its originals give when all of them are read again.
struct ReadingComparison: ~Copyable {
  /// Cables at a time: few enough that their digests take no memory to speak of.
  private static let step = 500

  private(set) var damage: [ArchiveDamage] = []

  /// Rows by cable, `again` being the connection to the archive made of the originals.
  mutating func compareCables(
    _ archive: borrowing Connection, _ again: borrowing Connection, _ queries: [RowQuery]
  ) throws {
    for query in queries {
      try notingDamage { comparison in
        let stored = try archive.prepare(query.sql)
        let read = try again.prepare(query.sql)
        var row = 1
        while comparison.damage.count < ArchiveDamage.most,
          let first = try Self.firstCable(from: row, archive, again), first < Int.max - Self.step
        {
          let end = first + Self.step - 1
          let digests = (
            try Self.digests(stored, first, end), try Self.digests(read, first, end)
          )
          if digests.0 != digests.1 {
            for cable in Set(digests.0.keys).union(digests.1.keys).sorted()
            where digests.0[cable] != digests.1[cable] {
              let id: String? = try again.first(
                "SELECT canonical_id FROM cable WHERE id = \(cable)")
              let whose = id == nil ? "row \(cable): its" : "its"
              comparison.note("\(whose) \(query.subject) are not what its original gives", id)
            }
          }
          row = end + 1
        }
      }
    }
  }

  /// Rows of whole tables.
  mutating func compareTables(
    _ archive: borrowing Connection, _ again: borrowing Connection, _ queries: [RowQuery]
  ) throws {
    for query in queries {
      try notingDamage { comparison in
        var counts: [UInt64: Int] = [:]
        try archive.prepare(query.sql).run([]) { row in
          counts[try Self.digest(row), default: 0] += 1
        }
        try again.prepare(query.sql).run([]) { row in
          counts[try Self.digest(row), default: 0] -= 1
        }
        let (surplus, lack) = (counts.values.count { $0 > 0 }, counts.values.count { $0 < 0 })
        guard surplus + lack > 0 else { return }
        comparison.note(
          "\(query.subject): \(surplus) rows are not what the cables give, \(lack) lack")
      }
    }
  }

  /// Goes on after a page that cannot be read.
  mutating func notingDamage(
    of cable: String? = nil, _ body: (inout ReadingComparison) throws -> Void
  ) throws {
    do {
      try body(&self)
    } catch {
      guard case .damaged(let reason)? = ArchiveError(error) else { throw error }
      note(reason, cable)
    }
  }

  mutating func note(_ message: String, _ cable: String? = nil) {
    guard damage.count < ArchiveDamage.most else { return }
    damage.append(ArchiveDamage(part: .readings, cable: cable, message: message))
  }

  /// The next row of a cable in either: a damaged number may be far behind all others.
  private static func firstCable(
    from row: Int, _ archive: borrowing Connection, _ again: borrowing Connection
  ) throws -> Int? {
    let sql: SQL = "SELECT min(id) FROM cable WHERE id >= \(row)"
    let firsts: [Int?] = [try archive.first(sql), try again.first(sql)]
    return firsts.compactMap(\.self).min()
  }

  /// By cable the sum of its rows' digests, which their order does not change.
  private static func digests(
    _ statement: borrowing Statement, _ first: Int, _ last: Int
  ) throws -> [Int: UInt64] {
    var digests: [Int: UInt64] = [:]
    try statement.run([first.value, last.value]) { row in
      digests[try row.column(0), default: 0] &+= try RowHash(row).value
    }
    return digests
  }

  /// White space in the text of the schema depends on when an index was made.
  private static func digest(_ row: borrowing Row) throws -> UInt64 {
    var hash = RowHash()
    for column in 0..<row.columnCount {
      let value: Value = try row.column(column)
      if case .text(let text) = value, text.hasPrefix("CREATE ") {
        hash.add(.text(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
      } else {
        hash.add(value)
      }
    }
    return hash.value
  }
}
