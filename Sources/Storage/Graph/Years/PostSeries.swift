/// What the held cables of one post and year tell of its numbering: numbers rise with time, and
/// begin anew each January.
struct PostSeries: Sendable {
  struct Entry: Hashable, Sendable {
    let serial: Int
    let day: Day
  }

  /// By serial, each with the day it was sent; cables without a date tell nothing.
  let entries: [Entry]
  /// By when each number was surely passed: days that never fall.
  ///
  /// Of three neighbours the middle one is asked, since one may carry a wrong date.
  private let passed: [Day]

  init(_ entries: [Entry]) {
    let entries = entries.sorted { $0.serial < $1.serial }
    var passed: [Day] = []
    passed.reserveCapacity(entries.count)
    for index in entries.indices {
      let middle = PostSeries.middle(of: entries, around: index)
      passed.append(max(middle, passed.last ?? middle))
    }
    self.entries = entries
    self.passed = passed
  }

  /// The middle one of the days of three neighbours, the earlier one of two.
  private static func middle(of entries: [Entry], around index: Int) -> Day {
    let day = entries[index].day
    let left = index > 0 ? entries[index - 1].day : day
    let right = index + 1 < entries.count ? entries[index + 1].day : day
    guard index > 0, index + 1 < entries.count else { return min(left, right) }
    return max(min(left, right), min(max(left, right), day))
  }

  var highest: Int? { entries.last?.serial }

  /// The day that the cable of this number was sent, where it is held.
  func day(of serial: Int) -> Day? {
    let place = place(of: serial)
    return place < entries.count && entries[place].serial == serial ? entries[place].day : nil
  }

  /// The held cables next above a number; where the middle one is dated early, so is the number.
  func above(_ serial: Int) -> Entry? {
    let higher = entries[place(of: serial)...].drop { $0.serial == serial }
    let near = higher.prefix(3).sorted { $0.day < $1.day }
    return near.isEmpty ? nil : near[near.count / 2]
  }

  /// A number that the post had not passed on a day of `year`, by the cables held; nil without any.
  ///
  /// It is that of the first cable known to be later, or what the pace up to the last one gives.
  func reached(by day: Day, in year: Int) -> Int? {
    var lower = 0
    var upper = entries.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if passed[middle] <= day { lower = middle + 1 } else { upper = middle }
    }
    if lower < entries.count { return entries[lower].serial }
    guard let last = entries.last else { return nil }
    let pace = Double(day.place(in: year) + 1) / Double(max(last.day.place(in: year), 0) + 1)
    // No post gives out so many numbers; what a damaged file has must not end the program.
    return Int(min(Double(last.serial) * max(1, pace), 1e9))
  }

  /// Where a number stands or would stand.
  private func place(of serial: Int) -> Int {
    var lower = 0
    var upper = entries.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if entries[middle].serial < serial { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
