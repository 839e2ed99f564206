/// A day of the Gregorian calendar, as a number that grows by one a day.
struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 March of the year 0.
  let number: Int

  init(number: Int) { self.number = number }

  init(year: Int, month: Int, day: Int) {
    // Years that begin in March have their leap day last.
    let year = month > 2 ? year : year - 1
    let month = month > 2 ? month - 3 : month + 9
    number =
      year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1
  }

  /// The day of a time in ISO form: `2009-06-26T08:08:00Z`.
  init?(_ time: String) {
    let parts = DateParts(time)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// Days since the first of January of `year`, from 0.
  func place(in year: Int) -> Int { self - Day(year: year, month: 1, day: 1) }
}

extension Day: CustomStringConvertible {
  /// In ISO form: `2009-06-26`.
  var description: String {
    // The parts of a cycle of 400 years, in which the calendar repeats.
    let cycle = number / 146_097
    let rest = number % 146_097
    let year = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let calendarYear = cycle * 400 + year + (calendarMonth <= 2 ? 1 : 0)
    return "\(calendarYear)-\(Day.padded(calendarMonth))-\(Day.padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// What stands at the beginning of a time in ISO form; nil where no digits do.
struct DateParts {
  let year, month, day: Int?

  init(_ time: String) {
    let bytes = time.utf8.span
    year = DateParts.number(bytes, 0..<4)
    month = DateParts.number(bytes, 5..<7)
    day = DateParts.number(bytes, 8..<10)
  }

  /// A few digits; `Int` itself takes ten times as long.
  private static func number(_ bytes: Span<UInt8>, _ places: Range<Int>) -> Int? {
    guard places.upperBound <= bytes.count else { return nil }
    var number = 0
    for place in places {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) else { return nil }
      number = number * 10 + Int(bytes[place] - UInt8(ascii: "0"))
    }
    return number
  }
}
