/// A moment in UTC, as precise as the text that gives it.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int
  public let hour: Int
  public let minute: Int

  /// A moment that exists, or nil.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    guard (1...12).contains(month), day >= 1, day <= Timestamp.days(in: month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (1...9999).contains(year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// ISO 8601 in UTC, such as `2009-06-26T08:08:00Z`: sorts as text in the order of time.
  public var description: String {
    "\(date)T\(padded(hour)):\(padded(minute)):00Z"
  }

  /// The day alone, such as `2009-06-26`.
  public var date: String { "\(year)-\(padded(month))-\(padded(day))" }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.year, left.month, left.day, left.hour, left.minute)
      < (right.year, right.month, right.day, right.hour, right.minute)
  }

  /// How many days a month of the Gregorian calendar has.
  public static func days(in month: Int, of year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: leap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
