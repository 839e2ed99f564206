import Compression
import SQLite

/// A reason why an archive cannot be read or written, as its user reads it.
public enum ArchiveError: Error, Hashable, CustomStringConvertible {
  case notFound(String)
  /// The file is not a database, or another program's.
  case notAnArchive
  /// The file holds nothing at all: an import was cut off before it began, for one.
  case empty
  case tooNew(version: Int)
  case tooOld(version: Int)
  /// The file cannot be opened, or a new one cannot be created.
  case cannotOpen(String)
  /// The file, or the folder around it, may not be written.
  case readOnly
  /// Another program is writing.
  case locked
  /// No space is left for the file.
  case full
  case inputOutput(String)
  case damaged(String)
  /// A query has more brackets in one another than SQLite reads.
  case tooDeep
  /// A query took longer than its limit, which is told as `10 s`.
  case outOfTime(limit: String)
  /// SQLite refused a statement of ours.
  case failed(String)

  public var description: String {
    switch self {
    case .notFound(let path): "there is no archive at '\(path)'"
    case .notAnArchive: "the file is not an archive of this program"
    case .empty: "the archive is empty; any import fills it"
    case .tooNew(let version):
      "this archive has schema version \(version), made by a newer release than this one"
    case .tooOld(let version):
      "this archive has schema version \(version), older than this release reads; "
        + "any import brings it up to date"
    case .cannotOpen(let path): "'\(path)' cannot be opened"
    case .readOnly: "the archive may not be written"
    case .locked: "another program is writing to the archive"
    case .full: "the disk is full"
    case .inputOutput(let reason): "the archive cannot be read or written: \(reason)"
    case .damaged(let reason): "the archive is damaged: \(reason)"
    case .tooDeep: "the query has too many brackets or queries in one another"
    case .outOfTime(let limit):
      "the query took longer than \(limit); narrow it or give --timeout"
    case .failed(let reason): reason
    }
  }
}

extension ArchiveError {
  /// What an error of this module or of those below means for the user; nil for any other.
  package init?(_ error: any Error) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as SQLiteError: self.init(error)
    case let error as CompressionError: self = .damaged(error.description)
    default: return nil
    }
  }

  /// Why what stands at one place of the file is lost, while others may be read; nil for any other.
  ///
  /// A bad sector is damage as well as a page that makes no sense.
  static func loss(_ error: any Error) -> String? {
    switch ArchiveError(error) {
    case .damaged(let reason), .inputOutput(let reason): reason
    default: nil
    }
  }

  /// Whether a statement was too deep for the stack of SQLite's parser, a hundred places, or for
  /// the tree that it makes.
  private static func blamesDepth(_ message: String) -> Bool {
    message == "parser stack overflow" || message.hasPrefix("Expression tree is too large")
  }

  private init(_ error: SQLiteError) {
    switch error.primaryCode {
    case SQLiteError.Primary.busy, SQLiteError.Primary.locked: self = .locked
    case SQLiteError.Primary.full: self = .full
    case SQLiteError.Primary.readOnly: self = .readOnly
    case SQLiteError.Primary.notADatabase: self = .notAnArchive
    case SQLiteError.Primary.corrupt, SQLiteError.Primary.mismatch, SQLiteError.Primary.tooBig:
      self = .damaged(error.message)
    case SQLiteError.Primary.interrupt: self = .outOfTime(limit: error.message)
    case SQLiteError.Primary.error where Self.blamesDepth(error.message): self = .tooDeep
    case SQLiteError.Primary.ioError, SQLiteError.Primary.cantOpen:
      self = .inputOutput(error.message)
    default:
      self = error.blamesSchema ? .damaged(error.message) : .failed(error.description)
    }
  }
}

/// Runs `body`, and says what SQLite objects to in terms of the archive.
func inArchiveTerms<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    throw ArchiveError(error) ?? error
  }
}
