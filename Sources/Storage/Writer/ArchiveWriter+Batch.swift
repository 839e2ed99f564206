import SQLite

extension ArchiveWriter {
  /// Cables in a batch; fewer make the index's pieces small, more make a cut-off import lose more.
  var largestBatch: Int { load == nil ? 2000 : .max }
  var largestBatchBytes: Int { load == nil ? 16 << 20 : 256 << 20 }

  /// Commits what has come in; the writer does so itself every few thousand cables.
  package mutating func commit() throws {
    guard batch != nil else { return }
    try inArchiveTerms {
      do {
        try writeIndexSteps()
        try noteCounts()
        try connection.execute("COMMIT")
      } catch {
        rollBack()
        throw error
      }
    }
    batch = nil
  }

  /// Forgets what has come in since the last commit.
  package mutating func rollBack() {
    guard let failed = batch else { return }
    load?.fail()
    batch = nil
    run = failed.runBefore
    open = failed.openBefore
    vocabulary = Vocabulary()
    // A batch that failed may be rolled back already, and closing the file does it as well.
    try? connection.execute("ROLLBACK")
  }

  /// Runs `body` within the open batch, or a new one; where it throws, the batch is gone.
  mutating func inBatch<Result>(
    _ body: (inout ArchiveWriter) throws -> Result
  ) throws -> Result {
    try inArchiveTerms {
      try load?.checkWritable()
      if batch == nil { try beginBatch() }
      do {
        return try body(&self)
      } catch {
        rollBack()
        throw error
      }
    }
  }

  private mutating func beginBatch() throws {
    try connection.execute("BEGIN IMMEDIATE")
    // Asked each time: between two batches another program may have written.
    batch = Batch(
      nextCable: (try connection.first("SELECT max(id) FROM cable") ?? 0) + 1,
      nextVersion: (try connection.first("SELECT max(id) FROM version") ?? 0) + 1,
      runBefore: run, openBefore: open)
  }

  /// Keeps the counts of an import in step with its cables, in case it is cut off.
  private func noteCounts() throws {
    guard let run else { return }
    try connection.execute(
      """
      UPDATE import
      SET read = \(run.counts.read), new = \(run.counts.new),
        new_version = \(run.counts.newVersions), unchanged = \(run.counts.unchanged),
        rejected = \(run.counts.rejected)
      WHERE id = \(run.id)
      """)
    try connection.seal(.imports, row: run.id)
  }
}
