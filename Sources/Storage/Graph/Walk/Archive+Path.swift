package import Cables
import SQLite

extension Archive {
  /// The shortest chain of references between two cables, followed either way; empty where none is.
  ///
  /// It may lead over a cable that is not held, and that two others cite.
  package func path(from start: CableID, to end: CableID) throws -> [PathStep] {
    try inArchiveTerms {
      var search = try PathSearch(connection, from: start.description)
      guard try search.reaches(end.description) else { return [] }
      let heads = try ReferenceEdges(connection)
      return try search.way(to: end.description).compactMap { step in
        guard let id = CableID(step.id) else { return nil }
        let head = try heads.head(of: id)
        return PathStep(
          id: id, citesPrevious: step.citesPrevious, sentAt: head?.sentAt,
          post: head?.post ?? id.post, subject: head?.subject)
      }
    }
  }
}

/// A search outward from one cable, nearest first.
private struct PathSearch: ~Copyable {
  private let cited: Statement
  private let citing: Statement
  private let start: String
  /// How each cable was come by: the cable before it, and whether it cites that one.
  private var before: [String: (id: String, cites: Bool)] = [:]

  init(_ connection: borrowing Connection, from start: String) throws {
    let cited = try connection.prepare(
      """
      SELECT reference.target FROM cable JOIN reference ON reference.cable_id = cable.id
      WHERE cable.canonical_id = ? AND reference.target IS NOT NULL
      ORDER BY reference.ordinal
      """)
    let citing = try connection.prepare(
      """
      SELECT cable.canonical_id FROM reference JOIN cable ON cable.id = reference.cable_id
      WHERE reference.target = ?
      ORDER BY cable.id
      """)
    self.cited = cited
    self.citing = citing
    self.start = start
  }

  mutating func reaches(_ end: String) throws -> Bool {
    var waiting = [start]
    var next = 0
    while next < waiting.count, end != start, before[end] == nil {
      let id = waiting[next]
      next += 1
      for found in try neighbours(of: id) where found.id != start && before[found.id] == nil {
        before[found.id] = (id, found.cites)
        waiting.append(found.id)
      }
    }
    return end == start || before[end] != nil
  }

  private func neighbours(of id: String) throws -> [(id: String, cites: Bool)] {
    var found: [(id: String, cites: Bool)] = []
    try cited.run([.text(id)]) { row in found.append((try row.column(0), false)) }
    try citing.run([.text(id)]) { row in found.append((try row.column(0), true)) }
    return found
  }

  func way(to end: String) -> [(id: String, citesPrevious: Bool?)] {
    var way: [(id: String, citesPrevious: Bool?)] = []
    var current = end
    while let step = before[current] {
      way.append((current, step.cites))
      current = step.id
    }
    return ([(start, nil)] + way.reversed())
  }
}
