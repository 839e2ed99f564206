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
