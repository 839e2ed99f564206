import Cables
import SQLite

/// What the full-text index is to take in, or to give up again: a cable's row, and its words.
enum IndexStep: Sendable {
  case add(Int, subject: String?, [Paragraph])
  case remove(Int, IndexedText)

  /// In bytes, more or less.
  var size: Int {
    switch self {
    case .add(_, _, let paragraphs): paragraphs.reduce(1000) { $0 + $1.text.utf8.count }
    case .remove(_, let text): 1000 + (text.body?.utf8.count ?? 0)
    }
  }
}

/// The statements that bring the index up to date.
struct IndexStatements: ~Copyable {
  private let add, remove: Statement

  init(on connection: borrowing Connection) throws {
    let add = try connection.prepare(
      "INSERT INTO cable_text (rowid, subject, summary, comment, body) VALUES (?, ?, ?, ?, ?)")
    let remove = try connection.prepare(
      """
      INSERT INTO cable_text (cable_text, rowid, subject, summary, comment, body)
      VALUES ('delete', ?, ?, ?, ?, ?)
      """)
    self.add = add
    self.remove = remove
  }

  func take(_ step: IndexStep) throws {
    switch step {
    case .add(let id, let subject, let paragraphs):
      try run(add, IndexedText(subject: subject, paragraphs), of: id)
    case .remove(let id, let text): try run(remove, text, of: id)
    }
  }

  private func run(
    _ statement: borrowing Statement, _ text: IndexedText, of id: Int
  ) throws {
    try statement.run(
      id.value, text.subject.value, text.summary.value, text.comment.value, text.body.value)
  }
}

extension ArchiveWriter {
  mutating func index(_ cable: Cable, of id: Int) {
    takeIndexStep(.add(id, subject: cable.subject, cable.paragraphs))
  }

  mutating func removeFromIndex(_ id: Int) throws {
    // Only the very words that went in can be taken out of the index again; to read them takes
    // time.
    guard isIndexing, let text = try indexedText(of: id) else { return }
    takeIndexStep(.remove(id, text))
  }

  private mutating func takeIndexStep(_ step: IndexStep) {
    guard isIndexing else { return }
    if let load { return load.index(step) }
    precondition(batch != nil, "what goes into the index belongs to a batch")
    batch?.indexSteps.append(step)
  }

  /// Brings the index up to date with the batch.
  ///
  /// All at once: FTS5 writes what it has gathered to the file at each statement of another table
  /// that may fail halfway, and makes a piece of the index of it.
  mutating func writeIndexSteps() throws {
    for step in batch?.indexSteps ?? [] { try statements.index.take(step) }
  }

  /// What the index holds of a cable now.
  func indexedText(of id: Int) throws -> IndexedText? {
    try connection.fetch(
      "SELECT subject, summary, comment, body FROM cable_content WHERE id = \(id)"
    ) { row in
      IndexedText(
        subject: try row.column(0), summary: try row.column(1), comment: try row.column(2),
        body: try row.column(3))
    }.first
  }
}
