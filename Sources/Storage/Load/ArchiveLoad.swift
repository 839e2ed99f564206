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
  /// Cables that go to the index at a time.
  private static let listLength = 64

  let path: String
  let draft: String
  private let indexPath: String
  private let lane: IndexLane
  private var steps: [IndexLane.Step] = []
  /// In a transaction that it never ends.
  private let holder: Connection

  /// Holds the archive and makes ready what is beside it; nil where it holds something already.
  init?(path: String, waitingMilliseconds wait: Int32, vfs: String?) throws {
    let holder = try Connection(creating: path, vfs: vfs)
    guard try holder.holdEmptyArchive(waitingMilliseconds: wait) else { return nil }
    let path = holder.path
    let draft = path + ".loading"
    let indexPath = draft + "-index"
    // What an import that was killed has left; none is under way, since the archive is held.
    for path in [draft, indexPath] { try removeFile(at: path) }
    self.lane = try IndexLane(path: indexPath, vfs: vfs)
    self.path = path
    self.draft = draft
    self.indexPath = indexPath
    self.holder = holder
  }

  deinit {
    // The draft is gone already where it has become the archive. What cannot be taken away now is
    // by the next import.
    for path in [draft, indexPath] { try? removeFile(at: path) }
  }

  /// A connection to the draft, with the schema in it.
  func openDraft(vfs: String?) throws -> Connection {
    let connection = try Connection(path: draft, access: .create, vfs: vfs)
    for file in [draft, indexPath] { try givePermissions(of: path, to: file) }
    try connection.executeScript(
      """
      PRAGMA page_size = 8192;
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA secure_delete = OFF;
      PRAGMA ignore_check_constraints = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -64000;
      """)
    try connection.migrate()
    return connection
  }

  /// Lets the index do one step more, some time soon.
  func index(_ step: IndexLane.Step) {
    steps.append(step)
    if steps.count == ArchiveLoad.listLength { passOn() }
  }

  /// Begins to make the index one piece, now that all steps are known.
  func mergeIndex() {
    passOn()
    lane.merge()
  }

  private func passOn() {
    lane.take(steps)
    steps = []
  }

  /// Copies the index into the draft.
  func copyIndex(to connection: borrowing Connection) throws {
    try lane.finish()
    try connection.execute("ATTACH \(indexPath) AS lane")
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
  }

  /// Puts the draft, which `connection` has open, in the place of the archive.
  func replaceArchive(with connection: borrowing Connection) throws {
    // The last commit, of nothing, brings all there is to the disk.
    try connection.executeScript(
      """
      PRAGMA synchronous = FULL;
      PRAGMA user_version = \(Migration.newest);
      PRAGMA locking_mode = NORMAL;
      SELECT 1 FROM import;
      """)
    try replaceFile(at: path, with: draft)
  }
}

extension Connection {
  /// Locks an archive without a row of anybody's against other writers; false where it has some.
  fileprivate func holdEmptyArchive(waitingMilliseconds: Int32) throws -> Bool {
    try distrustFile()
    wait(milliseconds: waitingMilliseconds)
    // An archive with a write-ahead log has been in use, and its log goes with its name.
    guard try schemaVersion() == 0 || first("PRAGMA journal_mode") == "delete" else { return false }
    try migrate()
    try execute("BEGIN IMMEDIATE")
    return try !hasMoved && isEmpty()
  }

  private func isEmpty() throws -> Bool {
    let row: Int? = try first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM import) OR EXISTS (SELECT 1 FROM cable)
        OR EXISTS (SELECT 1 FROM person_decision)
      """)
    return row == nil
  }
}
