import Cables
import Storage

/// Cables and who cites whom, ready to be drawn.
struct CitationGraph {
  struct Node: Hashable {
    let id: CableID
    let isHeld: Bool
    let sentAt: String?
    let post: String
    let subject: String?
    /// The cable that was asked for.
    let isRoot: Bool
  }

  struct Edge: Hashable {
    let citing: CableID
    let cited: CableID
    let letter: String?
    let paragraphs: [Int]
  }

  let nodes: [Node]
  let edges: [Edge]
  /// The codes of the posts, in the order they are first met.
  let posts: [String]
  private let places: [String: Int]

  init(_ chain: Chain) {
    var nodes: [Node] = []
    var edges: [Edge] = []
    var seen: Set<CableID> = []
    var joined: Set<[CableID]> = []
    for node in chain.nodes {
      if seen.insert(node.id).inserted {
        nodes.append(
          Node(
            id: node.id, isHeld: node.isHeld, sentAt: node.sentAt, post: node.post,
            subject: node.subject, isRoot: node.parent == nil))
      }
      guard let parent = node.parent.map({ chain.nodes[$0].id }) else { continue }
      let isForward = node.direction == .forward
      let (citing, cited) = isForward ? (node.id, parent) : (parent, node.id)
      guard joined.insert([citing, cited]).inserted else { continue }
      edges.append(
        Edge(citing: citing, cited: cited, letter: node.letter, paragraphs: node.paragraphs))
    }
    self.init(nodes, edges)
  }

  /// Cables that a search found, and who of them cites whom.
  init(_ hits: [Hit], _ links: [CitationLink]) {
    self.init(
      hits.map { hit in
        Node(
          id: hit.id, isHeld: true, sentAt: hit.sentAt, post: hit.post, subject: hit.subject,
          isRoot: false)
      },
      links.map { link in
        Edge(
          citing: link.citing, cited: link.cited, letter: link.letter, paragraphs: link.paragraphs)
      })
  }

  private init(_ nodes: [Node], _ edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
    var posts: [String] = []
    var places: [String: Int] = [:]
    for node in nodes where places[node.id.post] == nil {
      places[node.id.post] = posts.count
      posts.append(node.id.post)
    }
    self.posts = posts
    self.places = places
  }

  /// A colour for each post; after the last the first comes again.
  ///
  /// Light, so that black letters stand out, and apart in lightness too.
  func colour(of post: String) -> String {
    CitationGraph.colours[(places[post] ?? 0) % CitationGraph.colours.count]
  }

  private static let colours = [
    "#cfe2f3", "#ffe599", "#d9ead3", "#f4cccc", "#d9d2e9", "#fce5cd", "#b7e1e4", "#ead1dc",
    "#e2e8a8", "#c9c9c9", "#a4c2f4", "#f9cb9c", "#b6d7a8", "#d5a6bd",
  ]
}

extension CitationGraph {
  /// The graph in one of the languages for graphs, which are text.
  func lines(as format: Format) -> [String] {
    switch format {
    case .graphml: GraphMLPage(graph: self).lines
    case .gexf: GEXFPage(graph: self).lines
    case .mermaid: MermaidPage(graph: self).lines
    default: GraphvizPage(graph: self).lines
    }
  }
}
