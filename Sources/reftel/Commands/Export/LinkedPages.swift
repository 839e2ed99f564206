import Cables
import Storage
import Terminal

/// A folder with a page for each cable, which link to each other, and an index of them.
struct LinkedPages {
  let folder: String
  let hits: [Hit]
  let query: String
  let provenance: ExportProvenance

  func write(from archive: borrowing Archive) throws {
    try inFile(folder) { () throws(WriteError) in try createFolders(folder) }
    let reader = try CableReader(archive)
    for hit in hits {
      guard let cable = try reader.cable(hit.id)?.cable else { continue }
      let article = try CableArticle(cable, links: links, in: archive)
      let title = "\(cable.id): \(cable.subject ?? "(no subject)")"
      try write(
        "\(hit.id).html",
        HTMLDocument(title: title).page(
          ["<nav><a href=\"index.html\">Index</a></nav>"] + article.lines))
    }
    let title = query.isEmpty ? "Cables" : "Cables: \(query)"
    try write(
      "index.html",
      HTMLDocument(title: title).opening + HTMLContents(hits: hits, links: links).text
        + (provenance.closing(.html) ?? "") + HTMLDocument.closing)
  }

  private var links: CableLinks { CableLinks(hits.map(\.id), prefix: "", suffix: ".html") }

  private func write(_ name: String, _ text: String) throws {
    try AtomicFile.write(text, to: "\(folder)/\(name)")
  }
}
