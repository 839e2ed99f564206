import Files
import Glibc
package import SQLite

/// The cables of one SQLite file, to be read.
///
/// Nothing here writes, or creates a file.
public struct Archive: ~Copyable {
  package let connection: Connection
  public let path: String
  /// Weights of body, subject, summary, comment.
  let relevance = Relevance(weights: [1, 8, 3, 2])
  /// What the query under way asks of the rows that it finds.
  let rowLists = RowLists()

  /// Opens the archive at `path`; throws an `ArchiveError` where none can be read there.
  ///
  /// What is asked of it may take `timeLimit` in all, not counting what is done with the answers;
  /// then it throws `ArchiveError.outOfTime`.
  public init(path: String, timeLimit: Duration? = nil) throws {
    var connection = try inArchiveTerms { try Archive.open(path) }
    try connection.register(relevance)
    try connection.register(rowLists)
    if let timeLimit { connection.limitTime(to: timeLimit) }
    self.connection = connection
    self.path = path
  }

  /// Allows the next query the whole time again.
  public func restartTimeLimit() { connection.timeLimit?.restart() }

  /// Sees the archive as it is now, whatever is imported meanwhile, until it is closed.
  package func holdSnapshot() throws {
    try inArchiveTerms {
      try connection.beginSnapshot()
      _ = try connection.first("SELECT count(*) FROM sqlite_schema") as Int?
    }
  }

  /// Runs `body` on one state of the archive, whatever is imported meanwhile, and says what SQLite
  /// objects to in terms of the archive.
  package func inSnapshot<Result>(_ body: () throws -> Result) throws -> Result {
    try inArchiveTerms { try connection.snapshot(body) }
  }

  private static func open(_ path: String) throws -> Connection {
    let connection = try Connection(readingFrom: path)
    let version = try connection.schemaVersion()
    guard version > 0 else { throw ArchiveError.empty }
    guard version == Migration.newest else { throw ArchiveError.tooOld(version: version) }
    try connection.checkSchema()
    try connection.executeScript(
      """
      PRAGMA query_only = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -16000;
      """)
    return connection
  }
}

extension Connection {
  /// Opens a file for reading, also in a folder that may not be written.
  ///
  /// There SQLite cannot make the files that a write-ahead log needs. Without a log the file is
  /// whole by itself, and is read as one that does not change.
  fileprivate init(readingFrom path: String) throws {
    do {
      let connection = try Connection(path: path, access: .readOnly)
      try connection.distrustFile()
      connection.wait(milliseconds: 2000)
      _ = try connection.first("PRAGMA schema_version") as Int?
      self = connection
    } catch let error as SQLiteError {
      let primary = SQLiteError.Primary.self
      guard error.primaryCode == primary.cantOpen || error.primaryCode == primary.readOnly else {
        throw error
      }
      guard exists(path) else { throw ArchiveError.notFound(path) }
      // What a killed writer left is to be undone first, which only a writer may.
      guard !exists(path + "-wal"), !exists(path + "-journal"), isReadable(path) else {
        throw ArchiveError.cannotOpen(path)
      }
      let connection = try Connection(path: path, access: .immutable)
      try connection.distrustFile()
      self = connection
    }
  }
}

// Unsafe only in name: the string lives through the call.
private func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }
