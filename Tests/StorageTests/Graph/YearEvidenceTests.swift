import Cables
import Testing

@testable import Storage

struct `The year of a reference` {
  /// A post that sends ten telegrams a day, each tenth of which is held, from `first` on.
  private static func series(_ year: Int, upTo last: Int, from first: Int = 10) -> PostSeries {
    PostSeries(
      stride(from: first, through: last, by: 10).map { serial in
        .init(serial: serial, day: Day(year: year, month: 1, day: 1) + serial / 10)
      })
  }

  private static func question(
    _ citing: String, sentAt: String?, _ read: String, _ from: Reference.YearSource
  ) throws -> YearQuestion {
    YearQuestion(
      citing: try #require(CableID(citing)), day: sentAt.flatMap { Day($0) },
      read: try #require(CableID(read)), readFrom: from)
  }

  struct Case {
    let citing: String
    let sentAt: String?
    let read: String
    var from = Reference.YearSource.citingCable
    let means: String?
    let because: Reference.YearSource
  }

  // Quito is no post of the published series in these years, so that the held cables speak alone.
  @Test(arguments: [
    Case(
      citing: "91PARIS100", sentAt: "1991-06-10", read: "91QUITO900", means: "91QUITO900",
      because: .citingCable),
    // Far beyond what Quito had sent by then.
    Case(
      citing: "91PARIS100", sentAt: "1991-01-20", read: "91QUITO3400", means: "90QUITO3400",
      because: .series),
    // A little ahead is only a quick year.
    Case(
      citing: "91PARIS100", sentAt: "1991-01-20", read: "91QUITO390", means: "91QUITO390",
      because: .citingCable),
    // Held in both years, and that of the citing year was sent too late.
    Case(
      citing: "91PARIS900", sentAt: "1991-08-01", read: "91QUITO3400", means: "90QUITO3400",
      because: .series),
    // Held, and sent a few days later: the number was given out before.
    Case(
      citing: "91PARIS100", sentAt: "1991-01-20", read: "91QUITO240", means: "91QUITO240",
      because: .citingCable),
    // More than the post ever sent in the year before: a slip, and left as it is.
    Case(
      citing: "91PARIS100", sentAt: "1991-01-20", read: "91QUITO9000", means: "91QUITO9000",
      because: .citingCable),
    // The parser took the year before for a number of the own post, which came up in these days.
    Case(
      citing: "91QUITO205", sentAt: "1991-01-21", read: "90QUITO208", from: .previousYear,
      means: "91QUITO208", because: .citingCable),
    Case(
      citing: "91QUITO205", sentAt: "1991-01-21", read: "90QUITO3208", from: .previousYear,
      means: "90QUITO3208", because: .previousYear),
    // Nothing is known of Lima in the year before, but much in this.
    Case(
      citing: "91QUITO205", sentAt: nil, read: "91QUITO3", means: "91QUITO3",
      because: .citingCable),
    // Both are held, and no date says which.
    Case(
      citing: "91PARIS100", sentAt: nil, read: "91QUITO300", means: nil, because: .citingCable),
  ])
  func `is weighed`(known: Case) throws {
    let evidence = YearEvidence(
      now: Self.series(1991, upTo: 3600), before: Self.series(1990, upTo: 3650))
    let verdict = evidence.verdict(
      on: try Self.question(known.citing, sentAt: known.sentAt, known.read, known.from))
    #expect(verdict.target?.description == known.means)
    #expect(verdict.from == known.because)
    #expect(verdict.candidates.isEmpty == (known.means != nil))
  }

  @Test(arguments: [
    // Nothing is held of either year.
    (false, false, "90QUITO3000", Reference.YearSource.previousYear),
    // The post is known to have come so far in the citing year, and unknown before it.
    (true, false, "91QUITO3000", .citingCable),
    (true, true, "90QUITO3000", .previousYear),
  ])
  func `goes by what is known of the year before`(
    now: Bool, before: Bool, means: String, because: Reference.YearSource
  ) throws {
    let evidence = YearEvidence(
      now: now ? Self.series(1991, upTo: 3605, from: 5) : PostSeries([]),
      before: before ? Self.series(1990, upTo: 3605, from: 5) : PostSeries([]))
    let question = try Self.question(
      "91QUITO72", sentAt: "1991-01-08", "90QUITO3000", .previousYear)
    let verdict = evidence.verdict(on: question)
    #expect(verdict.target?.description == means)
    #expect(verdict.from == because)
  }

  @Test func `is not changed by one cable with a wrong date`() throws {
    let wrong = PostSeries.Entry(serial: 5, day: Day(year: 1991, month: 12, day: 1))
    let entries = Self.series(1991, upTo: 3600).entries
    let evidence = YearEvidence(
      now: PostSeries([wrong] + entries), before: Self.series(1990, upTo: 3650))
    let question = try Self.question(
      "91PARIS10", sentAt: "1991-01-20", "91QUITO77", .citingCable)
    #expect(evidence.verdict(on: question).target?.description == "91QUITO77")
  }
}

struct `A day` {
  @Test(arguments: ["1966-01-01", "1999-12-31", "2000-02-29", "2000-03-01", "2010-02-28"])
  func `is written as it is read`(text: String) throws {
    #expect(try #require(Day(text + "T10:00:00Z")).description == text)
  }

  @Test func `is counted from another`() {
    let day = Day(year: 2009, month: 12, day: 31)
    #expect(day + 1 == Day(year: 2010, month: 1, day: 1))
    #expect(Day(year: 2009, month: 3, day: 1) - Day(year: 2008, month: 3, day: 1) == 365)
    #expect(day.place(in: 2009) == 364)
  }

  @Test(arguments: ["", "2009", "2009-13-01", "yesterday it rained", "2009-xx-10T"])
  func `is none`(text: String) { #expect(Day(text) == nil) }
}
