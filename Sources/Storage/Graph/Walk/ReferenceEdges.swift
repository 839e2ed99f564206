import Cables
import SQLite

/// The references between cables, both ways, for a walk that asks for many.
struct ReferenceEdges: ~Copyable {
  /// A cable one step away.
  struct Edge {
    var id: CableID
    var letter: String?
    var paragraphs: [Int]
  }

  private let cited: Statement
  private let citing: Statement
  private let details: Statement
  private let references: ReferenceProof
  private let cables: CableProof

  init(_ connection: borrowing Connection) throws {
    let cited = try connection.prepare(
      """
      SELECT reference.target, min(reference.letter),
        \(Archive.mentions("reference.target, reference.read_target", of: "reference.cable_id").text)
      FROM cable JOIN reference ON reference.cable_id = cable.id
      WHERE cable.canonical_id = ? AND reference.target IS NOT NULL
      GROUP BY reference.target ORDER BY min(reference.ordinal)
      """)
    let citing = try connection.prepare(
      """
      SELECT cable.canonical_id, min(reference.letter),
        \(Archive.mentions("reference.target, reference.read_target", of: "reference.cable_id").text)
      FROM reference JOIN cable ON cable.id = reference.cable_id
      WHERE reference.target = ?
      GROUP BY cable.id ORDER BY cable.sent_at ASC NULLS LAST, cable.canonical_id
      """)
    let details = try connection.prepare(
      """
      SELECT cable.sent_at, post.name, cable.subject FROM cable
      JOIN post ON post.code = cable.post WHERE cable.canonical_id = ?
      """)
    let references = try ReferenceProof(on: connection)
    let cables = try CableProof(on: connection)
    self.cited = cited
    self.citing = citing
    self.details = details
    self.references = references
    self.cables = cables
  }

  /// What a cable cites, or what cites it.
  func edges(from id: CableID, _ direction: Chain.Direction) throws -> [Edge] {
    var edges: [Edge] = []
    let arguments: [Value] = [.text(id.description)]
    let read = { (row: borrowing Row) in
      edges.append(
        Edge(
          id: try Archive.id(row, 0), letter: try row.column(1),
          paragraphs: Archive.numbers(try row.column(2))))
    }
    if direction != .forward {
      try references.prove(of: id)
      try cited.run(arguments, each: read)
    }
    if direction != .back {
      let before = edges.count
      try citing.run(arguments, each: read)
      for edge in edges[before...] { try references.prove(of: edge.id) }
    }
    return edges
  }

  /// Date, name of the post and subject of a held cable; nil for one that is not held.
  func head(of id: CableID) throws -> (sentAt: String?, post: String, subject: String?)? {
    var found: (String?, String, String?)?
    try details.run([.text(id.description)]) { row in
      found = (try row.column(0), try row.column(1), try row.column(2))
    }
    if found != nil { try cables.prove(id) }
    return found
  }
}
