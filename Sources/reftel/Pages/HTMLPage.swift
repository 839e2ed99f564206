import Cables
import Storage

/// A cable as a page of HTML that stands alone.
struct HTMLPage {
  let page: CablePage

  var lines: [String] {
    let cable = page.cable
    let title = HTMLPage.escaped("\(cable.id): \(cable.subject ?? "(no subject)")")
    return [
      "<!DOCTYPE html>", "<html lang=\"en\">",
      "<head><meta charset=\"utf-8\"><title>\(title)</title></head>", "<body>",
      "<h1>\(title)</h1>", "<dl>",
    ]
      + page.fields.map { field in
        "<dt>\(field.name)</dt><dd>\(HTMLPage.escaped(field.value))</dd>"
      } + ["</dl>"] + list("References", references) + cable.paragraphs.flatMap(paragraph)
      + list("Cited by", page.citations.map { "\($0.citing): \($0.subject ?? "")" })
      + ["</body>", "</html>"]
  }

  private var references: [String] {
    page.cable.references.map { reference in
      (reference.letter.map { "\($0): " } ?? "")
        + (reference.target?.description ?? reference.text)
    }
  }

  private func list(_ title: String, _ entries: [String]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["<h2>\(title)</h2>", "<ul>"]
      + entries.map { "<li>\(HTMLPage.escaped($0))</li>" } + ["</ul>"]
  }

  private func paragraph(_ paragraph: Paragraph) -> [String] {
    let heading = paragraph.heading.map { ["<h2>\(HTMLPage.escaped($0))</h2>"] } ?? []
    let text = page.text(of: paragraph).map(HTMLPage.escaped).joined(separator: "\n")
    return heading + ["<p>\(text)</p>"]
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
