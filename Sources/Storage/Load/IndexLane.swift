import Cables
import Dispatch
import SQLite
import Synchronization

/// The full-text index of an archive that is being filled, built in a file of its own on a core of
/// its own.
///
/// FTS5 takes as long over a text as everything else that is written of a cable. What it makes in an
/// empty file is copied into the archive as it is, since both have the same tables.
final class IndexLane: Sendable {
  /// What the index is to take in, or to give up again.
  enum Step: Sendable {
    case add(Int, Cable)
    case remove(Int, IndexedText)
  }

  fileprivate struct File: ~Copyable {
    let connection: Connection
    let add, remove: Statement
    var failure: (any Error)?
  }

  /// Lists of steps that may wait: enough to keep a core busy, and a bound to memory.
  private static let reserve = 6

  private let queue = DispatchQueue(label: "full-text index")
  private let room = DispatchSemaphore(value: reserve)
  private let file: Mutex<File?>

  init(path: String, vfs: String?) throws {
    let connection = try Connection(path: path, access: .create, vfs: vfs)
    try connection.executeScript(IndexLane.script)
    let add = try connection.prepare(
      "INSERT INTO cable_text (rowid, subject, summary, comment, body) VALUES (?, ?, ?, ?, ?)")
    let remove = try connection.prepare(
      """
      INSERT INTO cable_text (cable_text, rowid, subject, summary, comment, body)
      VALUES ('delete', ?, ?, ?, ?, ?)
      """)
    try connection.execute("BEGIN")
    file = Mutex(File(connection: connection, add: add, remove: remove))
  }

  /// Lets the index take `steps` in after all before them; waits where it is far behind.
  func take(_ steps: [Step]) {
    room.wait()
    queue.async { [self] in
      file.withLock { $0?.take(steps) }
      room.signal()
    }
  }

  /// Begins to make the index one piece.
  func merge() {
    queue.async { [self] in file.withLock { $0?.merge() } }
  }

  /// Waits for all that was taken in, and closes the file; throws what went wrong with any of it.
  func finish() throws {
    try queue.sync {
      try file.withLock { file in
        defer { file = nil }
        try file?.finish()
      }
    }
  }

  /// As V001 has it, but that the text is nowhere: only what FTS5 makes of it is wanted.
  private static let script = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA cache_size = -32000;
    CREATE VIRTUAL TABLE cable_text USING fts5 (
      subject, summary, comment, body,
      content = '', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO cable_text (cable_text, rank) VALUES ('hashsize', 4194304);
    INSERT INTO cable_text (cable_text, rank) VALUES ('automerge', 16);
    INSERT INTO cable_text (cable_text, rank) VALUES ('crisismerge', 32);
    """
}

extension IndexLane.File {
  mutating func take(_ steps: [IndexLane.Step]) {
    attempt { file in
      for step in steps {
        switch step {
        case .add(let id, let cable): try file.add.run(IndexedText(of: cable), of: id)
        case .remove(let id, let text): try file.remove.run(text, of: id)
        }
      }
    }
  }

  mutating func merge() {
    attempt { try $0.connection.execute("INSERT INTO cable_text (cable_text) VALUES ('optimize')") }
  }

  mutating func finish() throws {
    attempt { try $0.connection.execute("COMMIT") }
    if let failure { throw failure }
  }

  /// After a failure nothing is done any more.
  private mutating func attempt(_ body: (borrowing Self) throws -> Void) {
    guard failure == nil else { return }
    do { try body(self) } catch { failure = error }
  }
}
