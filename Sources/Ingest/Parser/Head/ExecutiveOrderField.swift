import Cables

/// The executive order that a telegram is classified under, and until when.
struct ExecutiveOrderField {
  private(set) var order: String?
  private(set) var declassifyOn: String?
  /// Where the lines after the field begin.
  let end: Int

  /// Numbers as they are mistyped, and what they mean.
  private static let mistyped = [
    "12598": "12958", "12985": "12958", "12928": "12958", "19528": "12958", "1295": "12958",
    "12985B": "12958",
  ]

  /// Reads what follows `E.O.`, of one line: `12958: DECL: 05/23/2016`, `11652: GDS`.
  init(_ value: Bytes) {
    let line = value.prefix { $0 != .newline }
    end = line.endIndex
    let digits = line.prefix(while: \.isDigit)
    order = Self.mistyped[digits.text] ?? digits.text
    var rest = line[digits.endIndex...]
    for word in ["DECL", "DECLASSIFY ON", "DECLASSIFICATION"] {
      guard let at = rest.first(word) else { continue }
      rest = rest[rest.skip(from: at, while: \.isLetter)...]
      break
    }
    rest = rest.drop { $0.isBlank || $0 == .colon || $0 == .comma }.trimmed
    declassifyOn = Self.date(rest) ?? Self.words(rest)
  }

  private static func words(_ text: Bytes) -> String? {
    let words = text.squeezed
    return words.isEmpty || ["N/A", "NA", "N.A.", "\\"].contains(words.uppercased()) ? nil : words
  }

  /// A date in the order month, day, year or year, month, day; ISO form.
  private static func date(_ text: Bytes) -> String? {
    let numbers = text.prefix { $0.isDigit || $0 == .slash || $0 == .dash || $0 == .dot }
    let parts = numbers.split { !$0.isDigit }
    guard parts.count == 3, let a = parts[0].number(parts[0].range),
      let b = parts[1].number(parts[1].range), let c = parts[2].number(parts[2].range)
    else { return nil }
    if parts[0].count == 4 { return Timestamp(year: a, month: b, day: c)?.date }
    // Telegrams are kept closed for decades, not declassified before they were sent.
    let year = parts[2].count == 4 ? c : c >= 66 ? 1900 + c : 2000 + c
    return Timestamp(year: year, month: a, day: b)?.date
  }
}
