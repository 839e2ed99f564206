import Cables
import SQLite

extension ArchiveWriter {
  /// Weighs the years of references anew where cables have come that may tell of them.
  ///
  /// No text is read again: what counts is the numbers and dates of the posts concerned.
  func weighYears() throws {
    let pending: Int? = try connection.first("SELECT 1 FROM unweighed_cable LIMIT 1")
    guard pending != nil else { return }
    try connection.transaction {
      let weighing = try YearWeighing(on: connection)
      for group in try concernedGroups() { try weighing.weigh(group) }
      try connection.execute("DELETE FROM unweighed_cable")
    }
  }

  /// Posts and citing years whose references the cables that came can concern.
  ///
  /// A cable speaks of references to its post in the same year and the next; its own references are
  /// new.
  private func concernedGroups() throws -> [YearWeighing.Group] {
    var groups: Set<YearWeighing.Group> = []
    let came = try connection.fetch(
      """
      SELECT DISTINCT cable.post, cable.year
      FROM unweighed_cable JOIN cable ON cable.id = unweighed_cable.cable_id
      """
    ) { row in (post: try row.column(0) as String, year: try row.column(1) as Int) }
    for (post, year) in came {
      groups.insert(YearWeighing.Group(post: post, year: year))
      groups.insert(YearWeighing.Group(post: post, year: year + 1))
    }
    let cited = try connection.prepare(
      """
      SELECT DISTINCT cable.year, reference.target
      FROM unweighed_cable JOIN cable ON cable.id = unweighed_cable.cable_id
      JOIN reference ON reference.cable_id = cable.id
      WHERE reference.year_from IS NOT NULL AND reference.year_from <> 'stated'
      """)
    try cited.run([]) { row in
      guard let id = CableID(try row.column(1) as String) else { return }
      groups.insert(YearWeighing.Group(post: id.post, year: try row.column(0)))
    }
    return groups.sorted { ($0.post, $0.year) < ($1.post, $1.year) }
  }
}
