import SQLite

/// The one task that puts cables into an archive.
///
/// Cables are committed in batches, each whole or not at all. After an error the open batch is
/// gone and the import is over: the same import begun anew goes on after the last batch.
public struct ArchiveWriter: ~Copyable {
  /// The run of an import that is under way.
  struct Run {
    let id: Int
    /// Cables up to this row were there before.
    let lastOldCable: Int
    /// Cables of before that got a new current version.
    var replaced: [Int] = []
    var counts = ImportCounts()
  }

  /// What has come in since the last commit.
  struct Batch {
    var cables = 0
    var bytes = 0
    var nextCable: Int
    var nextVersion: Int
    /// What to go back to where the batch fails.
    let runBefore: Run?
    let openBefore: [Int: OpenSource]
    /// What the index is yet to take in and give up.
    var indexSteps: [IndexStep] = []
  }

  /// Cables and rejects of a source so far.
  struct OpenSource {
    var cables = 0
    var rejected = 0
  }

  let connection: Connection
  /// What is done otherwise in the first import of an archive.
  let load: ArchiveLoad?
  let statements: WriterStatements
  let personStatements: PersonStatements
  /// None in a first import, before whose end no block of cables is counted.
  let changed: ChangedCables?
  /// Whether the text goes into the full-text index; not where only rows are compared.
  let isIndexing: Bool
  var run: Run?
  var batch: Batch?
  var vocabulary = Vocabulary()
  /// The sources not ended yet.
  var open: [Int: OpenSource] = [:]

  /// Opens the archive at `path`, creates it where there is none, and brings its schema up to date.
  ///
  /// All input and output goes through the VFS of SQLite that is named, or the system's.
  public init(
    path: String, waitingMilliseconds wait: Int32 = 5000, vfs: String? = nil,
    indexing: Bool = true
  ) throws {
    try self.init(
      inArchiveTerms { try ArchiveWriter.open(path, wait: wait, vfs: vfs) }, load: nil,
      indexing: indexing)
  }

  /// Opens the archive at `path` as the other initializer does, for an import into it.
  ///
  /// Where it holds nothing yet, it stays so until `finishImport`, and is filled faster; the writer
  /// is good for that one import then.
  public init(
    importingTo path: String, waitingMilliseconds wait: Int32 = 5000, vfs: String? = nil
  ) throws {
    let load = try inArchiveTerms {
      try ArchiveLoad(path: path, waitingMilliseconds: wait, vfs: vfs)
    }
    guard let load else {
      try self.init(path: path, waitingMilliseconds: wait, vfs: vfs)
      return
    }
    try self.init(inArchiveTerms { try load.openDraft() }, load: load, indexing: true)
  }

  private init(
    _ connection: consuming Connection, load: ArchiveLoad?, indexing: Bool
  ) throws {
    let statements = try WriterStatements.prepare(on: connection)
    let personStatements = try PersonStatements.prepare(on: connection)
    let changed = try load == nil ? ChangedCables(on: connection) : nil
    self.connection = connection
    self.load = load
    self.statements = statements
    self.personStatements = personStatements
    self.changed = changed
    isIndexing = indexing
  }

  private static func open(_ path: String, wait: Int32, vfs: String?) throws -> Connection {
    // Another program may put its first import in the place of the file while this one waits for
    // it.
    for _ in 0..<3 {
      let connection = try openOnce(path, wait: wait, vfs: vfs)
      if !connection.hasMoved { return connection }
    }
    throw ArchiveError.locked
  }

  private static func openOnce(_ path: String, wait: Int32, vfs: String?) throws -> Connection {
    let connection = try Connection(creating: path, vfs: vfs)
    try connection.distrustFile()
    connection.wait(milliseconds: wait)
    // Looked at before anything is changed: the file may be another program's.
    _ = try connection.schemaVersion()
    // A list of allowed words, as many columns have, costs SQLite a table of its own for each row;
    // what is written here has no others, and `check` looks at all of them.
    try connection.executeScript(
      """
      PRAGMA page_size = 8192;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = OFF;
      PRAGMA ignore_check_constraints = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -64000;
      PRAGMA wal_autocheckpoint = 16000;
      """)
    try connection.migrate()
    try connection.checkSchema()
    return connection
  }

  /// What the import under way has done so far.
  public var counts: ImportCounts { run?.counts ?? ImportCounts() }
}

extension Connection {
  init(creating path: String, vfs: String?) throws {
    do {
      self = try Connection(path: path, access: .create, vfs: vfs)
    } catch {
      throw error.primaryCode == SQLiteError.Primary.cantOpen
        ? ArchiveError.cannotOpen(path) : error
    }
  }
}
