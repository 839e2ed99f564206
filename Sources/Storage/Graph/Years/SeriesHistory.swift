import SQLite

/// The numbers of posts as the archive holds them, and as it did before the cables came that are
/// yet to be weighed.
final class SeriesHistory {
  private struct Held {
    let now: PostSeries
    /// Nil where nothing has changed.
    let former: PostSeries?
  }

  private let reader: SeriesReader
  private let changes: [PostYear: [SeriesChange]]
  private var read: [PostYear: Held] = [:]

  init(on connection: borrowing Connection) throws {
    var changes: [PostYear: [SeriesChange]] = [:]
    let came = try connection.prepare(
      """
      SELECT cable.post, cable.year, cable.serial, cable.sent_at, was_sent_at
      FROM unweighed_cable CROSS JOIN cable ON cable.id = unweighed_cable.cable_id
      WHERE was_sent_at IS NOT cable.sent_at
      """)
    try came.run([]) { row in
      let series = PostYear(post: try row.column(0), year: try row.column(1))
      let (now, former): (String?, String?) = (try row.column(3), try row.column(4))
      let change = SeriesChange(
        serial: try row.column(2), day: now.flatMap { Day($0) },
        formerDay: former.flatMap { Day($0) })
      changes[series, default: []].append(change)
    }
    self.changes = changes
    reader = try SeriesReader(on: connection)
  }

  /// The groups for which there is other evidence than before: a cable speaks of references to its
  /// post in the same year and the next.
  var concerned: Set<PostYear> {
    Set(changes.keys).union(changes.keys.map { PostYear(post: $0.post, year: $0.year + 1) })
  }

  func evidence(of group: PostYear) throws -> YearEvidence {
    YearEvidence(
      now: try held(group).now,
      before: try held(PostYear(post: group.post, year: group.year - 1)).now)
  }

  /// As it was before the cables came.
  func formerEvidence(of group: PostYear) throws -> YearEvidence {
    let now = try held(group)
    let before = try held(PostYear(post: group.post, year: group.year - 1))
    return YearEvidence(now: now.former ?? now.now, before: before.former ?? before.now)
  }

  private func held(_ series: PostYear) throws -> Held {
    if let held = read[series] { return held }
    let now = try reader.series(of: series.post, in: series.year)
    let held = Held(now: now, former: changes[series].map(now.undoing))
    read[series] = held
    return held
  }
}

/// A number, and when it was sent as is known now and as was before; nil where it was not known.
private struct SeriesChange {
  let serial: Int
  let day: Day?
  let formerDay: Day?
}

extension PostSeries {
  /// As it was before some changes.
  fileprivate func undoing(_ changes: [SeriesChange]) -> PostSeries {
    var entries = entries
    for change in changes {
      // A number may be there twice, under two names of its post.
      let entry = change.day.map { Entry(serial: change.serial, day: $0) }
      if let entry, let place = entries.firstIndex(of: entry) { entries.remove(at: place) }
      if let day = change.formerDay { entries.append(Entry(serial: change.serial, day: day)) }
    }
    return PostSeries(entries.sorted { ($0.serial, $0.day) < ($1.serial, $1.day) })
  }
}
