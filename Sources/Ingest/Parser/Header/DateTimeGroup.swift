import Cables

/// The line that says how urgent a telegram is and when it was sent: `O 260808Z JUN 09`.
struct DateTimeGroup {
  /// The highest precedence, in full.
  let precedence: String?
  let sentAt: Timestamp

  /// Letters of precedence, most urgent first (ACP 121).
  private static let precedences: [(UInt8, String)] = [
    (UInt8(ascii: "Z"), "FLASH"), (UInt8(ascii: "O"), "IMMEDIATE"),
    (UInt8(ascii: "P"), "PRIORITY"), (UInt8(ascii: "R"), "ROUTINE"),
  ]

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// Reads a line such as `O P 190243Z DEC 89 ZDK`; nil for any other.
  init?(_ line: Bytes) {
    let line = line.trimmed
    let letters = line.prefix { byte in
      byte.isBlank || Self.precedences.contains { $0.0 == byte }
    }
    let digits = letters.endIndex
    let zulu = line.skip(from: digits, while: \.isDigit)
    guard zulu - digits == 6, line.count < 80, let value = line.number(digits..<zulu) else {
      return nil
    }
    // "311522 Z" in 1973.
    let letter = line.skip(from: zulu, while: \.isBlank)
    guard line.has("Z", at: letter) else { return nil }
    let month = line.skip(from: letter + 1, while: \.isBlank)
    let year = line.skip(from: line.skip(from: month, while: \.isLetter), while: \.isBlank)
    let end = line.skip(from: year, while: \.isDigit)
    guard let number = Self.months.firstIndex(where: { line.has($0, at: month) }),
      let digitsOfYear = line.number(year..<end), [2, 4].contains(end - year),
      let moment = Timestamp(
        year: end - year == 4 ? digitsOfYear : CableID.fullYear(digitsOfYear), month: number + 1,
        day: value / 10_000, hour: value / 100 % 100, minute: value % 100)
    else { return nil }
    sentAt = moment
    precedence = Self.precedences.first { letters.contains($0.0) }?.1
  }
}
