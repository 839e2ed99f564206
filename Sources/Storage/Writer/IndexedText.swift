package import Cables
import SQLite

/// What the full-text index holds of a cable: exactly what the view `cable_content` yields.
package struct IndexedText: Hashable {
  package var subject: String?
  package var summary: String?
  package var comment: String?
  package var body: String?
}

extension IndexedText {
  package init(of cable: Cable) { self.init(subject: cable.subject, cable.paragraphs) }

  init(subject: String?, _ paragraphs: [Paragraph]) {
    self.subject = subject
    summary = paragraphs.filter { $0.kind == .summary }.map(\.text).onLines
    comment = paragraphs.filter { $0.kind == .comment }.map(\.text).onLines
    body =
      paragraphs.filter { $0.kind != .summary && $0.kind != .comment }
      .map { paragraph in
        paragraph.heading.map { "\($0)\n\(paragraph.text)" } ?? paragraph.text
      }
      .onLines
  }
}

extension [String] {
  /// The strings with a line each; nil where there is none.
  var onLines: String? { isEmpty ? nil : joined(separator: "\n") }
}

extension ArchiveWriter {
  mutating func index(_ cable: Cable, of id: Int) {
    takeIndexStep(.add(id, subject: cable.subject, cable.paragraphs))
  }

  mutating func removeFromIndex(_ id: Int) throws {
    // Only the very words that went in can be taken out of the index again.
    guard isIndexing, let text = try indexedText(of: id) else { return }
    takeIndexStep(.remove(id, text))
  }

  private mutating func takeIndexStep(_ step: IndexLane.Step) {
    guard isIndexing else { return }
    if let load { load.index(step) } else { batch?.indexSteps.append(step) }
  }

  /// Brings the index up to date with the batch.
  ///
  /// All at once: FTS5 writes what it has gathered to the file at each statement of another table that
  /// may fail halfway, and makes a piece of the index of it.
  mutating func writeIndexSteps() throws {
    for step in batch?.indexSteps ?? [] {
      switch step {
      case .add(let id, let subject, let paragraphs):
        try statements.index.run(IndexedText(subject: subject, paragraphs), of: id)
      case .remove(let id, let text): try statements.unindex.run(text, of: id)
      }
    }
    batch?.indexSteps = []
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

extension Statement {
  /// Runs a statement whose arguments are a row of the index and its texts.
  func run(_ text: IndexedText, of id: Int) throws(SQLiteError) {
    try run(
      id.value, text.subject.value, text.summary.value, text.comment.value, text.body.value)
  }
}
