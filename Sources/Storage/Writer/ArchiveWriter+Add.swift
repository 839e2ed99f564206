package import Cables
import SQLite

extension ArchiveWriter {
  /// Keeps a cable, read from the source with this id.
  ///
  /// A text held already is only noted as found there too. Another text of a cable that is held is
  /// a new version; the fullest version is current, and of equally full ones the newest.
  package mutating func add(
    _ cable: Cable, original: CompressedOriginal, to source: Int
  ) throws -> AddOutcome {
    let outcome = try inBatch { writer in
      let outcome = try writer.store(cable, original, source)
      writer.count(cable, outcome, source)
      return outcome
    }
    if outcome != .unchanged { noteGrowth(by: original.length + original.frame.count) }
    try commitIfLarge()
    return outcome
  }

  mutating func commitIfLarge() throws {
    guard let batch else { return }
    if batch.cables >= largestBatch || batch.bytes >= largestBatchBytes { try commit() }
  }

  mutating func store(
    _ cable: Cable, _ original: CompressedOriginal, _ source: Int
  ) throws -> AddOutcome {
    guard let held = try heldCable(cable.id) else {
      let id = nextCable()
      let version = nextVersion()
      try changed?.noteNew(id)
      try write(cable, as: id, version: version)
      try insert(cable, original, version: version, of: id, from: source)
      index(cable, of: id)
      return .new
    }
    if let version = try heldVersion(of: held.id, cable.textDigest) {
      try note(cable.source, as: version, from: source)
      return .unchanged
    }
    let version = nextVersion()
    try changed?.note(held.id)
    try insert(cable, original, version: version, of: held.id, from: source)
    if cable.textLength >= held.textLength {
      try makeCurrent(cable, version: version, of: held.id)
    }
    return .newVersion
  }

  /// Replaces all that is derived from the current version: fields, lists and index.
  private mutating func makeCurrent(_ cable: Cable, version: Int, of id: Int) throws {
    try removeFromIndex(id)
    try removeReading(of: id)
    try write(cable, as: id, version: version)
    index(cable, of: id)
    if let run, id <= run.lastOldCable, !run.replaced.contains(id) { self.run?.replaced.append(id) }
  }

  /// Takes away the lists of a cable, which another reading of it replaces.
  func removeReading(of id: Int) throws {
    try connection.execute(
      """
      INSERT OR IGNORE INTO uncounted_target
      SELECT target FROM reference WHERE cable_id = \(id) AND target IS NOT NULL
      """)
    for table in [
      "cable_line", "addressed_to", "cable_tag", "reference", "reference_mention", "warning",
    ] {
      try connection.prepare("DELETE FROM \(table) WHERE cable_id = ?").run(id.value)
    }
    try removePersons(of: id)
  }

  func heldCable(_ id: CableID) throws -> (id: Int, textLength: Int)? {
    var held: (id: Int, textLength: Int)?
    try statements.heldCable.run([id.description.value]) { row in
      held = (try row.column(0), try row.column(1))
    }
    return held
  }

  func heldVersion(of cable: Int, _ digest: String) throws -> Int? {
    try statements.heldVersion.first(cable.value, digest.value)
  }

  private mutating func nextCable() -> Int {
    defer { batch?.nextCable += 1 }
    return batch?.nextCable ?? 0
  }

  private mutating func nextVersion() -> Int {
    defer { batch?.nextVersion += 1 }
    return batch?.nextVersion ?? 0
  }

  mutating func noteGrowth(by bytes: Int) {
    batch?.cables += 1
    batch?.bytes += bytes
  }

  private mutating func count(_ cable: Cable, _ outcome: AddOutcome, _ source: Int) {
    open[source]?.cables += 1
    run?.counts.read += 1
    switch outcome {
    case .new: run?.counts.new += 1
    case .newVersion: run?.counts.newVersions += 1
    case .unchanged:
      run?.counts.unchanged += 1
      return
    }
    run?.counts.referencesFound += cable.references.count
  }
}
