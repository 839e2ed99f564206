import Cables
import Storage

/// A cable as the part of a document of HTML that it stands in.
struct CableArticle {
  let page: CablePage
  let links: CableLinks

  init(page: CablePage, links: CableLinks = CableLinks()) {
    self.page = page
    self.links = links
  }

  init(_ cable: Cable, links: CableLinks, in archive: borrowing Archive) throws {
    var page = CablePage(cable, columns: nil, palette: Palette(isColored: false))
    page.references = try archive.references(of: cable.id)
    page.citations = try archive.citations(of: cable.id)
    self.init(page: page, links: links)
  }

  var lines: [String] {
    let cable = page.cable
    let subject = escapedForHTML(cable.subject ?? "(no subject)")
    return [
      "<article id=\"\(cable.id)\">", "<h1><span class=\"id\">\(cable.id)</span> \(subject)</h1>",
      "<dl>",
    ]
      + page.fields.map { field in
        "<dt>\(field.name)</dt><dd>\(escapedForHTML(field.value))</dd>"
      } + ["</dl>"] + list("References", references) + cable.paragraphs.flatMap(paragraph)
      + list("Cited by", citations) + ["</article>"]
  }

  private var references: [String] {
    page.cable.references.enumerated().map { index, reference in
      let letter = reference.letter.map { "<b>\(escapedForHTML($0))</b> " } ?? ""
      guard let target = reference.target else { return letter + escapedForHTML(reference.text) }
      let row = page.references.indices.contains(index) ? page.references[index] : nil
      let known = [row?.sentAt.map { String($0.prefix(10)) }, row?.subject].compactMap(\.self)
      let state = row?.status == .missing ? ["not held"] : known
      return letter + links.anchor(target, target.description) + " "
        + escapedForHTML(state.joined(separator: ", "))
    }
  }

  private var citations: [String] {
    page.citations.map { citation in
      let known = [citation.sentAt.map { String($0.prefix(10)) }, citation.subject]
      return links.anchor(citation.citing, citation.citing.description) + " "
        + escapedForHTML(known.compactMap(\.self).joined(separator: ", "))
    }
  }

  private func list(_ title: String, _ entries: [String]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["<section class=\"list\"><h2>\(title)</h2>", "<ul>"]
      + entries.map { "<li>\($0)</li>" } + ["</ul></section>"]
  }

  private func paragraph(_ paragraph: Paragraph) -> [String] {
    let heading = paragraph.heading.map { ["<h2>\(escapedForHTML($0))</h2>"] } ?? []
    let marked = MarkedText(paragraph, of: page.cable)
    let label = CablePage.label(of: paragraph).drop { $0 == " " }
    let lines = marked.lines.map { marked.runs($0).map(shown).joined() }
    // One place for each printed number: a telegram in two sections may have a number twice.
    let place = "\(page.cable.id)-\(paragraph.ordinal)"
    return heading + [
      "<div class=\"paragraph\(marked.isTable ? " table" : "")\" id=\"\(place)\">"
        + "<span class=\"label\">\(escapedForHTML(String(label)))</span>"
        + "<p>\(lines.joined(separator: "\n"))</p></div>"
    ]
  }

  private func shown(_ text: String, _ mark: MarkedText.Mark?) -> String {
    let text = escapedForHTML(text)
    return switch mark {
    case .reference(let targets) where targets.count == 1: links.anchor(targets[0], text)
    case .reference: "<span class=\"ref\">\(text)</span>"
    case .person: "<span class=\"person\">\(text)</span>"
    case nil: text
    }
  }
}
