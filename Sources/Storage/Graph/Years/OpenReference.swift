import Cables
import SQLite

/// A reference that states no year, and what is kept of it.
struct OpenReference {
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

  /// The numbering that it is weighed by: that of the post it names, in the citing year.
  var group: PostYear { PostYear(post: question.read.post, year: question.citing.year) }

  /// Whether it is kept as one of the citing year or the year before, between which is weighed.
  var isOfEitherYear: Bool {
    guard let kept = CableID(target ?? readTarget ?? ""), kept.post == question.read.post else {
      return false
    }
    return [question.citing.year, question.citing.year - 1].contains(kept.year)
  }
}

extension OpenReference {
  /// What `init` reads, of a reference and the cable `citing`.
  static let columns = """
    reference.cable_id, reference.ordinal, reference.target, reference.year_from,
    reference.read_target, reference.read_year_from, reference.rejected, reference.candidates,
    citing.canonical_id, citing.sent_at
    """

  /// The citing cable by the index that holds all that is asked of it: its row is long.
  static let citing = """
    CROSS JOIN cable AS citing INDEXED BY cable_head ON citing.id = reference.cable_id
    """

  /// Nil where it names no telegram.
  init?(_ row: borrowing Row) throws {
    target = try row.column(2)
    from = try row.column(3)
    readTarget = try row.column(4)
    readFrom = try row.column(5)
    let sentAt: String? = try row.column(9)
    guard let read = CableID(readTarget ?? target ?? ""),
      let source = Reference.YearSource(rawValue: readFrom ?? from ?? "")
    else { return nil }
    question = YearQuestion(
      citing: try Archive.id(row, 8), day: sentAt.flatMap { Day($0) }, read: read,
      readFrom: source)
    cable = try row.column(0)
    ordinal = try row.column(1)
    rejected = try row.column(6)
    candidates = try row.column(7)
  }
}
