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
  package init(of cable: Cable) {
    subject = cable.subject
    summary = cable.paragraphs.filter { $0.kind == .summary }.map(\.text).onLines
    comment = cable.paragraphs.filter { $0.kind == .comment }.map(\.text).onLines
    body =
      cable.paragraphs.filter { $0.kind != .summary && $0.kind != .comment }
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
  func index(_ text: IndexedText, of id: Int) throws {
    guard isIndexing else { return }
    try statements.index.run(
      id.value, text.subject.value, text.summary.value, text.comment.value, text.body.value)
  }

  func removeFromIndex(_ id: Int) throws {
    guard isIndexing else { return }
    try connection.execute(
      """
      INSERT INTO cable_text (cable_text, rowid, subject, summary, comment, body)
      SELECT 'delete', id, subject, summary, comment, body FROM cable_content WHERE id = \(id)
      """)
  }
}
