import SQLite

extension Connection {
  /// Counts what has changed of the blocks, and what is missing by year; `anew` counts everything.
  ///
  /// All that V004 keeps is derived from the other tables, and this is the one place that makes it.
  func settleTallies(anew: Bool = false) throws {
    try transaction {
      if anew { try executeScript("DELETE FROM block; DELETE FROM word_sample;") }
      let uncounted = try untalliedBlocks()
      let changed = try changedRows()
      guard !uncounted.isEmpty || !changed.isEmpty else { return }
      let counter = try TallyCounter(on: self)
      for block in uncounted { try counter.count(block.rows).store(as: block, on: self) }
      for (block, rows) in changed where !uncounted.contains(block) {
        if rows.count > ChangedCables.most {
          try counter.count(block.rows).store(as: block, on: self)
        } else {
          try add(rows, of: block, countedBy: counter)
        }
      }
      try executeScript(
        """
        DELETE FROM uncounted_cable;
        \(TallySum.clear)
        DELETE FROM missing_year;
        INSERT INTO missing_year
        SELECT year, count(*), sum(entries) FROM missing_cable GROUP BY year;
        """)
      try sampleWords()
    }
  }

  /// Adds cables of a block that are not in its counts.
  private func add(
    _ changed: [Range<Int>], of block: CableBlock, countedBy counter: borrowing TallyCounter
  ) throws {
    let sum = try TallySum(on: self)
    var sizes = try TextSizes.stored(of: block, on: self) ?? []
    for rows in changed {
      let tally = try counter.count(rows)
      try sum.add(tally, to: block)
      let place = rows.lowerBound - block.rows.lowerBound
      sizes += repeatElement(0, count: max(0, place + tally.textSizes.count - sizes.count))
      sizes.replaceSubrange(place..<place + tally.textSizes.count, with: tally.textSizes)
    }
    try sum.findDates(in: block)
    try execute("UPDATE block SET text_sizes = \(TextSizes.bytes(sizes)) WHERE id = \(block.id)")
  }

  /// Rows of cables that are not in the counts of their block, as ranges without gaps.
  private func changedRows() throws -> [CableBlock: [Range<Int>]] {
    var changed: [CableBlock: [Range<Int>]] = [:]
    try prepare("SELECT cable_id FROM uncounted_cable ORDER BY cable_id").run([]) { row in
      let cable: Int = try row.column(0)
      var rows = changed.removeValue(forKey: try CableBlock(holding: cable)) ?? []
      if let last = rows.last, last.upperBound == cable {
        rows[rows.count - 1] = last.lowerBound..<cable + 1
      } else {
        rows.append(cable..<cable + 1)
      }
      changed[try CableBlock(holding: cable)] = rows
    }
    return changed
  }

  /// Whether what is counted ahead holds for the archive as it is now.
  func isTallied() throws -> Bool {
    let pending: Int? = try first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM unweighed_cable)
        OR EXISTS (SELECT 1 FROM uncounted_target) OR EXISTS (SELECT 1 FROM uncounted_cable)
      """)
    return try pending == nil && untalliedBlocks().isEmpty
  }

  private func untalliedBlocks() throws -> [CableBlock] {
    let last: Int? = try first("SELECT max(id) FROM cable")
    let counted = Set(try fetch("SELECT id FROM block") { row in try row.column(0) as Int })
    guard let last, last >= 0 else { return [] }
    return try (0...CableBlock(holding: last).id)
      .filter { !counted.contains($0) }.map(CableBlock.init(stored:))
  }
}
