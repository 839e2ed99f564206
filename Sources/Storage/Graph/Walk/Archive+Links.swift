package import Cables

/// One cable that cites another.
package struct CitationLink: Hashable, Sendable {
  package var citing: CableID
  package var cited: CableID
  /// The letter it cites by; nil in a list without letters.
  package var letter: String?
  /// Printed numbers of the citing cable's paragraphs that mention the reference.
  package var paragraphs: [Int]
}

extension Archive {
  /// Which of these cables cite which of them, in the order given and of each one's list.
  package func links(among ids: [CableID]) throws -> [CitationLink] {
    try inSnapshot {
      let known = Set(ids)
      let edges = try ReferenceEdges(connection)
      return try ids.flatMap { citing in
        try edges.edges(from: citing, .back).filter { known.contains($0.id) }.map { edge in
          CitationLink(
            citing: citing, cited: edge.id, letter: edge.letter, paragraphs: edge.paragraphs)
        }
      }
    }
  }
}
