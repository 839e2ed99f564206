package import Cables
import SQLite

extension Archive {
  /// The tree of references from one cable, at most `limit` nodes of it.
  ///
  /// A cable is extended where it is nearest to the root and marked everywhere else.
  package func chain(
    from id: CableID, direction: Chain.Direction = .back, depth: Int? = nil, limit: Int = 100_000
  ) throws -> Chain {
    var walk = ChainWalk(try ReferenceEdges(connection), limit: limit)
    let directions: [Chain.Direction] = direction == .both ? [.back, .forward] : [direction]
    return try walk.chain(from: id, directions, depth: depth)
  }

  /// The shortest chain of references between two cables, followed either way; empty where none is.
  package func path(from start: CableID, to end: CableID) throws -> [PathStep] {
    let edges = try ReferenceEdges(connection)
    // How each cable was come by: the cable before it, and whether it cites that one.
    var before: [CableID: (id: CableID, cites: Bool)?] = [start: nil]
    var waiting = [start]
    var next = 0
    while next < waiting.count, before[end] == nil {
      let id = waiting[next]
      next += 1
      for direction in [Chain.Direction.back, .forward] {
        for edge in try edges.edges(from: id, direction) where before[edge.id] == nil {
          before[edge.id] = .some((id, direction == .forward))
          waiting.append(edge.id)
        }
      }
    }
    var path: [PathStep] = []
    var current: CableID? = before[end] == nil ? nil : end
    while let id = current {
      let step = before[id] ?? nil
      let head = try edges.head(of: id)
      path.append(
        PathStep(
          id: id, citesPrevious: step?.cites, sentAt: head?.sentAt, post: head?.post ?? id.post,
          subject: head?.subject))
      current = step?.id
    }
    return path.reversed()
  }
}
