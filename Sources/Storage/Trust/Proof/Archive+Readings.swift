import SQLite

extension Archive {
  /// What the archive holds otherwise than `again`, into which all of its originals were read.
  ///
  /// Cables the originals of which cannot be read are not looked for here.
  package func damage(
    besides again: borrowing ArchiveWriter, isWhole: Bool
  ) throws -> [ArchiveDamage] {
    try inArchiveTerms {
      var comparison = ReadingComparison()
      try comparison.compareCables(connection, again.connection, RowQuery.ofCables)
      let ours = try again.connection.fetch("SELECT name FROM sqlite_schema") { row in
        try row.column(0) as String
      }
      try comparison.compareTables(
        connection, again.connection, [RowQuery.tables(ours)] + RowQuery.ofArchive)
      try comparison.notingDamage { comparison in
        for message in try self.damageOfNames() { comparison.note(message) }
      }
      try noteBrokenSeals(&comparison)
      // A killed import has yet to settle what rests on all cables together.
      guard isWhole, try isSettled() else { return comparison.damage }
      try comparison.compareCables(connection, again.connection, RowQuery.settledOfCables)
      try comparison.compareTables(connection, again.connection, RowQuery.settledOfArchive)
      try comparison.notingDamage { comparison in
        for rows in try self.wrongTallies() {
          comparison.note("what is counted ahead of cables in rows \(rows) is not what they give")
        }
        for year in try self.wrongMissingYears() {
          comparison.note("missing cables of \(year) are not as many as were counted")
        }
      }
      return comparison.damage
    }
  }

  /// Whether the last import came to its end.
  func isSettled() throws -> Bool {
    let pending: Int? = try connection.first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM unweighed_cable)
        OR EXISTS (SELECT 1 FROM uncounted_target) OR EXISTS (SELECT 1 FROM unsettled_cable)
        OR EXISTS (SELECT 1 FROM unsettled_name)
      """)
    return pending == nil
  }

  /// Names are proven by themselves: an archive keeps those that no cable has any longer.
  private func damageOfNames() throws -> [String] {
    var wrong = 0
    var words: UInt64 = 0
    try connection.prepare("SELECT id, text, folded, key, block FROM name").run([]) { row in
      let id: Value = try row.column(0)
      let folded = FoldedName(try row.column(1))
      let stored = (try row.column(2) as String, try row.column(3) as String)
      let block: String = try row.column(4)
      if stored != (folded.text, folded.key) || block != folded.block { wrong += 1 }
      for word in Set(folded.words) { words &+= RowHash([.text(word), id]).value }
    }
    var storedWords: UInt64 = 0
    try connection.prepare("SELECT word, name_id FROM name_word").run([]) { row in
      storedWords &+= try RowHash(row).value
    }
    var messages = wrong == 0 ? [] : ["names: \(wrong) are not folded as their text is"]
    if words != storedWords { messages.append("words of names are not those of the names") }
    return messages
  }
}
