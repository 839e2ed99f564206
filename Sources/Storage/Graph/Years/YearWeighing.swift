import Cables
import SQLite

/// Weighs the references to one post from the cables of one year, group after group.
struct YearWeighing: ~Copyable {
  /// A reference and what is kept of it.
  private struct Kept {
    let cable: Int
    let ordinal: Int
    let question: YearQuestion
    let target: String?
    let from: String?
    let readTarget: String?
    let readFrom: String?
    let rejected: String?
    let candidates: String?

    /// Of `SealedColumns.weighed`.
    var weighed: [Value] {
      [target, from, readTarget, readFrom, rejected, candidates].map(\.value)
    }
  }

  private let references: Statement
  private let update: Statement
  private let untally: Statement
  private let series: SeriesReader

  init(on connection: borrowing Connection) throws {
    let references = try connection.prepare(
      """
      SELECT reference.cable_id, reference.ordinal, reference.target, reference.year_from,
        reference.read_target, reference.read_year_from, reference.rejected,
        reference.candidates, citing.canonical_id, citing.sent_at
      FROM reference JOIN cable AS citing ON citing.id = reference.cable_id
      WHERE reference.target >= ? AND reference.target < ? AND citing.year = ?
        AND reference.year_from <> 'stated'
      UNION ALL
      SELECT reference.cable_id, reference.ordinal, reference.target, reference.year_from,
        reference.read_target, reference.read_year_from, reference.rejected,
        reference.candidates, citing.canonical_id, citing.sent_at
      FROM reference INDEXED BY reference_read_target
      JOIN cable AS citing ON citing.id = reference.cable_id
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
    let untally = try connection.prepare(CableBlock.untally)
    let series = try SeriesReader(on: connection)
    self.references = references
    self.update = update
    self.untally = untally
    self.series = series
  }

  func weigh(_ group: PostYear) throws {
    var kept: [Kept] = []
    for year in [group.year - 1, group.year] {
      try read(group, targetsOf: year) { kept.append($0) }
    }
    guard !kept.isEmpty else { return }
    let evidence = YearEvidence(
      now: try series.series(of: group.post, in: group.year),
      before: try series.series(of: group.post, in: group.year - 1))
    for reference in kept { try keep(evidence.verdict(on: reference.question), of: reference) }
  }

  private func read(
    _ group: PostYear, targetsOf year: Int, each body: (Kept) -> Void
  ) throws {
    let (lower, upper) = PostYear(post: group.post, year: year).idBounds
    let ends: [Value] = [.text(lower), .text(upper), .integer(Int64(group.year))]
    try references.run(ends + ends) { row in
      let target: String? = try row.column(2)
      let from: String? = try row.column(3)
      let readTarget: String? = try row.column(4)
      let readFrom: String? = try row.column(5)
      let sentAt: String? = try row.column(9)
      guard let read = CableID(readTarget ?? target ?? ""), read.post == group.post,
        let source = Reference.YearSource(rawValue: readFrom ?? from ?? "")
      else { return }
      let question = YearQuestion(
        citing: try Archive.id(row, 8), day: sentAt.flatMap { Day($0) }, read: read,
        readFrom: source)
      body(
        Kept(
          cable: try row.column(0), ordinal: try row.column(1), question: question,
          target: target, from: from, readTarget: readTarget, readFrom: readFrom,
          rejected: try row.column(6), candidates: try row.column(7)))
    }
  }

  /// Writes what has changed, and leaves alone what has not.
  private func keep(_ verdict: YearVerdict, of kept: Kept) throws {
    let target = verdict.target?.description
    let rejected = YearWeighing.list(verdict.rejected.map(\.id))
    let candidates = YearWeighing.list(verdict.candidates)
    guard
      target != kept.target || verdict.from.rawValue != kept.from || rejected != kept.rejected
        || candidates != kept.candidates
    else { return }
    let read = kept.question.read.description
    let isAsRead = target == read && verdict.from == kept.question.readFrom
    let weighed = [
      target, verdict.from.rawValue, isAsRead ? nil : read,
      isAsRead ? nil : kept.question.readFrom.rawValue, rejected, candidates,
    ].map(\.value)
    // SQLite has no operator for XOR: the script above makes one of the others.
    let change = RowDigest(kept.weighed).value ^ RowDigest(weighed).value
    try update.run(weighed + [.integer(change), kept.cable.value, kept.ordinal.value])
    try untally.run(kept.cable.value)
  }

  private static func list(_ ids: [CableID]) -> String? {
    guard !ids.isEmpty, case .text(let text) = CableIDList(ids).value else { return nil }
    return text
  }
}
