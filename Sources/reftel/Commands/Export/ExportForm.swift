import Cables
import Storage

/// Cables in one format, written one after another.
struct ExportForm {
  let format: Format
  let query: String
  /// Leaves what a spreadsheet would calculate as it is.
  let keepsFormulas: Bool
  /// What a page of HTML lists at its head; nothing else needs them.
  let hits: [Hit]
  let provenance: ExportProvenance?
  private let links: CableLinks

  init(
    _ format: Format, query: String, hits: [Hit], keepsFormulas: Bool,
    provenance: ExportProvenance?
  ) {
    self.format = format
    self.query = query
    self.hits = hits
    self.keepsFormulas = keepsFormulas
    self.provenance = provenance
    links = CableLinks(hits.map(\.id), prefix: "#")
  }

  func write(_ walk: CableWalk, from archive: borrowing Archive, to stream: Stream) throws {
    let reader = try CableReader(archive)
    var isFirst = true
    try stream.write(opening)
    try archive.forEachCable(of: walk) { id in
      if format == .ids { return try stream.line(id.description) }
      guard let cable = try reader.cable(id)?.cable else { return }
      if !isFirst { try stream.write(separator) }
      isFirst = false
      try write(cable, in: archive, to: stream)
    }
    try stream.write(closing)
  }

  private func write(
    _ cable: Cable, in archive: borrowing Archive, to stream: Stream
  ) throws {
    switch format {
    case .ndjson: try stream.write(JSON(cable).bytes + [UInt8(ascii: "\n")])
    case .opensearch: try stream.write(OpenSearchEntry(cable).lines)
    case .html:
      for line in try CableArticle(cable, links: links, in: archive).lines {
        try stream.line(line)
      }
    default: try stream.write(text(of: cable))
    }
  }

  private func text(of cable: Cable) -> String {
    let cited = CitedCable(cable)
    return switch format {
    case .csv: csv(ExportedFields(cable).values.map(guarded))
    case .markdown: ReadingListEntry(cited).text
    case .bibtex: cited.bibtex
    case .biblatex: cited.biblatex
    case .ris: cited.ris
    case .cslJSON: cited.csl.text
    case .chicago: cited.chicagoEntry + "\n"
    case .frus: cited.frus + "\n"
    default: ""
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
    case .html: (provenance?.closing(format) ?? "") + HTMLDocument.closing
    default: provenance?.closing(format) ?? ""
    }
  }

  private var title: String { query.isEmpty ? "Cables" : "Cables: \(query)" }

  private var contents: String {
    hits.count > 1 ? HTMLContents(hits: hits, links: links).text : ""
  }

  private func guarded(_ field: String) -> String {
    keepsFormulas ? field : withoutFormula(field)
  }
}
