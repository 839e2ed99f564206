import Cables
import SQLite

extension Archive {
  /// What is known of each number that a post gave out in a year, from 1 to the highest known.
  ///
  /// The highest is that of the cables held and cited, and of the published telegrams of the post.
  package func series(of post: String, in year: Int) throws -> [SeriesRange] {
    try inSnapshot {
      var known = try heldNumbers(post, year) + missingNumbers(post, year)
      known.sort { $0.serial < $1.serial }
      var ranges = SeriesRange.ranges(of: known)
      let last = known.last?.serial ?? 0
      let highest = SeriesRegistry.standard.highest(post: post, year: year) ?? 0
      if highest > last, last > 0 {
        ranges.append(SeriesRange(state: .unseen, numbers: last + 1...highest, citations: 0))
      }
      return SeriesRange.dated(ranges)
    }
  }

  private func heldNumbers(_ post: String, _ year: Int) throws -> [SeriesRange.Number] {
    try connection.fetch(
      "SELECT serial, sent_at FROM cable WHERE post = \(post) AND year = \(year) ORDER BY serial"
    ) { row in
      SeriesRange.Number(
        serial: try row.column(0), state: .held, sentAt: try row.column(1), citations: 0)
    }
  }

  private func missingNumbers(_ post: String, _ year: Int) throws -> [SeriesRange.Number] {
    let bounds = PostYear(post: post, year: year).idBounds
    return try connection.fetch(
      """
      SELECT serial, citations FROM missing_cable
      WHERE id >= \(bounds.lower) AND id < \(bounds.upper)
        AND NOT EXISTS (SELECT 1 FROM cable WHERE canonical_id = missing_cable.id)
      """
    ) { row in
      SeriesRange.Number(
        serial: try row.column(0), state: .missing, sentAt: nil, citations: try row.column(1))
    }
  }
}

extension SeriesRange {
  fileprivate struct Number {
    let serial: Int
    let state: State
    let sentAt: String?
    let citations: Int
  }

  /// Neighbours of one state as one range, with what lies between as unseen.
  fileprivate static func ranges(of numbers: [Number]) -> [SeriesRange] {
    var ranges: [SeriesRange] = []
    for number in numbers {
      let next = (ranges.last?.numbers.upperBound ?? 0) + 1
      if number.serial > next {
        ranges.append(
          SeriesRange(state: .unseen, numbers: next...number.serial - 1, citations: 0))
      }
      if let last = ranges.last, last.state == number.state {
        let index = ranges.count - 1
        ranges[index].numbers = last.numbers.lowerBound...number.serial
        ranges[index].citations += number.citations
        ranges[index].notBefore = last.notBefore ?? number.sentAt
        ranges[index].notAfter = number.sentAt ?? last.notAfter
      } else {
        ranges.append(
          SeriesRange(
            state: number.state, numbers: number.serial...number.serial,
            notBefore: number.sentAt, notAfter: number.sentAt, citations: number.citations))
      }
    }
    return ranges
  }

  /// With the dates of the held numbers on either side of those that are not held.
  fileprivate static func dated(_ ranges: [SeriesRange]) -> [SeriesRange] {
    var ranges = ranges
    var before: String?
    for index in ranges.indices {
      if ranges[index].state == .held {
        before = ranges[index].notAfter ?? before
      } else {
        ranges[index].notBefore = before
      }
    }
    var after: String?
    for index in ranges.indices.reversed() {
      if ranges[index].state == .held {
        after = ranges[index].notBefore ?? after
      } else {
        ranges[index].notAfter = after
      }
    }
    return ranges
  }
}
