import Cables
import Files
import SQLite

/// A first import into an archive that holds nothing yet.
///
/// The cables go into a draft beside the archive, which takes its place when all of them are in. A
/// crash leaves the empty archive, so the draft needs no journal and no waiting for the disk, and
/// its index can be built on another core (docs/decisions/0021). Until then the archive is held
/// against other writers, and readers find it empty.
final class ArchiveLoad {
  private enum State {
    case filling, failed, done
  }

  private let path: String
  private let draft: String
  private let indexDraft: String
  private let vfs: String?
  private let lane: IndexLane
  private var steps: [IndexStep] = []
  private var size = 0
  private var state = State.filling
  private var indices = LateIndices()
  /// In a transaction that it never ends.
  private let holder: Connection

  /// Holds the archive and makes ready what is beside it.
  ///
  /// Nil where the archive holds something already, or cannot be replaced by a file like it.
  init?(path: String, waitingMilliseconds wait: Int32, vfs: String?) throws {
    guard path != ":memory:" else { return nil }
    if !exists(path) { try ArchiveLoad.makeEmptyArchive(at: path) }
    let holder = try Connection(creating: path, vfs: vfs)
    try holder.distrustFile()
    holder.wait(milliseconds: wait)
    guard try holder.isEmptyArchive(), try holder.hold() else { return nil }
    let path = holder.path
    let draft = path + ".loading"
    let indexDraft = draft + "-index"
    do throws(WriteError) {
      // What an import that was killed has left goes with it: none is under way.
      for file in [draft, indexDraft] { try makeDraft(file, like: path) }
    } catch {
      return nil
    }
    lane = try IndexLane(path: indexDraft, vfs: vfs)
    self.path = path
    self.draft = draft
    self.indexDraft = indexDraft
    self.vfs = vfs
    self.holder = holder
  }

  /// Makes an archive without a cable, so that nobody meets half of it: a reader cannot undo what
  /// the journal of a killed program tells.
  private static func makeEmptyArchive(at path: String) throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.executeScript("PRAGMA page_size = 8192")
    try connection.migrate()
    let bytes = try connection.serialized()
    do throws(WriteError) {
      try AtomicFile.make(path, of: bytes)
    } catch {
      if error.isFull { throw ArchiveError.full }
      throw error.isOfPlace
        ? ArchiveError.cannotOpen(path)
        : ArchiveError.inputOutput("'\(path)' cannot be made: \(error)")
    }
  }

  deinit {
    // The draft is gone already where it has become the archive. What cannot be taken away now is
    // by the next import.
    if state != .done { try? removeFile(at: draft) }
    try? removeFile(at: indexDraft)
  }

  /// A connection to the draft, with the schema in it.
  ///
  /// Foreign keys and checks stay off: what is written has its rows of before by the order of
  /// writing, and `check` looks at all of them. Indices are sorted in files, since SQLite would
  /// sort those of any size in memory where that is the place for what is temporary.
  func openDraft() throws -> Connection {
    let connection = try Connection(creating: draft, vfs: vfs)
    try connection.executeScript(
      """
      PRAGMA page_size = 8192;
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA secure_delete = OFF;
      PRAGMA ignore_check_constraints = ON;
      PRAGMA temp_store = FILE;
      PRAGMA cache_size = -64000;
      """)
    try connection.migrate()
    indices = try LateIndices(takenFrom: connection)
    return connection
  }

  /// Makes the indices of what has been read, or else of what was worked out from that.
  func makeIndices(ofResults: Bool, on connection: borrowing Connection) throws {
    try indices.make(ofResults: ofResults, on: connection)
  }

  /// Throws where nothing more may be written: a draft without a journal knows no way back, and one
  /// that has become the archive is to be opened anew.
  func checkWritable() throws {
    switch state {
    case .filling: try lane.check()
    case .failed: throw ArchiveError.failed("the import has failed before")
    case .done: throw ArchiveError.failed("the import is over")
    }
  }

  /// Gives the draft up.
  func fail() { state = .failed }

  /// Lets the index do one step more, some time soon.
  func index(_ step: IndexStep) {
    steps.append(step)
    size += step.size
    if size > IndexLane.listSize { passOn() }
  }

  /// Begins to make the index one piece, now that all steps are known.
  func mergeIndex() {
    passOn()
    lane.merge()
  }

  private func passOn() {
    lane.take(steps)
    steps = []
    size = 0
  }

  /// Copies the index into the draft, and removes the file that it was in.
  func copyIndex(to connection: borrowing Connection) throws {
    try lane.finish()
    try connection.execute("ATTACH \(indexDraft) AS lane")
    try connection.transaction {
      for table in ["data", "idx", "docsize"] {
        try connection.executeScript(
          """
          DELETE FROM main.cable_text_\(table);
          INSERT INTO main.cable_text_\(table) SELECT * FROM lane.cable_text_\(table);
          """)
      }
    }
    try connection.execute("DETACH lane")
    // Now, since nobody looks for it once the archive has its cables: a kill must not leave it.
    try? removeFile(at: indexDraft)
  }

  /// Puts the draft, which `connection` has open, in the place of the archive.
  func replaceArchive(with connection: borrowing Connection) throws {
    try checkWritable()
    // The last commit, of nothing, brings all there is to the disk. A read after it lets go of the
    // lock that SQLite would else keep.
    try connection.executeScript(
      """
      PRAGMA synchronous = FULL;
      PRAGMA user_version = \(Migration.newest);
      PRAGMA locking_mode = NORMAL;
      SELECT 1 FROM import;
      """)
    guard !holder.hasMoved else {
      throw ArchiveError.inputOutput("another file has taken the place of '\(path)'")
    }
    do throws(WriteError) {
      try replaceFile(at: path, with: draft)
    } catch {
      throw ArchiveError.inputOutput("'\(draft)' cannot take the place of '\(path)': \(error)")
    }
    state = .done
    // The next writer does it otherwise; only a reader that comes before has to wait for it then.
    try? Connection(path: path, access: .readWrite, vfs: vfs)
      .executeScript("PRAGMA journal_mode = WAL")
  }
}

extension Connection {
  /// Whether there is no row of anybody's in the archive.
  fileprivate func isEmptyArchive() throws -> Bool {
    let version = try schemaVersion()
    // An archive with a write-ahead log has been in use, and its log goes with its name.
    guard try first("PRAGMA journal_mode") == "delete" else { return false }
    guard version == Migration.newest, try !hasTablesOfOthers() else { return false }
    let row: Int? = try first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM import) OR EXISTS (SELECT 1 FROM cable)
        OR EXISTS (SELECT 1 FROM person_decision)
      """)
    return row == nil
  }

  /// Whether a reader has put tables of his own into the file.
  private func hasTablesOfOthers() throws -> Bool {
    let ours = Set(SchemaObject.all.map(\.name))
    return try fetch(
      """
      SELECT name FROM sqlite_schema
      WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      """
    ) { row in try row.column(0) as String }.contains { !ours.contains($0) }
  }

  /// Keeps others from writing; false where one of them was quicker.
  fileprivate func hold() throws -> Bool {
    try execute("BEGIN IMMEDIATE")
    return try !hasMoved && isEmptyArchive()
  }
}
