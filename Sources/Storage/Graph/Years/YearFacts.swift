/// All that the held cables of a post say of one of its numbers, for somebody who cites it on a
/// day.
///
/// A verdict rests on nothing else of them: where the facts are as they were, so is the verdict.
struct YearFacts: Hashable {
  /// Of the citing year: when the number was sent, and what the post had sent with higher ones.
  let sentNow: Day?
  let aboveNow: PostSeries.Entry?
  let reachedNow: Int?
  let highestNow: Int?
  /// Of the year before.
  let sentBefore: Day?
  let reachedBefore: Int?
  let highestBefore: Int?
}

extension YearEvidence {
  /// What there is to say of a number that is cited on a day of `year`.
  func facts(of serial: Int, on day: Day?, in year: Int) -> YearFacts {
    let sameDay = day.map { Day(year: year - 1, month: 1, day: 1) + ($0.place(in: year) + 30) }
    return YearFacts(
      sentNow: now.day(of: serial), aboveNow: now.above(serial),
      reachedNow: day.flatMap { now.reached(by: $0 + 15, in: year) }, highestNow: now.highest,
      sentBefore: before.day(of: serial),
      reachedBefore: sameDay.flatMap { before.reached(by: $0, in: year - 1) },
      highestBefore: before.highest)
  }
}
