import Cables
import Storage

/// A graph in the language of Mermaid, as pages of Markdown show it.
struct MermaidPage {
  let graph: CitationGraph

  /// Arrows go to the left, from citing to cited.
  var lines: [String] {
    ["graph RL"]
      + graph.nodes.map { "  \($0.id)[\"\(label($0))\"]" }
      + graph.edges.map { edge in
        let letter = edge.letter.map { "|\(MermaidPage.quoted($0))|" } ?? ""
        return "  \(edge.citing) -->\(letter) \(edge.cited)"
      } + classes
  }

  private func label(_ node: CitationGraph.Node) -> String {
    let date = node.sentAt.map { "  \($0.prefix(10))" } ?? ""
    let subject =
      node.subject.map { "<br>" + MermaidPage.quoted($0) } ?? (node.isHeld ? "" : "<br>missing")
    return node.id.description + date + subject
  }

  private var classes: [String] {
    let held = Dictionary(grouping: graph.nodes.filter(\.isHeld), by: \.id.post)
    let missing = graph.nodes.filter { !$0.isHeld }.map(\.id.description)
    return graph.posts.enumerated().flatMap { index, post -> [String] in
      guard let nodes = held[post] else { return [] }
      let names = nodes.map(\.id.description).joined(separator: ",")
      return [
        "  classDef post\(index) fill:\(graph.colour(of: post)),color:#000",
        "  class \(names) post\(index)",
      ]
    }
      + (missing.isEmpty
        ? []
        : [
          "  classDef missing stroke-dasharray:4,fill:#fff,color:#555",
          "  class \(missing.joined(separator: ",")) missing",
        ])
  }

  /// Without the signs that mean something within quotation marks or bars.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "\"": result += "#quot;"
      case "<": result += "#lt;"
      case ">": result += "#gt;"
      case "|": result += "#124;"
      case "#": result += "#35;"
      case ";": result += "#59;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
