import Storage

/// Who is named with whom, as text for programs that draw graphs.
struct CoMentionGraph {
  private let mentions: CoMentions

  init(_ mentions: CoMentions) { self.mentions = mentions }

  /// As <http://graphml.graphdrawing.org> has it.
  var graphML: [String] {
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#,
      #"  <key id="name" for="node" attr.name="name" attr.type="string"/>"#,
      #"  <key id="cables" for="all" attr.name="cables" attr.type="int"/>"#,
      #"  <graph edgedefault="undirected">"#,
    ]
      + mentions.persons.map { person in
        "    <node id=\"\(xml(person.slug))\"><data key=\"name\">\(xml(person.name))</data>"
          + "<data key=\"cables\">\(person.cables)</data></node>"
      }
      + mentions.edges.map { edge in
        "    <edge source=\"\(xml(edge.left))\" target=\"\(xml(edge.right))\">"
          + "<data key=\"cables\">\(edge.cables)</data></edge>"
      } + ["  </graph>", "</graphml>"]
  }

  /// As <https://gexf.net> has it, version 1.3.
  var gexf: [String] {
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<gexf xmlns="http://gexf.net/1.3" version="1.3">"#,
      #"  <graph defaultedgetype="undirected">"#,
      #"    <attributes class="node"><attribute id="0" title="cables" type="integer"/></attributes>"#,
      "    <nodes>",
    ]
      + mentions.persons.map { person in
        "      <node id=\"\(xml(person.slug))\" label=\"\(xml(person.name))\"><attvalues>"
          + "<attvalue for=\"0\" value=\"\(person.cables)\"/></attvalues></node>"
      } + ["    </nodes>", "    <edges>"]
      + mentions.edges.enumerated().map { number, edge in
        "      <edge id=\"\(number)\" source=\"\(xml(edge.left))\" target=\"\(xml(edge.right))\""
          + " weight=\"\(edge.cables)\"/>"
      } + ["    </edges>", "  </graph>", "</gexf>"]
  }

  /// Without signs that XML has no place for.
  private func xml(_ text: String) -> String { escapedForHTML(text) }
}
