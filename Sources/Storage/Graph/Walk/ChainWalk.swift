import Cables

/// Walks the references from one cable, level by level, so that a cable stands where it is nearest.
struct ChainWalk: ~Copyable {
  private let edges: ReferenceEdges
  private let limit: Int
  private var nodes: [Chain.Node] = []
  private var isTruncated = false
  /// Where a cable was first met, in each direction.
  private var places: [Chain.Direction: [CableID: Int]] = [.back: [:], .forward: [:]]

  init(_ edges: consuming ReferenceEdges, limit: Int) {
    self.edges = edges
    self.limit = limit
  }

  mutating func chain(
    from id: CableID, _ directions: [Chain.Direction], depth: Int?
  ) throws -> Chain {
    nodes = [try node(id, parent: nil, depth: 0, direction: directions.first ?? .back)]
    for direction in directions {
      places[direction]?[id] = 0
      try extend(0, direction, depth: depth)
      try walk(direction, depth: depth)
    }
    return Chain(nodes: ChainWalk.printed(nodes), isTruncated: isTruncated)
  }

  private mutating func walk(_ direction: Chain.Direction, depth: Int?) throws {
    // The root is extended in every direction; what follows it, in its own.
    var index = 1
    while index < nodes.count {
      if nodes[index].direction == direction, nodes[index].mark == nil {
        try extend(index, direction, depth: depth)
      }
      index += 1
    }
  }

  private mutating func extend(_ index: Int, _ direction: Chain.Direction, depth: Int?) throws {
    let parent = nodes[index]
    let found = try edges.edges(from: parent.id, direction)
    if let depth, parent.depth >= depth {
      nodes[index].isCut = nodes[index].isCut || !found.isEmpty
      return
    }
    for edge in found {
      guard nodes.count < limit else {
        isTruncated = true
        nodes[index].isCut = true
        return
      }
      try append(edge, to: index, direction)
    }
  }

  private mutating func append(
    _ edge: ReferenceEdges.Edge, to parent: Int, _ direction: Chain.Direction
  ) throws {
    var node = try node(
      edge.id, parent: parent, depth: nodes[parent].depth + 1, direction: direction)
    node.letter = edge.letter
    node.paragraphs = edge.paragraphs
    if let place = places[direction]?[edge.id] {
      node.mark = isAncestor(place, of: parent) ? .cycle : .seen
    } else {
      places[direction]?[edge.id] = nodes.count
    }
    nodes.append(node)
  }

  private func isAncestor(_ place: Int, of index: Int) -> Bool {
    var current: Int? = index
    // A parent stands before its children.
    while let index = current, index >= place {
      if index == place { return true }
      current = nodes[index].parent
    }
    return false
  }

  private func node(
    _ id: CableID, parent: Int?, depth: Int, direction: Chain.Direction
  ) throws -> Chain.Node {
    let head = try edges.head(of: id)
    return Chain.Node(
      id: id, parent: parent, depth: depth, direction: direction, isHeld: head != nil,
      sentAt: head?.sentAt, post: head?.post ?? id.post, subject: head?.subject, letter: nil,
      paragraphs: [], mark: nil, isCut: false)
  }

  /// In the order of print: each node after its parent, with all that hangs from it.
  private static func printed(_ nodes: [Chain.Node]) -> [Chain.Node] {
    var children: [[Int]] = Array(repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) }
    }
    var printed: [Chain.Node] = []
    var places = Array(repeating: 0, count: nodes.count)
    var waiting = [0]
    while let index = waiting.popLast() {
      var node = nodes[index]
      node.parent = node.parent.map { places[$0] }
      if !node.isHeld, node.mark == nil { node.mark = .missing }
      places[index] = printed.count
      printed.append(node)
      waiting += children[index].reversed()
    }
    return printed
  }
}
