import SQLite

extension Connection {
  /// The last of V007: says where paragraphs have the words of summaries and comments, and gives up
  /// the columns that held them again.
  func keepSummariesOnce() throws {
    let proven = try provenVersions()
    try placeWords(of: "summary")
    try placeWords(of: "comment")
    try seal(proven)
    try executeScript(
      "ALTER TABLE cable DROP COLUMN summary; ALTER TABLE cable DROP COLUMN comment;")
  }

  /// Where the words are not those of the paragraphs, one of the two is damaged: only the original
  /// can tell, which `check --full` and `import --reparse` ask.
  private func placeWords(of kind: String) throws {
    let cables = try prepare("SELECT version_id, \(kind) FROM cable WHERE \(kind) <> ''")
    let paragraphs = try prepare(
      "SELECT id, text FROM paragraph WHERE version_id = ? AND kind = ? ORDER BY ordinal")
    let place = try prepare("UPDATE paragraph SET inner_start = ?, inner_length = ? WHERE id = ?")
    try cables.run([]) { row in
      let words: String = try row.column(1)
      var (ids, texts): ([Int], [String]) = ([], [])
      try paragraphs.run([row.column(0), kind.value]) { row in
        ids.append(try row.column(0))
        texts.append(try row.column(1))
      }
      let places = FramedWords.places(of: words, in: texts) ?? []
      for case (let id, let words?) in zip(ids, places) {
        try place.run(words.lowerBound.value, words.count.value, id.value)
      }
    }
  }

  /// Versions with paragraphs as they were written, of which the digest takes in two more columns.
  private func provenVersions() throws -> [Int] {
    let paragraphs = try prepare(
      """
      SELECT ordinal, number, marking, kind, heading, text FROM paragraph
      WHERE version_id = ? ORDER BY ordinal
      """)
    var proven: [Int] = []
    try prepare(
      "SELECT id, paragraph_digest FROM version WHERE paragraph_digest IS NOT NULL"
    ).run([]) { version in
      var digest = RowDigest()
      try paragraphs.run([version.column(0)]) { row in digest.add(row) }
      let written: Int = try version.column(1)
      if digest.value == Int64(written) { proven.append(try version.column(0)) }
    }
    return proven
  }

  private func seal(_ versions: [Int]) throws {
    let paragraphs = try prepare(
      "SELECT \(SealedColumns.paragraphs.list) FROM paragraph WHERE version_id = ? ORDER BY ordinal"
    )
    let seal = try prepare("UPDATE version SET paragraph_digest = ? WHERE id = ?")
    for version in versions {
      var digest = RowDigest()
      try paragraphs.run([version.value]) { row in digest.add(row) }
      try seal.run(.integer(digest.value), version.value)
    }
  }
}
