import Cables

/// The day until which a telegram is kept closed, as it opens what follows `DECL:`.
///
/// `05/23/2016`, `2016-05-23`, `12-29-13`, `23 MAY 2016`, `MAY 23, 2016`, `20160523`.
struct DeclassificationDate {
  /// ISO form.
  let date: String

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// Reads the date that opens `text`; nil where words or no day of the calendar stand there.
  init?(_ text: Bytes) {
    guard let date = Self.inNumbers(text) ?? Self.inWords(text) else { return nil }
    self.date = date
  }

  /// In the order month, day, year or year, month, day.
  private static func inNumbers(_ text: Bytes) -> String? {
    let written = text.prefix {
      isDigit($0) || $0 == .slash || $0 == .dash || $0 == .dot
    }
    let parts = written.split { !isDigit($0) }.map(digits)
    if parts.count == 1, parts[0].count == 8 {
      let year = parts[0].prefix(4)
      return day(year, month: number(parts[0].dropFirst(4).prefix(2)), parts[0].suffix(2))
    }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4 { return day(parts[0], month: number(parts[1]), parts[2]) }
    return day(parts[2], month: number(parts[0]), parts[1])
  }

  /// With the month in letters: day, month, year or month, day, year.
  private static func inWords(_ text: Bytes) -> String? {
    let words = text.split { $0.isSpace || $0 == .comma || $0 == .dash || $0 == .slash }.prefix(3)
    guard words.count == 3, let at = words.firstIndex(where: { month($0) != nil }), at < 2 else {
      return nil
    }
    return day(digits(words[2]), month: month(words[at]), digits(words[1 - at]))
  }

  private static func month(_ word: Bytes) -> Int? {
    months.firstIndex { word.has($0, at: word.startIndex) }.map { $0 + 1 }
  }

  /// The letter O is struck for a zero.
  private static func isDigit(_ byte: UInt8) -> Bool { byte.isDigit || byte == UInt8(ascii: "O") }

  private static func digits(_ bytes: Bytes) -> Bytes {
    bytes.map { $0 == UInt8(ascii: "O") ? UInt8(ascii: "0") : $0 }[...]
  }

  private static func number(_ bytes: Bytes) -> Int? { bytes.number(bytes.range) }

  private static func day(_ year: Bytes, month: Int?, _ day: Bytes) -> String? {
    guard let month, let day = number(day), let written = number(year), year.count != 3 else {
      return nil
    }
    // Telegrams are kept closed for decades, not declassified before they were sent.
    let full = year.count == 4 ? written : CableID.fullYear(written)
    return Timestamp(year: full, month: month, day: day)?.date
  }
}
