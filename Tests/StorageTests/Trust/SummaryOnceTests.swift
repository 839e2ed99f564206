import SQLite
import Testing

@testable import Storage

struct `A summary that was kept twice` {
  typealias Places = [Range<Int>?]

  @Test(
    arguments: [
      ("Boats.", ["SUMMARY: Boats. END SUMMARY."], [9..<15]),
      ("Boats.", ["Boats."], [0..<6]),
      ("Déjà vu.", ["¶ Résumé. Summary: Déjà vu."], [19..<27]),
      ("One.\nTwo.", ["SUMMARY: One.\nTwo."], [9..<18]),
      ("One.\nTwo.", ["SUMMARY: One.", "Two. END SUMMARY."], [9..<13, 0..<4]),
      ("One.\nTwo.\nTwo.", ["SUMMARY: One.\nTwo.", "Two."], [9..<18, 0..<4]),
      ("One.\n\nTwo.", ["SUMMARY:", "One.\n\nTwo."], [nil, 0..<10]),
      ("One.", ["SUMMARY: One.", "END SUMMARY."], [9..<13, nil]),
      ("One.\nTwo.", ["SUMMARY: One.", "Three."], nil),
      ("Two.\nOne.", ["SUMMARY: One.", "Two."], nil),
      ("One.", [], nil),
    ] as [(String, [String], Places?)])
  func `is found in its paragraphs, or not at all`(
    words: String, texts: [String], places: Places?
  ) {
    #expect(FramedWords.places(of: words, in: texts) == places)
  }

  @Test(
    arguments: [
      ("'One.'||char(10)||'Two.'", "'Boats.'", [9..<13, 0..<4, 0..<6]),
      ("'Two.'", "NULL", [nil, 0..<4, nil]), ("'Three.'", "'Boats.'", [nil, nil, 0..<6]),
    ] as [(String, String, Places)])
  func `is kept once from V007 on`(summary: String, comment: String, places: Places) throws {
    let connection = try earlier(summary: summary, comment: comment)
    try connection.migrate()
    let found = try connection.fetch("SELECT inner_start, inner_length FROM paragraph ORDER BY id")
    {
      row in
      try row.column(0) as Int? == nil ? nil : try row.stretch(0)
    }
    #expect(found == places + [nil])
    #expect(throws: SQLiteError.self) { _ = try connection.prepare("SELECT summary FROM cable") }
  }

  @Test func `leaves proven what was proven, and nothing else`() throws {
    let connection = try earlier(summary: "'One.'", comment: "NULL")
    try connection.execute("UPDATE paragraph SET text = 'Other.' WHERE version_id = 2")
    try connection.execute("UPDATE version SET paragraph_digest = NULL WHERE id = 3")
    try connection.migrate()
    let proof = try ParagraphProof(on: connection)
    try proof.run(1)
    #expect(throws: ArchiveError.self) { try proof.run(2) }
    try proof.run(3)
    try connection.execute("UPDATE paragraph SET inner_length = 2 WHERE id = 1")
    #expect(throws: ArchiveError.self) { try proof.run(1) }
  }

  /// One cable of V006 with a version that is its current one, and two that are not.
  private func earlier(summary: String, comment: String) throws -> Connection {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.migrate(with: Array(Migration.all.prefix(6)))
    try connection.executeScript(
      """
      INSERT INTO post (code, name, kind) VALUES ('PARIS', 'Paris', 'embassy');
      INSERT INTO cable (id, canonical_id, year, post, serial, version_id, summary, comment)
      VALUES (1, '09PARIS1', 2009, 'PARIS', 1, 1, \(summary), \(comment));
      INSERT INTO version (id, cable_id, text_sha256, text_length, sha256, length, original)
      VALUES (1, 1, 'a', 1, '', 1, x''), (2, 1, 'b', 1, '', 1, x''), (3, 1, 'c', 1, '', 1, x'');
      INSERT INTO paragraph (version_id, ordinal, kind, text) VALUES
        (1, 1, 'summary', 'SUMMARY: One.'), (1, 2, 'summary', 'Two. END SUMMARY.'),
        (1, 3, 'comment', 'Boats.'), (2, 1, 'summary', 'SUMMARY: One.');
      """)
    for version in 1...3 {
      var digest = RowDigest()
      try connection.prepare(
        """
        SELECT ordinal, number, marking, kind, heading, text FROM paragraph
        WHERE version_id = ? ORDER BY ordinal
        """
      ).run([version.value]) { row in digest.add(row) }
      try connection.execute(
        "UPDATE version SET paragraph_digest = \(Int(digest.value)) WHERE id = \(version)")
    }
    return connection
  }
}
