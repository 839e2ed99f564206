package import Cables
import SQLite

/// What the archive knows of a telegram that a text names.
package struct CitationCheck: Hashable, Sendable {
  package enum Status: String, Sendable {
    case held, missing, ambiguous
  }

  /// Nil where no year is stated and not exactly one is possible.
  package var id: CableID?
  package var status: Status
  /// Every held cable that may be meant, where there are several.
  package var candidates: [CableID] = []
  package var isYearStated: Bool
}

extension Archive {
  /// Looks for a cited telegram; `year` is that of citations without one.
  ///
  /// Where no year is known, a single held cable of that post and number is taken.
  package func check(_ citation: ProseCitation, year: Int? = nil) throws -> CitationCheck {
    try inSnapshot {
      let isStated = citation.year != nil
      if let id = citation.id(in: year) {
        return CitationCheck(
          id: id, status: try held(id) ? .held : .missing, isYearStated: isStated)
      }
      let held = try held(post: citation.post, serial: citation.serial)
      // What others cite with its year is the likeliest of those that are not held.
      let candidates =
        try held.isEmpty ? missing(post: citation.post, serial: citation.serial) : held
      let status: CitationCheck.Status =
        held.isEmpty ? .missing : held.count == 1 ? .held : .ambiguous
      return CitationCheck(
        id: candidates.count == 1 ? candidates[0] : nil, status: status,
        candidates: candidates.count > 1 ? candidates : [], isYearStated: false)
    }
  }

  /// The held cables of a post with a number, of any year.
  package func held(post: String, serial: Int) throws -> [CableID] {
    try found(post, serial, by: "SELECT 1 FROM cable WHERE canonical_id = ?")
  }

  /// The cables of a post with a number that are cited and not held, of any year.
  private func missing(post: String, serial: Int) throws -> [CableID] {
    try found(post, serial, by: "SELECT 1 FROM missing_cable WHERE id = ?")
  }

  private func found(_ post: String, _ serial: Int, by sql: String) throws -> [CableID] {
    try inSnapshot {
      let statement = try connection.prepare(sql)
      // The years of all series: an index answers each of them at once.
      return try (1966...2065).map { CableID(year: $0, post: post, serial: serial) }
        .filter { id in
          let found: Int? = try statement.first(id.description.value)
          return found != nil
        }
    }
  }
}
