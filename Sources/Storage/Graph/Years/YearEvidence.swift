import Cables

/// What the archive and the published series know of the numbers of one post in two years.
struct YearEvidence {
  /// The post's numbers of the citing year and of the year before.
  let now: PostSeries
  let before: PostSeries
  var registry = SeriesRegistry.standard

  /// Days by which a cable may be sent after one that cites it: drafts wait with the number they
  /// were given.
  private static let lead = 30
  /// After these days of a year, who leaves the year out does not mean the one before.
  private static let earlyDays = 100

  /// The year that the reference means.
  func verdict(on question: YearQuestion) -> YearVerdict {
    let year = question.citing.year
    let facts = facts(of: question.read.serial, on: question.day, in: year)
    guard let day = question.day else { return undated(question, facts) }
    if let ground = support(for: question, on: day, facts) {
      return question.meaning(year, .citingCable, because: ground)
    }
    guard let against = objection(to: question, on: day, facts) else {
      return question.meaning(year, .citingCable, because: .unstated)
    }
    guard isPlausibleBefore(question, facts) else {
      return question.meaning(
        year, .citingCable, because: .unstated, not: year - 1, since: .unknownBefore)
    }
    let from: Reference.YearSource = against == .beyondCiting ? .previousYear : .series
    return question.meaning(
      year - 1, from, because: facts.sentBefore.map { .held(sentAt: $0.description) } ?? against,
      not: year, since: against)
  }

  /// What shows that the number had come up by then in the citing year.
  private func support(
    for question: YearQuestion, on day: Day, _ facts: YearFacts
  ) -> YearVerdict.Ground? {
    let serial = question.read.serial
    let year = question.citing.year
    if let sent = facts.sentNow {
      return sent - day <= Self.lead ? .held(sentAt: sent.description) : nil
    }
    if let above = facts.aboveNow, above.day - day <= 3 {
      return .passed(question.id(above.serial, year), sentAt: above.day.description)
    }
    let isBeside =
      question.isOwnPost && serial > question.citing.serial
      && isBesideCiting(question, day.place(in: year))
    return isBeside ? .besideCiting : nil
  }

  /// Whether a number of the citing post above the citing one was given out in the same days.
  private func isBesideCiting(_ question: YearQuestion, _ place: Int) -> Bool {
    let daily = Double(question.citing.serial) / Double(max(place, 0) + 1)
    let lead = question.read.serial - question.citing.serial
    return Double(lead) <= max(10, daily * 10)
  }

  /// What speaks against the citing year.
  private func objection(
    to question: YearQuestion, on day: Day, _ facts: YearFacts
  ) -> YearVerdict.Ground? {
    let serial = question.read.serial
    let year = question.citing.year
    let place = day.place(in: year)
    let isEarly = place < Self.earlyDays
    if let sent = facts.sentNow {
      // A cable sent much later is not meant; but late in a year the number is rather a slip.
      return facts.sentBefore != nil || isEarly ? .held(sentAt: sent.description) : nil
    }
    if question.readFrom == .previousYear { return .beyondCiting }
    if question.readFrom == .series {
      return serial > (facts.reachedNow ?? 0) * 6 / 5 ? .beyondSeries : nil
    }
    guard isEarly, !question.isOwnPost else { return nil }
    let month = min(place / 30 + 1, 3)
    let published = registry.reached(post: question.read.post, month: month, year: year)
    // Posts differ in pace from year to year, so that only what is far beyond is beyond.
    if let reached = [facts.reachedNow, published].compactMap(\.self).max() {
      return serial > reached * 5 / 2 + 50 ? .beyond(reached: reached) : nil
    }
    guard let reached = facts.reachedBefore else { return nil }
    return serial > reached * 5 / 2 + 50 ? .beyondLastYear(reached: reached) : nil
  }

  /// Whether the post can have sent the number in the year before.
  ///
  /// Where nothing is known of that year at all, while the post is known to have reached the number
  /// in the citing year, there is nothing to prefer the earlier year for.
  private func isPlausibleBefore(_ question: YearQuestion, _ facts: YearFacts) -> Bool {
    let serial = question.read.serial
    if let highest = highest(facts.highestBefore, question.citing.year - 1, question) {
      return serial <= highest + highest / 10 + 10
    }
    return serial > highest(facts.highestNow, question.citing.year, question) ?? 0
  }

  private func highest(_ held: Int?, _ year: Int, _ question: YearQuestion) -> Int? {
    [held, registry.highest(post: question.read.post, year: year)]
      .compactMap(\.self).max()
  }

  /// Without a date, only numbers of the citing post itself say which year it is.
  private func undated(_ question: YearQuestion, _ facts: YearFacts) -> YearVerdict {
    let year = question.citing.year
    let serial = question.read.serial
    let isDecided = question.isOwnPost && serial < question.citing.serial
    guard !isDecided, facts.sentNow != nil, facts.sentBefore != nil else {
      return question.meaning(question.read.year, question.readFrom, because: .undated)
    }
    var verdict = question.meaning(question.read.year, question.readFrom, because: .undated)
    verdict.target = nil
    verdict.candidates = [question.candidate(year), question.candidate(year - 1)]
    return verdict
  }
}

extension YearQuestion {
  fileprivate func id(_ serial: Int, _ year: Int) -> CableID {
    CableID(year: year, post: read.post, serial: serial)
  }

  fileprivate func meaning(
    _ year: Int, _ from: Reference.YearSource, because ground: YearVerdict.Ground,
    not other: Int? = nil, since against: YearVerdict.Ground? = nil
  ) -> YearVerdict {
    var verdict = YearVerdict(target: candidate(year), from: from, ground: ground)
    if let other, let against {
      verdict.rejected = [YearVerdict.Rejected(id: candidate(other), ground: against)]
    }
    return verdict
  }
}
