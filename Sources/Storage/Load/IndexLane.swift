import Cables
import Dispatch
import SQLite
import Synchronization

/// The full-text index of an archive that is being filled, built in a file of its own on a core of
/// its own.
///
/// FTS5 takes as long over a text as everything else that is written of a cable. What it makes in
/// an empty file is copied into the archive as it is, since both have the same tables.
final class IndexLane: Sendable {
  fileprivate struct File: ~Copyable {
    let connection: Connection
    let index: IndexStatements
  }

  /// Bytes of text that go to the index at a time.
  static let listSize = 1 << 19

  /// Lists of steps that may wait: enough to keep a core busy, and a bound to memory.
  private static let reserve = 6

  private let queue = DispatchQueue(label: "full-text index")
  private let room = DispatchSemaphore(value: reserve)
  private let file: Mutex<File?>
  private let failure = Mutex<(any Error)?>(nil)

  init(path: String, vfs: String?) throws {
    let connection = try Connection(creating: path, vfs: vfs)
    try connection.executeScript(IndexLane.script)
    let index = try IndexStatements(on: connection)
    try connection.execute("BEGIN")
    file = Mutex(File(connection: connection, index: index))
  }

  /// Throws what went wrong with any step so far.
  func check() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Lets the index take `steps` in after all before them; waits where it is far behind.
  func take(_ steps: [IndexStep]) {
    room.wait()
    queue.async { [self] in
      attempt { file in
        for step in steps { try file.index.take(step) }
      }
      room.signal()
    }
  }

  /// Begins to make the index one piece.
  func merge() {
    queue.async { [self] in
      attempt { file in
        try file.connection.execute("INSERT INTO cable_text (cable_text) VALUES ('optimize')")
      }
    }
  }

  /// Waits for all that was taken in, and closes the file; throws what went wrong with any of it.
  func finish() throws {
    queue.sync {
      attempt { file in try file.connection.execute("COMMIT") }
      file.withLock { $0 = nil }
    }
    try check()
  }

  /// After a failure nothing is done any more.
  private func attempt(_ body: @Sendable (borrowing File) throws -> Void) {
    guard failure.withLock({ $0 == nil }) else { return }
    do {
      try file.withLock { try $0?.lend(to: body) }
    } catch {
      failure.withLock { $0 = error }
    }
  }

  /// As V009 has it, but that the text is nowhere: only what FTS5 makes of it is wanted.
  private static let script = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA cache_size = -8000;
    CREATE VIRTUAL TABLE cable_text USING fts5 (
      body, subject, summary, comment,
      content = '', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO cable_text (cable_text, rank) VALUES ('hashsize', 4194304);
    INSERT INTO cable_text (cable_text, rank) VALUES ('automerge', 16);
    INSERT INTO cable_text (cable_text, rank) VALUES ('crisismerge', 32);
    """
}

extension IndexLane.File {
  func lend(to body: @Sendable (borrowing IndexLane.File) throws -> Void) throws { try body(self) }
}
