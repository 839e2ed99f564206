import Cables
import Storage

/// A graph as GraphML (http://graphml.graphdrawing.org).
struct GraphMLPage {
  let graph: CitationGraph

  private static let keys: [(name: String, of: String, type: String)] = [
    ("label", "node", "string"), ("post", "node", "string"), ("sent_at", "node", "string"),
    ("subject", "node", "string"), ("held", "node", "boolean"), ("colour", "node", "string"),
    ("letter", "edge", "string"), ("paragraphs", "edge", "string"),
  ]

  var lines: [String] {
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns""#,
      #"  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#,
      #"  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns "#
        + #"http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"#,
    ]
      + GraphMLPage.keys.map {
        #"  <key id="\#($0.name)" for="\#($0.of)" attr.name="\#($0.name)" attr.type="\#($0.type)"/>"#
      }
      + [#"  <graph id="citations" edgedefault="directed">"#] + graph.nodes.flatMap(node)
      + graph.edges.enumerated().flatMap { edge($1, number: $0) } + ["  </graph>", "</graphml>"]
  }

  private func node(_ node: CitationGraph.Node) -> [String] {
    [#"    <node id="\#(node.id)">"#]
      + GraphMLPage.data([
        ("label", node.id.description), ("post", node.id.post), ("sent_at", node.sentAt),
        ("subject", node.subject), ("held", node.isHeld ? "true" : "false"),
        ("colour", graph.colour(of: node.id.post)),
      ]) + ["    </node>"]
  }

  private func edge(_ edge: CitationGraph.Edge, number: Int) -> [String] {
    let paragraphs = edge.paragraphs.map(String.init).joined(separator: " ")
    return [
      #"    <edge id="e\#(number)" source="\#(edge.citing)" target="\#(edge.cited)">"#
    ]
      + GraphMLPage.data([
        ("letter", edge.letter), ("paragraphs", paragraphs.isEmpty ? nil : paragraphs),
      ]) + ["    </edge>"]
  }

  private static func data(_ values: [(String, String?)]) -> [String] {
    values.compactMap { key, value in
      value.map { #"      <data key="\#(key)">\#(escapedForHTML($0))</data>"# }
    }
  }
}
