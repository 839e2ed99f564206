import Cables
import Storage

/// A cable as a page of Markdown.
struct MarkdownPage {
  let page: CablePage

  var lines: [String] {
    let cable = page.cable
    return ["# \(cable.id): \(MarkdownPage.plain(cable.subject ?? "(no subject)"))", ""]
      + page.fields.map { "- **\($0.name)**: \(MarkdownPage.plain($0.value))" } + references
      + cable.paragraphs.flatMap(paragraph) + citations
  }

  private var references: [String] {
    guard !page.cable.references.isEmpty else { return [] }
    return ["", "## References", ""]
      + page.cable.references.map { reference in
        let letter = reference.letter.map { "\($0): " } ?? ""
        return "- \(letter)\(MarkdownPage.plain(reference.target?.description ?? reference.text))"
      }
  }

  private func paragraph(_ paragraph: Paragraph) -> [String] {
    let heading = paragraph.heading.map { ["", "## \(MarkdownPage.plain($0))"] } ?? []
    let marked = MarkedText(paragraph, of: page.cable)
    let text = marked.lines.map { marked.runs($0).map(\.text).joined() }
    let label = CablePage.label(of: paragraph).drop { $0 == " " }
    let lines = ([String(label)] + text).filter { !$0.isEmpty }
    let first = lines.prefix(label.isEmpty ? 1 : 2).joined(separator: " ")
    return heading + [""]
      + ([first] + lines.dropFirst(label.isEmpty ? 1 : 2)).map(MarkdownPage.plain)
  }

  private var citations: [String] {
    guard !page.citations.isEmpty else { return [] }
    return ["", "## Cited by", ""]
      + page.citations.map { "- \($0.citing): \(MarkdownPage.plain($0.subject ?? ""))" }
  }

  /// Text in which no sign of Markdown or HTML is at work.
  static func plain(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      if "\\`*_[]<>&#|~".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
