import Cables
import Storage

/// A graph in the language of Graphviz: time runs from left to right, colours are posts.
struct GraphvizPage {
  let graph: CitationGraph

  /// Arrows go from citing to cited, and so to the left.
  var lines: [String] {
    [
      "digraph citations {",
      "  graph [rankdir=LR, nodesep=0.15, ranksep=0.4, fontname=\"Helvetica\"];",
      "  node [shape=box, style=\"filled,rounded\", fontname=\"Helvetica\", fontsize=10, "
        + "margin=\"0.08,0.05\", color=\"#666666\"];",
      "  edge [color=\"#555555\", fontname=\"Helvetica\", fontsize=9, arrowsize=0.6];",
    ] + timeline + graph.nodes.map(line) + graph.edges.map(line) + ["}"]
  }

  private func line(_ node: CitationGraph.Node) -> String {
    let parts = [node.sentAt.map { String($0.prefix(10)) }, node.isHeld ? nil : "missing"]
    let head = ([node.id.description] + parts.compactMap(\.self)).joined(separator: "  ")
    let subject = node.subject.map { wrapped(GraphvizPage.quoted($0), to: 30).prefix(3) } ?? []
    let label = ([head] + subject).joined(separator: "\\n")
    let style =
      node.isHeld
      ? "fillcolor=\"\(graph.colour(of: node.id.post))\""
      : "style=\"dashed,rounded\", fontcolor=\"#555555\""
    return "  \"\(node.id)\" [label=\"\(label)\", \(style)\(node.isRoot ? ", penwidth=2.5" : "")];"
  }

  private func line(_ edge: CitationGraph.Edge) -> String {
    let letter = edge.letter.map { ", headlabel=\"\(GraphvizPage.quoted($0))\"" } ?? ""
    // Drawn backwards: the older stands left of what cites it. The letter stands at the citing end;
    // in the middle it makes Graphviz lose edges within a column.
    return "  \"\(edge.cited)\" -> \"\(edge.citing)\" [dir=back\(letter)];"
  }

  /// A row of periods, each with its cables below it.
  private var timeline: [String] {
    let moments = GraphvizPage.moments(of: graph)
    guard let period = GraphvizPage.period(of: moments.values.map { $0 }) else { return [] }
    var columns: [String: [CableID]] = [:]
    for node in graph.nodes {
      guard let moment = moments[node.id] else { continue }
      columns[period(moment), default: []].append(node.id)
    }
    let names = columns.keys.sorted()
    let row = names.map { "\"t \($0)\"" }
    return [
      "  node [shape=plaintext, style=\"\", fontcolor=\"#777777\"];"
    ] + zip(names, row).map { "  \($1) [label=\"\($0)\"];" } + [
      "  \(row.joined(separator: " -> ")) [style=invis];",
      "  node [shape=box, style=\"filled,rounded\", fontcolor=black];",
    ]
      + names.map { name in
        let cables = (columns[name] ?? []).map { "\"\($0)\"" }.joined(separator: "; ")
        return "  { rank=same; \"t \(name)\"; \(cables) }"
      }
  }

  /// The date of each cable; one that is not held stands at that of the first that cites it.
  private static func moments(of graph: CitationGraph) -> [CableID: String] {
    var moments: [CableID: String] = [:]
    for node in graph.nodes { moments[node.id] = node.sentAt }
    var guessed: [CableID: String] = [:]
    for edge in graph.edges where moments[edge.cited] == nil {
      guard let moment = moments[edge.citing] else { continue }
      guessed[edge.cited] = min(guessed[edge.cited] ?? moment, moment)
    }
    for (id, moment) in guessed {
      // The year at least is known.
      moments[id] = moment.hasPrefix("\(id.year)") ? moment : "\(id.year)-12"
    }
    return moments
  }

  /// The shortest period of which the picture has room for all.
  private static func period(of moments: [String]) -> ((String) -> String)? {
    let periods: [(String) -> String] = [
      { String($0.prefix(10)) }, { String($0.prefix(7)) }, quarter, { String($0.prefix(4)) },
    ]
    return periods.first { Set(moments.map($0)).count <= 16 } ?? periods.last
  }

  private static func quarter(_ moment: String) -> String {
    let month = Int(moment.dropFirst(5).prefix(2)) ?? 1
    return "\(moment.prefix(4)) Q\((month + 2) / 3)"
  }

  /// Without the signs that end a label or begin something in it.
  static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "\"": result += "'"
      case "\\": result += "/"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
