package import Cables
import SQLite

extension ArchiveWriter {
  /// Puts a new reading of a text that is held in the place of the one that is stored.
  ///
  /// Which texts are held does not change, nor which of them is current. What reads as before is
  /// not written again, so that a parser that learns something costs no new index.
  package mutating func reread(
    _ cable: Cable, of stored: StoredOriginal, original: CompressedOriginal
  ) throws {
    try inBatch { writer in
      let (id, version) = (stored.cable, stored.version)
      try writer.changed?.forgetBlock(of: id)
      let isCurrent =
        try writer.connection.first("SELECT version_id FROM cable WHERE id = \(id)") == version
      let text = IndexedText(of: cable)
      let isIndexed = try !isCurrent || writer.indexedText(of: id) == text
      if !isIndexed { try writer.removeFromIndex(id) }
      try writer.replaceParagraphs(of: cable, original, version: version)
      writer.run?.counts.read += 1
      writer.run?.counts.unchanged += 1
      guard isCurrent else { return }
      try writer.removeReading(of: id)
      try writer.write(cable, as: id, version: version)
      if !isIndexed { writer.index(cable, of: id) }
      writer.run?.counts.referencesFound += cable.references.count
    }
    noteGrowth(by: original.length)
    try commitIfLarge()
  }

  /// The original is packed against the paragraphs, so both change together.
  private func replaceParagraphs(
    of cable: Cable, _ original: CompressedOriginal, version: Int
  ) throws {
    let read = cable.paragraphRows(of: version)
    var stored: [[Value]] = []
    try connection.prepare(
      """
      SELECT version_id, \(SealedColumns.paragraphs.list) FROM paragraph
      WHERE version_id = ? ORDER BY ordinal
      """
    ).run([version.value]) { row in stored.append(row.values()) }
    // Null where an earlier release wrote the version.
    let digest = RowDigest(of: read).value
    try connection.execute(
      """
      UPDATE version SET paragraph_digest = \(Int(digest))
      WHERE id = \(version) AND paragraph_digest IS NOT \(Int(digest))
      """)
    guard stored != read else { return }
    try connection.execute("DELETE FROM paragraph WHERE version_id = \(version)")
    for row in read { try statements.paragraph.run(row) }
    try connection.execute(
      """
      UPDATE version SET original = \(original.frame),
        line_end = \(original.prefix.lineEnd.value),
        words = \(original.prefix.words.value), quote = \(original.prefix.quote.value)
      WHERE id = \(version)
      """)
  }
}
