import Cables
import Storage

/// A graph as GEXF 1.2 (https://gexf.net), with the colours of the posts.
struct GEXFPage {
  let graph: CitationGraph

  private static let attributes = ["post", "sent_at", "subject", "held"]

  var lines: [String] {
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<gexf xmlns="http://www.gexf.net/1.2draft" "#
        + #"xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">"#,
      "  <meta><creator>reftel</creator></meta>",
      #"  <graph mode="static" defaultedgetype="directed">"#,
      #"    <attributes class="node">"#,
    ]
      + GEXFPage.attributes.enumerated().map { index, name in
        let type = name == "held" ? "boolean" : "string"
        return #"      <attribute id="\#(index)" title="\#(name)" type="\#(type)"/>"#
      } + ["    </attributes>", "    <nodes>"] + graph.nodes.flatMap(node)
      + ["    </nodes>", "    <edges>"] + graph.edges.enumerated().map { edge($1, number: $0) }
      + ["    </edges>", "  </graph>", "</gexf>"]
  }

  private func node(_ node: CitationGraph.Node) -> [String] {
    let values = [node.id.post, node.sentAt, node.subject, node.isHeld ? "true" : "false"]
    return [
      #"      <node id="\#(node.id)" label="\#(node.id)">"#, "        <attvalues>",
    ]
      + values.enumerated().compactMap { index, value in
        value.map {
          #"          <attvalue for="\#(index)" value="\#(escapedForHTML($0))"/>"#
        }
      } + ["        </attvalues>", colour(node), "      </node>"]
  }

  private func colour(_ node: CitationGraph.Node) -> String {
    let digits = Array(graph.colour(of: node.id.post).dropFirst())
    let parts = stride(from: 0, to: 6, by: 2).map {
      Int(String(digits[$0..<$0 + 2]), radix: 16) ?? 0
    }
    return #"        <viz:color r="\#(parts[0])" g="\#(parts[1])" b="\#(parts[2])"/>"#
  }

  private func edge(_ edge: CitationGraph.Edge, number: Int) -> String {
    let label = edge.letter.map { #" label="\#(escapedForHTML($0))""# } ?? ""
    return
      #"      <edge id="\#(number)" source="\#(edge.citing)" target="\#(edge.cited)"\#(label)/>"#
  }
}
