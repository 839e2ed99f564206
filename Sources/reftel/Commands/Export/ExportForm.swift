import Cables
import Storage

/// The cables of a query in one format, written one after another.
struct ExportForm {
  let format: Format
  let query: String
  let hits: [Hit]
  /// Leaves what a spreadsheet would calculate as it is.
  let keepsFormulas: Bool
  let provenance: ExportProvenance

  func write(from archive: borrowing Archive, to stream: Stream) throws {
    let reader = try CableReader(archive)
    try stream.write(opening)
    for (place, hit) in hits.enumerated() {
      if format == .ids {
        try stream.line(hit.id.description)
      } else if let cable = try reader.cable(hit.id)?.cable {
        try stream.write(place > 0 ? separator : "")
        try stream.write(try text(of: cable, in: archive))
      }
    }
    try stream.write(closing)
  }

  private func text(of cable: Cable, in archive: borrowing Archive) throws -> String {
    let cited = CitedCable(cable)
    switch format {
    case .csv: return csv(ExportedFields(cable).values.map(guarded))
    case .markdown: return ReadingListEntry(cited).text
    case .bibtex: return cited.bibtex
    case .biblatex: return cited.biblatex
    case .ris: return cited.ris
    case .cslJSON: return cited.csl.text
    case .chicago: return cited.chicagoEntry + "\n"
    case .frus: return cited.frus + "\n"
    case .html:
      return try CableArticle(cable, links: links, in: archive).lines.map { $0 + "\n" }.joined()
    default: return JSON(cable).text + "\n"
    }
  }

  private var opening: String {
    switch format {
    case .csv: csv(ExportedFields.names)
    case .cslJSON: "[\n"
    case .markdown: "# \(MarkdownPage.plain(title))\n\n"
    case .html: HTMLDocument(title: title).opening + contents
    default: ""
    }
  }

  private var separator: String {
    switch format {
    case .cslJSON: ",\n"
    case .bibtex, .biblatex, .markdown, .chicago, .frus: "\n"
    default: ""
    }
  }

  private var closing: String {
    switch format {
    case .cslJSON: "\n]\n"
    case .html: (provenance.closing(format) ?? "") + HTMLDocument.closing
    default: provenance.closing(format) ?? ""
    }
  }

  private var title: String { query.isEmpty ? "Cables" : "Cables: \(query)" }

  private var contents: String {
    hits.count > 1 ? HTMLContents(hits: hits, links: links).text : ""
  }

  private var links: CableLinks { CableLinks(hits.map(\.id), prefix: "#") }

  /// A field that begins as a formula does becomes text by an apostrophe before it.
  private func guarded(_ field: String) -> String {
    guard !keepsFormulas, let first = field.unicodeScalars.first,
      ["=", "+", "-", "@", "\t", "\r"].contains(first)
    else { return field }
    return "'" + field
  }
}
