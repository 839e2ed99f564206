package import Cables
import SQLite

extension Archive {
  /// The tree of references from one cable, at most `limit` nodes of it.
  ///
  /// A cable is extended where it is nearest to the root and marked everywhere else.
  package func chain(
    from id: CableID, direction: Chain.Direction = .back, depth: Int? = nil, limit: Int = 100_000
  ) throws -> Chain {
    let directions: [Chain.Direction] = direction == .both ? [.back, .forward] : [direction]
    return try inSnapshot {
      var walk = ChainWalk(try ReferenceEdges(connection), limit: limit)
      return try walk.chain(from: id, directions, depth: depth)
    }
  }
}
