package import Cables
import SQLite

extension Archive {
  /// The shortest chain of references between two cables, followed either way; empty where none is.
  ///
  /// It may lead over a cable that is not held, and that two others cite.
  package func path(from start: CableID, to end: CableID) throws -> [PathStep] {
    try inSnapshot {
      var search = try PathSearch(connection)
      let way = try search.way(from: start.description, to: end.description)
      let heads = try ReferenceEdges(connection)
      return try way.compactMap { step in
        guard let id = CableID(step.id) else { return nil }
        let head = try heads.head(of: id)
        return PathStep(
          id: id, citesPrevious: step.citesPrevious, sentAt: head?.sentAt,
          post: head?.post ?? id.post, subject: head?.subject)
      }
    }
  }
}
