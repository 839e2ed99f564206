public import Cables
import SQLite

extension ArchiveWriter {
  /// Begins a run of the import command.
  public mutating func beginImport(program: String, at time: Timestamp) throws {
    precondition(run == nil, "one import at a time")
    try inArchiveTerms {
      try connection.execute(
        "INSERT INTO import (program, started_at) VALUES (\(program), \(time.description))")
      run = Run(
        id: Int(connection.lastInsertedRowID),
        lastOldCable: try connection.first("SELECT max(id) FROM cable") ?? 0)
    }
  }

  /// Commits what is left, and says what the import did; calls `begin` before each part of that.
  public mutating func finishImport(
    at time: Timestamp, begin: (ImportPhase) -> Void = { _ in }
  ) throws -> ImportCounts {
    try commit()
    load?.mergeIndex()
    try inArchiveTerms { try load?.makeIndices(ofResults: false, on: connection) }
    // What follows looks at all names at once, and wants the memory.
    vocabulary = Vocabulary()
    begin(.persons)
    try settlePersons()
    guard var run else { preconditionFailure("finishes an import that was not begun") }
    begin(.references)
    try inArchiveTerms {
      try connection.settleReferences()
      try load?.makeIndices(ofResults: true, on: connection)
      begin(.index)
      try finishIndex(after: run)
      try connection.settleTallies()
      run.counts.referencesResolved = try resolvedReferences(of: run)
      run.counts.referencesNewlyResolved = try newlyResolvedReferences(of: run)
      try connection.transaction {
        try connection.execute(
          "UPDATE import SET finished_at = \(time.description) WHERE id = \(run.id)")
        try connection.seal(.imports, row: run.id)
      }
      try load?.replaceArchive(with: connection)
    }
    self.run = nil
    return run.counts
  }

  /// Whether a file of these bytes has been read to its end before.
  package func knows(sha256: String, size: Int) throws -> Bool {
    try cables(inKnown: sha256, size: size) != nil
  }

  /// Counts the cables of a file that has been read to its end before as unchanged.
  ///
  /// False, and nothing counted, where no file of these bytes has been.
  public mutating func passOver(sha256: String, size: Int) throws -> Bool {
    guard let cables = try cables(inKnown: sha256, size: size) else { return false }
    run?.counts.read += cables
    run?.counts.unchanged += cables
    return true
  }

  private func cables(inKnown sha256: String, size: Int) throws -> Int? {
    try inArchiveTerms { try statements.knownSource.first(sha256.value, size.value) }
  }

  private func resolvedReferences(of run: borrowing Run) throws -> Int {
    let ofNew: Int? = try connection.first(
      """
      SELECT count(*) FROM reference
      JOIN cable AS cited ON cited.canonical_id = reference.target
      WHERE reference.cable_id > \(run.lastOldCable)
      """)
    let ofOld = try connection.prepare(
      """
      SELECT count(*) FROM reference
      JOIN cable AS cited ON cited.canonical_id = reference.target
      WHERE reference.cable_id = ?
      """)
    return try run.replaced.reduce(ofNew ?? 0) { sum, cable in
      sum + (try ofOld.first(cable.value) ?? 0)
    }
  }

  private func newlyResolvedReferences(of run: borrowing Run) throws -> Int {
    // CROSS JOIN begins with the cables that came: they are few, and SQLite would begin with all
    // references.
    let references: Int? = try connection.first(
      """
      SELECT count(*) FROM cable AS cited
      CROSS JOIN reference ON reference.target = cited.canonical_id
      WHERE cited.id > \(run.lastOldCable) AND reference.cable_id <= \(run.lastOldCable)
      """)
    return references ?? 0
  }

  /// Makes the index one piece again after an import that was large for this archive.
  ///
  /// Ranked queries then take half the time or less; after a small one it is not worth the work.
  private func finishIndex(after run: borrowing Run) throws {
    if let load { return try load.copyIndex(to: connection) }
    let held: Int = try connection.first("SELECT count(*) FROM cable") ?? 0
    guard run.counts.new > 1000, run.counts.new * 10 > held else { return }
    try connection.execute("INSERT INTO cable_text (cable_text) VALUES ('optimize')")
  }
}
