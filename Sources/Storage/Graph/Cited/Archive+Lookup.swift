public import Cables
import SQLite

extension Archive {
  /// Whether the archive holds a cable.
  public func held(_ id: CableID) throws -> Bool {
    try inSnapshot {
      let found: Int? = try connection.first(
        "SELECT 1 FROM cable WHERE canonical_id = \(id.description)")
      return found != nil
    }
  }

  /// The held cables of the same post and year with the numbers next below and above.
  package func nearestHeld(to id: CableID) throws -> Neighbours {
    try inSnapshot {
      Neighbours(
        below: try neighbour("serial < \(id.serial)", of: id, order: "serial DESC"),
        above: try neighbour("serial > \(id.serial)", of: id, order: "serial"))
    }
  }

  private func neighbour(_ side: SQL, of id: CableID, order: SQL) throws -> CableID? {
    try connection.fetch(
      """
      SELECT canonical_id FROM cable
      WHERE post = \(id.numbering) AND year = \(id.year) AND \(side)
      ORDER BY \(order) LIMIT 1
      """
    ) { row in try Archive.id(row, 0) }.first
  }

  /// The id under which a telegram is held that dumps file under either name of its post.
  private func heldTwin(of id: CableID) throws -> CableID {
    if try id.twins.isEmpty || held(id) { return id }
    return try id.twins.first { try held($0) } ?? id
  }

  /// The cables that a citation of any shape names; one without its year may name several held.
  public func resolve(_ text: String, year: Int? = nil) throws -> [CableID] {
    try inSnapshot {
      // As most are named, and without the registry of posts, which takes longer than the answer.
      if let id = CableID(text), try held(id) { return [id] }
      let read = CitationReader.ids(in: text, year: year)
      if !read.isEmpty { return try read.map { try heldTwin(of: $0) } }
      // Words around it, as in a footnote.
      if let citation = CitationScanner(text).citations().first {
        let id = citation.id(in: year)
        return try id.map { [$0] } ?? held(post: citation.post, serial: citation.serial)
      }
      guard year == nil else { return [] }
      let years = try connection.fetch("SELECT DISTINCT year FROM cable ORDER BY year") { row in
        try row.column(0) as Int
      }
      return try years.flatMap { CitationReader.ids(in: text, year: $0) }.filter { try held($0) }
    }
  }
}
