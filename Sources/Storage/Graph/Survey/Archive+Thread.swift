package import Cables
import SQLite

/// The cables that hang together with one, in the order of time.
package struct CableThread: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var id: CableID
    package var isHeld: Bool
    package var sentAt: String?
    package var post: String
    package var subject: String?
    /// Entries of the thread that it cites.
    package var cites: [CableID]
  }

  package var entries: [Entry]
  /// More cables hang together than are here.
  package var isCut: Bool
}

extension Archive {
  /// What a cable builds on and what builds on it, step by step, in the order of time.
  ///
  /// A cable that is not held stands where its number puts it, or before the first that cites it.
  package func thread(
    of id: CableID, depth: Int? = nil, limit: Int = 200
  ) throws -> CableThread {
    let chain = try chain(from: id, direction: .both, depth: depth, limit: limit * 4)
    var cites: [CableID: [CableID]] = [:]
    var nodes: [CableID: Chain.Node] = [:]
    for node in chain.nodes {
      if nodes[node.id] == nil { nodes[node.id] = node }
      guard let parent = node.parent.map({ chain.nodes[$0].id }) else { continue }
      let (citing, cited) = node.direction == .forward ? (node.id, parent) : (parent, node.id)
      if cites[citing]?.contains(cited) != true { cites[citing, default: []].append(cited) }
    }
    let moments = Archive.moments(of: nodes, cites)
    let inTime = nodes.values.sorted {
      (moments[$0.id] ?? "", $0.isHeld ? 1 : 0, $0.id) < (
        moments[$1.id] ?? "", $1.isHeld ? 1 : 0, $1.id
      )
    }
    let near = inTime.count <= limit ? inTime : Archive.nearest(limit, of: inTime)
    let kept = Set(near.map(\.id))
    return CableThread(
      entries: near.map { node in
        CableThread.Entry(
          id: node.id, isHeld: node.isHeld, sentAt: node.sentAt, post: node.post,
          subject: node.subject, cites: (cites[node.id] ?? []).filter(kept.contains))
      }, isCut: chain.isTruncated || inTime.count > limit || chain.nodes.contains(where: \.isCut))
  }

  /// Those fewest steps away, still in the order of time.
  private static func nearest(_ limit: Int, of nodes: [Chain.Node]) -> [Chain.Node] {
    let ranked = nodes.sorted { ($0.depth, $0.id) < ($1.depth, $1.id) }
    let kept = Set(ranked.prefix(limit).map(\.id))
    return nodes.filter { kept.contains($0.id) }
  }

  /// The dates, and for a cable without one that of the first that cites it.
  private static func moments(
    of nodes: [CableID: Chain.Node], _ cites: [CableID: [CableID]]
  ) -> [CableID: String] {
    var moments = nodes.compactMapValues(\.sentAt)
    for (citing, cited) in cites {
      guard let moment = nodes[citing]?.sentAt else { continue }
      for id in cited where nodes[id]?.sentAt == nil {
        moments[id] = min(moments[id] ?? moment, moment)
      }
    }
    return moments
  }
}
