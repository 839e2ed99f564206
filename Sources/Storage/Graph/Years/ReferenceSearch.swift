import Cables
import SQLite

/// Finds the references that must be weighed anew because of the few cables that came.
///
/// Those of the cables themselves are new. To all others the cables matter only where the numbers of
/// a post now say something else of the very number on the very day.
struct ReferenceSearch: ~Copyable {
  private struct Key: Hashable {
    let cable: Int
    let ordinal: Int
  }

  private let own, toPost, reference: Statement

  init(on connection: borrowing Connection) throws {
    let own = try connection.prepare(
      """
      SELECT reference.cable_id, reference.ordinal FROM unweighed_cable
      CROSS JOIN reference ON reference.cable_id = unweighed_cable.cable_id
      WHERE reference.target IS NOT NULL AND reference.year_from <> 'stated'
      """)
    // Two indexes hold all of it: most rows need not be read.
    let toPost = try connection.prepare(
      """
      SELECT reference.cable_id, reference.ordinal,
        CAST(substr(reference.target, ?1) AS INTEGER), citing.year, substr(citing.sent_at, 1, 10)
      FROM reference INDEXED BY reference_target \(OpenReference.citing)
      WHERE reference.target >= ?2 AND reference.target < ?3
      UNION ALL
      SELECT reference.cable_id, reference.ordinal,
        CAST(substr(reference.read_target, ?1) AS INTEGER), citing.year, substr(citing.sent_at, 1, 10)
      FROM reference INDEXED BY reference_read_target \(OpenReference.citing)
      WHERE reference.target IS NULL
        AND reference.read_target >= ?2 AND reference.read_target < ?3
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
  func references(by history: SeriesHistory) throws -> [OpenReference] {
    var keys: Set<Key> = []
    try own.run([]) { row in
      keys.insert(Key(cable: try row.column(0), ordinal: try row.column(1)))
    }
    let concerned = history.concerned
    let targets = concerned.union(
      concerned.map { PostYear(post: $0.post, year: $0.year - 1) })
    for target in targets.sorted() { try find(target, concerned, history) { keys.insert($0) } }
    var found: [OpenReference] = []
    for key in keys {
      try reference.run([key.cable.value, key.ordinal.value]) { row in
        guard let reference = try OpenReference(row), reference.isOfEitherYear else { return }
        found.append(reference)
      }
    }
    return found.sorted { $0.group < $1.group }
  }

  /// References to telegrams of one series, from the same year and the next, of which the facts have
  /// changed.
  private func find(
    _ target: PostYear, _ concerned: Set<PostYear>, _ history: SeriesHistory,
    each body: (Key) -> Void
  ) throws {
    var evidence: [Int: (now: YearEvidence, before: YearEvidence)] = [:]
    for year in [target.year, target.year + 1] {
      let group = PostYear(post: target.post, year: year)
      guard concerned.contains(group) else { continue }
      evidence[year] = try (history.evidence(of: group), history.formerEvidence(of: group))
    }
    let (lower, upper) = target.idBounds
    try toPost.run([target.placeOfSerial.value, .text(lower), .text(upper)]) { row in
      let year: Int = try row.column(3)
      guard let (now, before) = evidence[year] else { return }
      let serial: Int = try row.column(2)
      let day = (try row.column(4) as String?).flatMap { Day($0) }
      let facts = now.facts(of: serial, on: day, in: year)
      guard facts != before.facts(of: serial, on: day, in: year) else { return }
      body(Key(cable: try row.column(0), ordinal: try row.column(1)))
    }
  }
}
