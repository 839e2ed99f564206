import Cables
import Storage

/// Out of which archive an export came, by what program, for which question, and when.
struct ExportProvenance {
  /// Formats with a place for it at their end.
  static let formats: Set<Format> = [.markdown, .html, .bibtex, .biblatex]

  let fingerprint: String
  let query: String
  let cables: Int
  let date: Timestamp

  init(of archive: borrowing Archive, query: String, cables: Int) throws {
    fingerprint = try archive.fingerprint()
    self.query = query
    self.cables = cables
    date = try Timestamp.present()
  }

  /// At the end of a text of this format; nil where nothing but records may stand in it.
  func closing(_ format: Format) -> String? {
    switch format {
    case .markdown: "\n---\n\n\(MarkdownPage.plain(sentence))\n"
    case .html: "<footer><p>\(escapedForHTML(sentence))</p></footer>\n"
    // BibTeX takes an at-sign for an entry even here.
    case .bibtex, .biblatex: "\n% \(oneLine)\n"
    default: nil
    }
  }

  /// In a file of its own, as JSON.
  var json: JSON {
    [
      "schema": "reftel.export/1", "program": .string(program), "archive": .string(fingerprint),
      "query": .string(query), "exported_at": .string(date.description),
      "cables": .number(cables),
    ]
  }

  private var program: String { "reftel \(Reftel.version)" }

  private var sentence: String {
    "\(cables) cables for the query '\(query)', by \(program) on \(date), "
      + "from the archive with the fingerprint \(fingerprint)."
  }

  private var oneLine: String {
    printable(sentence).map { $0 == "@" ? "(at)" : String($0) }.joined()
  }
}
