import Cables
import Files
import Storage

/// A folder with a page for each cable, which link to each other, and an index of them.
struct LinkedPages {
  let folder: String
  let hits: [Hit]
  let query: String
  let provenance: ExportProvenance?

  func write(from archive: borrowing Archive) throws {
    try inFile(folder) { () throws(WriteError) in try createFolders(folder) }
    let reader = try CableReader(archive)
    let links = CableLinks(hits.map(\.id), prefix: "", suffix: ".html")
    for hit in hits {
      guard let cable = try reader.cable(hit.id)?.cable else { continue }
      let article = try CableArticle(cable, links: links, in: archive)
      let title = "\(cable.id): \(cable.subject ?? "(no subject)")"
      let page = HTMLDocument(title: title).page(
        ["<nav><a href=\"index.html\">Index</a></nav>"] + article.lines)
      try writeFile("\(folder)/\(hit.id).html", page.utf8)
    }
    let title = query.isEmpty ? "Cables" : "Cables: \(query)"
    let index =
      HTMLDocument(title: title).opening + HTMLContents(hits: hits, links: links).text
      + (provenance?.closing(.html) ?? "") + HTMLDocument.closing
    try writeFile("\(folder)/index.html", index.utf8)
  }
}
