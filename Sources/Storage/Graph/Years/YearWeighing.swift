import Cables
import SQLite

/// Weighs references: all to one post from the cables of one year, or a single one.
struct YearWeighing: ~Copyable {
  private let references: Statement
  private let update: Statement
  private let changed: ChangedCables
  private let series: SeriesReader
  /// What references were taken for that are taken for another now, and what for.
  private(set) var moved: Set<String> = []

  init(on connection: borrowing Connection) throws {
    let references = try connection.prepare(
      """
      SELECT \(OpenReference.columns)
      FROM reference \(OpenReference.citing)
      WHERE reference.target >= ? AND reference.target < ? AND citing.year = ?
        AND reference.year_from <> 'stated'
      UNION ALL
      SELECT \(OpenReference.columns)
      FROM reference INDEXED BY reference_read_target \(OpenReference.citing)
      WHERE reference.target IS NULL AND reference.read_target >= ?
        AND reference.read_target < ? AND citing.year = ?
      """)
    let update = try connection.prepare(
      """
      UPDATE reference
      SET target = ?1, year_from = ?2, read_target = ?3, read_year_from = ?4, rejected = ?5,
        candidates = ?6, row_digest = (row_digest | ?7) - (row_digest & ?7)
      WHERE cable_id = ?8 AND ordinal = ?9
      """)
    let changed = try ChangedCables(on: connection)
    let series = try SeriesReader(on: connection)
    self.references = references
    self.update = update
    self.changed = changed
    self.series = series
  }

  mutating func weigh(_ group: PostYear) throws {
    var open: [OpenReference] = []
    for year in [group.year - 1, group.year] {
      try read(group, targetsOf: year) { open.append($0) }
    }
    guard !open.isEmpty else { return }
    let evidence = YearEvidence(
      now: try series.series(of: group.post, in: group.year),
      before: try series.series(of: group.post, in: group.year - 1))
    for reference in open { try weigh(reference, by: evidence) }
  }

  private func read(
    _ group: PostYear, targetsOf year: Int, each body: (OpenReference) -> Void
  ) throws {
    let (lower, upper) = PostYear(post: group.post, year: year).idBounds
    let ends: [Value] = [.text(lower), .text(upper), .integer(Int64(group.year))]
    try references.run(ends + ends) { row in
      guard let reference = try OpenReference(row), reference.question.read.post == group.post
      else { return }
      body(reference)
    }
  }

  /// Writes what has changed, and leaves alone what has not.
  mutating func weigh(_ reference: OpenReference, by evidence: YearEvidence) throws {
    let verdict = evidence.verdict(on: reference.question)
    let target = verdict.target?.description
    let rejected = YearWeighing.list(verdict.rejected.map(\.id))
    let candidates = YearWeighing.list(verdict.candidates)
    guard
      target != reference.target || verdict.from.rawValue != reference.from
        || rejected != reference.rejected || candidates != reference.candidates
    else { return }
    let read = reference.question.read.description
    let isAsRead = target == read && verdict.from == reference.question.readFrom
    let weighed = [
      target, verdict.from.rawValue, isAsRead ? nil : read,
      isAsRead ? nil : reference.question.readFrom.rawValue, rejected, candidates,
    ].map(\.value)
    // SQLite has no operator for XOR: the script above makes one of the others.
    let change = RowDigest(reference.weighed).value ^ RowDigest(weighed).value
    try changed.note(reference.cable)
    try update.run(weighed + [.integer(change), reference.cable.value, reference.ordinal.value])
    if target != reference.target {
      moved.formUnion([target, reference.target].compactMap(\.self))
    }
  }

  private static func list(_ ids: [CableID]) -> String? {
    guard !ids.isEmpty, case .text(let text) = CableIDList(ids).value else { return nil }
    return text
  }
}
