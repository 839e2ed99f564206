import SQLite

/// A search from both ends at once, a step at a time on the side that has fewer cables waiting.
///
/// From one end alone it would look at most of an archive, in which nearly everything hangs
/// together.
struct PathSearch: ~Copyable {
  /// How a cable was come by: from which, and whether it cites that one.
  private struct Origin {
    let id: String
    let cites: Bool
  }

  /// What one end has come to.
  private struct Side {
    var origins: [String: Origin] = [:]
    var waiting: [String]
    let root: String

    init(_ root: String) {
      self.root = root
      waiting = [root]
    }

    func knows(_ id: String) -> Bool { id == root || origins[id] != nil }
  }

  private let cited: Statement
  private let citing: Statement

  init(_ connection: borrowing Connection) throws {
    let cited = try connection.prepare(
      """
      SELECT reference.target FROM cable JOIN reference ON reference.cable_id = cable.id
      WHERE cable.canonical_id = ? AND reference.target IS NOT NULL
      ORDER BY reference.ordinal
      """)
    let citing = try connection.prepare(
      """
      SELECT cable.canonical_id
      FROM reference JOIN cable INDEXED BY cable_head ON cable.id = reference.cable_id
      WHERE reference.target = ?
      ORDER BY cable.id
      """)
    self.cited = cited
    self.citing = citing
  }

  /// The cables of the shortest way, each with whether it cites the one before it.
  mutating func way(
    from start: String, to end: String
  ) throws -> [(id: String, citesPrevious: Bool?)] {
    var left = Side(start)
    var right = Side(end)
    if start == end { return [(start, nil)] }
    while !left.waiting.isEmpty, !right.waiting.isEmpty {
      let meeting =
        left.waiting.count <= right.waiting.count
        ? try step(&left, towards: right) : try step(&right, towards: left)
      if let meeting { return PathSearch.way(over: meeting, left, right) }
    }
    return []
  }

  /// Goes one step on from every cable waiting; the cable at which the sides meet, if they do.
  private func step(_ side: inout Side, towards other: Side) throws -> String? {
    let waiting = side.waiting
    side.waiting = []
    for id in waiting {
      for found in try neighbours(of: id) where !side.knows(found.id) {
        side.origins[found.id] = Origin(id: id, cites: found.cites)
        if other.knows(found.id) { return found.id }
        side.waiting.append(found.id)
      }
    }
    return nil
  }

  private func neighbours(of id: String) throws -> [(id: String, cites: Bool)] {
    var found: [(id: String, cites: Bool)] = []
    try cited.run([.text(id)]) { row in found.append((try row.column(0), false)) }
    try citing.run([.text(id)]) { row in found.append((try row.column(0), true)) }
    return found
  }

  private static func way(
    over meeting: String, _ left: Side, _ right: Side
  ) -> [(id: String, citesPrevious: Bool?)] {
    var way: [(id: String, citesPrevious: Bool?)] = []
    var current = meeting
    while let origin = left.origins[current] {
      way.append((current, origin.cites))
      current = origin.id
    }
    way.append((left.root, nil))
    way.reverse()
    current = meeting
    while let origin = right.origins[current] {
      // The step is taken the other way round: what was cited is cited by the next.
      way.append((origin.id, !origin.cites))
      current = origin.id
    }
    return way
  }
}
