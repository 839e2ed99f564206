package import Cables
import SQLite

/// Something that went wrong with an import, and where.
package enum ArchiveProblem: Hashable, Sendable {
  /// What could not be read for certain in a cable that is held.
  case warning(cable: CableID, finding: Finding)
  /// A file or record that is no cable, by the number of its import.
  case reject(path: String, line: Int?, reason: String, importNumber: Int)
}

extension Archive {
  /// Rejects of all imports, then warnings in the order of the cables; at most `limit` if given.
  package func problems(limit: Int? = nil) throws -> [ArchiveProblem] {
    try inSnapshot {
      let rejects = try rejects(limit: limit)
      return rejects + (try warnings(limit: limit.map { $0 - rejects.count }))
    }
  }

  private func rejects(limit: Int?) throws -> [ArchiveProblem] {
    try connection.fetch(
      "SELECT path, line, reason, import_id FROM reject ORDER BY id LIMIT \(limit ?? -1)"
    ) { row in
      ArchiveProblem.reject(
        path: try row.column(0), line: try row.column(1), reason: try row.column(2),
        importNumber: try row.column(3))
    }
  }

  private func warnings(limit: Int?) throws -> [ArchiveProblem] {
    let problems = try connection.fetch(
      """
      SELECT canonical_id, code, message, paragraph, line
      FROM warning JOIN cable ON cable.id = warning.cable_id
      ORDER BY cable_id, ordinal
      LIMIT \(limit ?? -1)
      """
    ) { row -> ArchiveProblem? in
      guard let cable = CableID(try row.column(0)) else { return nil }
      return .warning(
        cable: cable,
        finding: Finding(
          try row.column(1), try row.column(2), paragraph: try row.column(3),
          line: try row.column(4)))
    }
    return problems.compactMap { $0 }
  }
}
