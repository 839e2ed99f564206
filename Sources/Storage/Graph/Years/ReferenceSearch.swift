import Cables
import SQLite

/// Finds the references that must be weighed anew because of the few cables that came.
///
/// Those of the cables themselves are new. To all others the cables matter only where the numbers
/// of a post now say something else of the very number on the very day.
struct ReferenceSearch: ~Copyable {
  private struct Key: Hashable {
    let cable: Int
    let ordinal: Int
  }

  /// References to the numbers of a series.
  private struct Citations {
    let series: PostYear
    var references: [(key: Key, serial: Int)] = []
  }

  private let own, toPost, reference: Statement

  init(on connection: borrowing Connection) throws {
    let own = try connection.prepare(
      """
      SELECT reference.cable_id, reference.ordinal FROM unweighed_cable
      CROSS JOIN reference ON reference.cable_id = unweighed_cable.cable_id
      WHERE reference.target IS NOT NULL AND reference.year_from <> 'stated'
      """)
    // Two indexes hold all of it: no row need be read.
    let toPost = try connection.prepare(
      """
      SELECT cable_id, ordinal, CAST(substr(target, ?1) AS INTEGER)
      FROM reference INDEXED BY reference_target WHERE target >= ?2 AND target < ?3
      UNION ALL
      SELECT cable_id, ordinal, CAST(substr(read_target, ?1) AS INTEGER)
      FROM reference INDEXED BY reference_read_target
      WHERE target IS NULL AND read_target >= ?2 AND read_target < ?3
      """)
    let reference = try connection.prepare(
      """
      SELECT \(OpenReference.columns)
      FROM reference \(OpenReference.citing)
      WHERE reference.cable_id = ? AND reference.ordinal = ?
        AND (reference.target IS NULL OR reference.year_from <> 'stated')
      """)
    self.own = own
    self.toPost = toPost
    self.reference = reference
  }

  /// The references, those with the same evidence together.
  func references(
    by history: SeriesHistory, on connection: borrowing Connection
  ) throws -> [OpenReference] {
    var keys: Set<Key> = []
    try own.run([]) { row in
      keys.insert(Key(cable: try row.column(0), ordinal: try row.column(1)))
    }
    try addConcerned(by: history, to: &keys, on: connection)
    var found: [OpenReference] = []
    for key in keys {
      try reference.run([key.cable.value, key.ordinal.value]) { row in
        guard let reference = try OpenReference(row), reference.isOfEitherYear else { return }
        found.append(reference)
      }
    }
    return found.sorted { $0.group < $1.group }
  }

  /// Adds the references of which the facts have changed: to telegrams of the same year as the
  /// cable that cites them, or of the year before.
  private func addConcerned(
    by history: SeriesHistory, to keys: inout Set<Key>, on connection: borrowing Connection
  ) throws {
    let concerned = history.concerned
    let series = concerned.union(
      concerned.map { PostYear(post: $0.post, year: $0.year - 1) })
    let all = try series.sorted().map { try citations(of: $0) }
    var rows: Set<Int> = []
    for cited in all { rows.formUnion(cited.references.map(\.key.cable)) }
    let citing = try CitingCables(rows, on: connection)
    for cited in all {
      var evidence: [Int: (now: YearEvidence, before: YearEvidence)] = [:]
      for year in [cited.series.year, cited.series.year + 1] {
        let group = PostYear(post: cited.series.post, year: year)
        guard concerned.contains(group) else { continue }
        evidence[year] = try (history.evidence(of: group), history.formerEvidence(of: group))
      }
      for (key, serial) in cited.references {
        guard let sent = citing.sending(of: key.cable),
          let (now, before) = evidence[sent.year]
        else { continue }
        let facts = now.facts(of: serial, on: sent.day, in: sent.year)
        guard facts != before.facts(of: serial, on: sent.day, in: sent.year) else { continue }
        keys.insert(key)
      }
    }
  }

  private func citations(of series: PostYear) throws -> Citations {
    var citations = Citations(series: series)
    let (lower, upper) = series.idBounds
    try toPost.run([series.placeOfSerial.value, .text(lower), .text(upper)]) { row in
      let key = Key(cable: try row.column(0), ordinal: try row.column(1))
      citations.references.append((key, try row.column(2)))
    }
    return citations
  }
}
