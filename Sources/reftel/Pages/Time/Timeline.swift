import Cables
import Storage

/// Counts over time, with the periods in which nothing was sent.
struct Timeline {
  /// More periods than this without a cable are not worth their lines.
  private static let longestGap = 1000

  let periods: [PeriodCount]
  /// Cables that have no date.
  let undated: Int

  init(_ counts: [PeriodCount], by unit: TimeUnit) {
    undated = counts.filter { $0.period == nil }.reduce(0) { $0 + $1.count }
    var periods: [PeriodCount] = []
    for count in counts {
      guard let period = count.period else { continue }
      if let last = periods.last?.period {
        periods += Timeline.between(last, period, by: unit).map {
          PeriodCount(period: $0, count: 0)
        }
      }
      periods.append(count)
    }
    self.periods = periods
  }

  var highest: Int { periods.map(\.count).max() ?? 0 }
  var total: Int { periods.reduce(undated) { $0 + $1.count } }

  /// The periods after `first` and before `last`; none where they are too many.
  private static func between(_ first: String, _ last: String, by unit: TimeUnit) -> [String] {
    var periods: [String] = []
    var period = next(first, by: unit)
    while let name = period, name < last {
      guard periods.count < longestGap else { return [] }
      periods.append(name)
      period = next(name, by: unit)
    }
    return periods
  }

  private static func next(_ period: String, by unit: TimeUnit) -> String? {
    let numbers = period.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == (unit == .year ? 1 : unit == .month ? 2 : 3) else { return nil }
    let year = numbers[0]
    let month = numbers.count > 1 ? numbers[1] : 12
    let days = Timestamp.days(in: month, of: year)
    let day = numbers.count > 2 ? numbers[2] : days
    let next =
      day < days
      ? (year, month, day + 1) : month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
    return Timestamp(year: next.0, month: next.1, day: next.2)
      .map { String($0.date.prefix(period.utf8.count)) }
  }
}
