import Cables
import Testing

@testable import Storage
@testable import reftel

struct `A graph of citations` {
  /// 09PARIS2 cites a missing cable and 09LIMA1, which cites it in its turn.
  private var graph: CitationGraph {
    let node = { (id: CableID, parent: Int?, isHeld: Bool, letter: String?, paragraphs: [Int]) in
      Chain.Node(
        id: id, parent: parent, depth: parent == nil ? 0 : 1, direction: .back, isHeld: isHeld,
        sentAt: isHeld ? "2009-0\(id.serial)-01T00:00:00Z" : nil, post: id.post,
        subject: isHeld ? "A \"SUBJECT\" <\(id.serial)> & \\ more | words" : nil, letter: letter,
        paragraphs: paragraphs, mark: nil, isCut: false)
    }
    let paris = CableID(year: 2009, post: "PARIS", serial: 2)
    let lima = CableID(year: 2009, post: "LIMA", serial: 1)
    let rome = CableID(year: 2008, post: "ROME", serial: 7)
    return CitationGraph(
      Chain(
        nodes: [
          node(paris, nil, true, nil, []), node(lima, 0, true, "A", [3, 4]),
          node(paris, 1, true, "B", []), node(rome, 0, false, "C", []),
        ], isTruncated: false))
  }

  @Test func `has each cable and each citation once`() {
    #expect(graph.nodes.map(\.id.description) == ["09PARIS2", "09LIMA1", "08ROME7"])
    #expect(
      graph.edges.map { "\($0.citing) \($0.cited)" } == [
        "09PARIS2 09LIMA1", "09LIMA1 09PARIS2", "09PARIS2 08ROME7",
      ])
    #expect(graph.nodes.map(\.isRoot) == [true, false, false])
    #expect(graph.colour(of: "PARIS") != graph.colour(of: "LIMA"))
  }

  @Test func `is drawn from left to right`() {
    let lines = GraphvizPage(graph: graph).lines
    #expect(lines.first == "digraph citations {")
    #expect(lines.contains("  \"09LIMA1\" -> \"09PARIS2\" [dir=back, headlabel=\"A\"];"))
    #expect(lines.contains { $0.contains("\"t 2008-12\"") && $0.contains("\"08ROME7\"") })
    #expect(
      lines.contains { $0.contains("\"08ROME7\" [label=\"08ROME7  missing\", style=\"dashed") })
    // Quotation marks and strokes of a subject end no label.
    #expect(lines.contains { $0.contains("A 'SUBJECT' <2> & / more") })
  }

  @Test func `is written for Mermaid`() {
    let lines = MermaidPage(graph: graph).lines
    #expect(lines.first == "graph RL")
    #expect(lines.contains("  09PARIS2 -->|A| 09LIMA1"))
    #expect(lines.contains { $0.contains("#quot;SUBJECT#quot; #lt;2#gt;") })
    #expect(lines.contains("  class 08ROME7 missing"))
  }

  @Test func `is written as XML`() {
    let graphML = GraphMLPage(graph: graph).lines.joined(separator: "\n")
    #expect(graphML.contains(#"<edge id="e0" source="09PARIS2" target="09LIMA1">"#))
    #expect(graphML.contains(#"<data key="paragraphs">3 4</data>"#))
    #expect(graphML.contains("A &quot;SUBJECT&quot; &lt;2&gt; &amp; \\ more"))
    let gexf = GEXFPage(graph: graph).lines.joined(separator: "\n")
    #expect(gexf.contains(#"<attvalue for="3" value="false"/>"#))
    #expect(gexf.contains(#"source="09PARIS2" target="08ROME7" label="C"/>"#))
  }
}

struct `The name in a citation` {
  @Test(arguments: [
    ("09 PHONM PEMH 402", "; did you mean '09PHNOMPENH402'?"),
    ("2009 PHONM PEMH 0402", "; did you mean '09PHNOMPENH402'?"),
    ("09 XQZWVJK 402", nil), ("402", nil), ("", nil),
  ])
  func `that is unknown is held against known ones`(text: String, question: String?) {
    #expect(CitedName(text).question == question)
  }

  @Test(arguments: [("09 PHNOM PEHN 402", "Phnom Penh"), ("09 PHNOM PENH 402", nil)])
  func `that was corrected is told`(text: String, name: String?) {
    #expect(CitedName(text).correction == name)
  }
}

struct `Places in a text` {
  @Test func `are lines and columns from one`() {
    var places = TextPlaces("né 09PARIS1\n\nx 09LIMA2")
    #expect(places.place(of: 0) == (1, 1))
    #expect(places.place(of: 4) == (1, 4))
    #expect(places.place(of: 16) == (3, 3))
    #expect(places.text(0..<18) == "né 09PARIS1 x 09")
  }
}
