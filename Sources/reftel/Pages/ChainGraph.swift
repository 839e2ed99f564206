import Cables
import Storage

/// A tree of references as text for programs that draw graphs; arrows go from citing to cited.
struct ChainGraph {
  private struct Edge: Hashable {
    let citing: CableID
    let cited: CableID
  }

  let chain: Chain

  var dot: [String] {
    ["digraph chain {", "  node [shape=box];"]
      + nodes.map { node in
        let style = node.isHeld ? "" : ", style=dashed"
        return "  \"\(node.id)\" [label=\"\(ChainGraph.label(node, newline: "\\n"))\"\(style)];"
      } + edges.map { "  \"\($0.citing)\" -> \"\($0.cited)\";" } + ["}"]
  }

  var mermaid: [String] {
    ["graph TD"]
      + nodes.map { node in
        "  \(node.id)[\"\(ChainGraph.label(node, newline: "<br>"))\"]"
      } + edges.map { "  \($0.citing) --> \($0.cited)" }
      + (nodes.contains { !$0.isHeld }
        ? ["  classDef missing stroke-dasharray: 4"]
          + nodes.filter { !$0.isHeld }.map { "  class \($0.id) missing" } : [])
  }

  private var nodes: [Chain.Node] {
    var seen: Set<CableID> = []
    return chain.nodes.filter { seen.insert($0.id).inserted }
  }

  private var edges: [Edge] {
    var seen: Set<Edge> = []
    return chain.nodes.compactMap { node in
      guard let parent = node.parent.map({ chain.nodes[$0].id }) else { return nil }
      let edge =
        node.direction == .forward
        ? Edge(citing: node.id, cited: parent) : Edge(citing: parent, cited: node.id)
      return seen.insert(edge).inserted ? edge : nil
    }
  }

  private static func label(_ node: Chain.Node, newline: String) -> String {
    let subject =
      node.subject.map { newline + quoted($0) } ?? (node.isHeld ? "" : newline + "missing")
    return node.id.description + subject
  }

  /// Without the signs that end a label or begin something in it.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "\"": result += "'"
      case "\\": result += "/"
      case "<": result += "("
      case ">": result += ")"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
