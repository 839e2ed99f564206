import SQLite

extension Archive {
  /// What is wrong with one part of the archive, at most `ArchiveDamage.most` places of it.
  ///
  /// Throws `ArchiveError.locked` or `.readOnly` where the index cannot be checked just now: the
  /// question is put to FTS5 as a write, which is then undone.
  package func damage(in part: ArchiveDamage.Part) throws -> [ArchiveDamage] {
    do {
      switch part {
      case .file: return try damageOfFile()
      case .links: return try damageOfLinks()
      case .index: return try damageOfIndex()
      case .originals: return try damageOfOriginals()
      case .history: return try damageOfHistory()
      // Takes a parser: see `damage(besides:isWhole:)`.
      case .readings: return []
      }
    } catch {
      guard case .damaged(let reason)? = ArchiveError(error) else {
        throw ArchiveError(error) ?? error
      }
      return [ArchiveDamage(part: part, message: reason)]
    }
  }

  private func damageOfFile() throws -> [ArchiveDamage] {
    let messages = try connection.fetch("PRAGMA integrity_check") { row in
      try row.column(0) as String
    }
    return messages.filter { $0 != "ok" }.map { ArchiveDamage(part: .file, message: $0) }
  }

  private func damageOfLinks() throws -> [ArchiveDamage] {
    let strays = try connection.fetch("PRAGMA foreign_key_check") { row in
      (
        table: try row.column(0) as String, row: try row.column(1) as Int?,
        parent: try row.column(2) as String
      )
    }
    let unheld = try connection.fetch(
      """
      SELECT canonical_id FROM cable
      WHERE version_id NOT IN (SELECT id FROM version WHERE cable_id = cable.id)
      LIMIT \(ArchiveDamage.most)
      """
    ) { row in try row.column(0) as String }
    return strays.prefix(ArchiveDamage.most).map { stray in
      let place = stray.row.map { "row \($0) of \(stray.table)" } ?? "a row of \(stray.table)"
      return ArchiveDamage(part: .links, message: "\(place) names no row of \(stray.parent)")
    }
      + unheld.map { ArchiveDamage(part: .links, cable: $0, message: "its version is not there") }
  }

  private func damageOfIndex() throws -> [ArchiveDamage] {
    let writing = try Connection(path: path, access: .readWrite)
    try writing.distrustFile()
    writing.wait(milliseconds: 2000)
    try writing.checkSchema()
    do {
      try writing.execute("BEGIN IMMEDIATE")
      // The rank asks for a comparison with the text, beyond one of the index with itself.
      try writing.execute("INSERT INTO cable_text (cable_text, rank) VALUES ('integrity-check', 1)")
    } catch let error as SQLiteError where error.primaryCode == SQLiteError.Primary.corrupt {
      return [ArchiveDamage(part: .index, message: "the index does not agree with the text")]
    }
    return []
  }

  private func damageOfHistory() throws -> [ArchiveDamage] {
    try SealedTable.allCases.flatMap { table in
      try connection.brokenSeals(in: table, atMost: ArchiveDamage.most).map { key in
        ArchiveDamage(
          part: .history, message: "row \(key) of \(table.rawValue) does not have its digest")
      }
    }
  }

  private func damageOfOriginals() throws -> [ArchiveDamage] {
    var damage: [ArchiveDamage] = []
    var reader = try OriginalReader(self)
    while damage.count < ArchiveDamage.most, let next = try reader.next() {
      switch next {
      case .failure(let lost):
        let cable = lost.cable ?? "version \(lost.row)"
        damage.append(ArchiveDamage(part: .originals, cable: cable, message: lost.reason))
      case .success(let original) where !original.isProven:
        damage.append(
          ArchiveDamage(
            part: .originals, cable: original.id, message: "the original does not have its digest"))
      case .success: continue
      }
    }
    return damage
  }
}
