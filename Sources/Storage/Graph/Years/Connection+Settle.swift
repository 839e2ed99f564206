import Cables
import SQLite

extension Connection {
  /// Weighs the years of references anew, and counts what is missing, where cables have come that
  /// may change either; where they are `few`, only what they may change.
  ///
  /// No text is read again: what counts is the numbers and dates of the posts concerned.
  func settleReferences(few: Bool? = nil) throws {
    let pending: Int? = try first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM unweighed_cable)
        OR EXISTS (SELECT 1 FROM uncounted_target)
      """)
    guard pending != nil else { return }
    try transaction {
      if try few ?? fewCame() { try settleFew() } else { try settleGroups() }
      try execute("DELETE FROM unweighed_cable")
      try execute("DELETE FROM uncounted_target")
    }
  }

  /// Whether it takes less to look for what the cables that came may change than to do all anew.
  private func fewCame() throws -> Bool {
    let last: Int = try first("SELECT max(id) FROM cable") ?? 0
    let came: Int = try first("SELECT count(*) FROM unweighed_cable") ?? 0
    // An earlier release has not noted what was before they came.
    let unknown: Int? = try first("SELECT 1 FROM unweighed_cable WHERE was_sent_at = '?' LIMIT 1")
    return unknown == nil && came < last / 8
  }

  private func settleFew() throws {
    let history = try SeriesHistory(on: self)
    var weighing = try YearWeighing(on: self)
    for reference in try ReferenceSearch(on: self).references(by: history, on: self) {
      try weighing.weigh(reference, by: history.evidence(of: reference.group))
    }
    let count = try MissingCount(on: self)
    for name in try MissingSearch(on: self).ids().union(weighing.moved).sorted() {
      if let id = CableID(name) { try count.count(id) }
    }
  }

  private func settleGroups() throws {
    let citing = try citingGroups()
    var weighing = try YearWeighing(on: self)
    for group in citing.sorted() { try weighing.weigh(group) }
    let count = try MissingCount(on: self)
    for group in try citedGroups(citing).sorted() { try count.count(group) }
  }

  /// Posts, each with a year of citing cables, whose references the cables that came can concern.
  ///
  /// A cable speaks of references to its post in the same year and the next; its own references are
  /// new.
  private func citingGroups() throws -> Set<PostYear> {
    var groups: Set<PostYear> = []
    for came in try postYearsThatCame() {
      groups.insert(came)
      groups.insert(PostYear(post: came.post, year: came.year + 1))
    }
    // CROSS JOIN keeps the order of the tables: what came is most often little.
    let cited = try prepare(
      """
      SELECT DISTINCT cable.year, reference.target
      FROM unweighed_cable CROSS JOIN cable ON cable.id = unweighed_cable.cable_id
      CROSS JOIN reference ON reference.cable_id = cable.id
      WHERE reference.target IS NOT NULL AND reference.year_from <> 'stated'
      """)
    try cited.run([]) { row in
      guard let id = CableID(try row.column(1) as String) else { return }
      groups.insert(PostYear(post: id.post, year: try row.column(0)))
    }
    return groups
  }

  /// Posts and years of which the missing cables are to be counted again.
  private func citedGroups(_ citing: Set<PostYear>) throws -> Set<PostYear> {
    var groups = citing
    for group in citing { groups.insert(PostYear(post: group.post, year: group.year - 1)) }
    let cited = try prepare(
      """
      SELECT reference.target
      FROM unweighed_cable CROSS JOIN reference ON reference.cable_id = unweighed_cable.cable_id
      WHERE reference.target IS NOT NULL
      UNION SELECT target FROM uncounted_target
      """)
    try cited.run([]) { row in
      guard let id = CableID(try row.column(0) as String) else { return }
      groups.insert(PostYear(post: id.post, year: id.year))
    }
    return groups
  }

  private func postYearsThatCame() throws -> [PostYear] {
    try fetch(
      """
      SELECT DISTINCT cable.post, cable.year
      FROM unweighed_cable CROSS JOIN cable ON cable.id = unweighed_cable.cable_id
      """
    ) { row in PostYear(post: try row.column(0), year: try row.column(1)) }
  }
}
