import Cables

/// A year, a month or a day.
package struct Period: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// The first day, as a text that sorts before every moment in the period.
  package var start: String { Period.date(year, month ?? 1, day ?? 1) }

  /// The first day after it.
  package var end: String {
    guard let month else { return Period.date(year + 1, 1, 1) }
    if let day, day < Timestamp.days(in: month, of: year) {
      return Period.date(year, month, day + 1)
    }
    return month == 12 ? Period.date(year + 1, 1, 1) : Period.date(year, month + 1, 1)
  }

  package var description: String {
    guard let month else { return Period.padded(year, to: 4) }
    let date = Period.date(year, month, day ?? 1)
    return day == nil ? String(date.dropLast(3)) : date
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Period: Comparable {
  package static func < (left: Period, right: Period) -> Bool { left.start < right.start }

  /// Reads `2009`, `2009-06` or `2009-06-26`; throws what is wrong in words.
  static func read(_ text: String) throws(Unreadable) -> Period {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, widths).allSatisfy({ part, width in Digits.count(of: part) == width })
    else { throw Unreadable("'\(text)' is no date: write 2009, 2009-06 or 2009-06-26") }
    let numbers = parts.compactMap { Int($0) }
    return try Period(checked: numbers, text: text)
  }

  private init(checked numbers: [Int], text: String) throws(Unreadable) {
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    guard year > 0 else { throw Unreadable("no year 0 in '\(text)'") }
    if let month, !(1...12).contains(month) { throw Unreadable("no month \(month) in '\(text)'") }
    guard let month, let day else { return }
    let last = Timestamp.days(in: month, of: year)
    guard (1...last).contains(day) else {
      let nearest = Period.date(year, month, max(1, last))
      throw Unreadable("no day \(day) in '\(text)'", suggestion: day > last ? nearest : nil)
    }
  }
}

/// Why a value could not be read.
struct Unreadable: Error {
  let message: String
  let suggestion: String?

  init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}

/// Numbers as they are typed.
enum Digits {
  /// How many ASCII digits the text consists of; nil where it has anything else.
  static func count(of text: some StringProtocol) -> Int? {
    let isDigits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isDigits && !text.isEmpty ? text.utf8.count : nil
  }
}
