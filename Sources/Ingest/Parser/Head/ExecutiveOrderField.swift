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
    if let at = rest.first("DECL") {
      rest = rest[rest.skip(from: at, while: \.isLetter)...].trimmed
      if rest.has("ON", at: rest.startIndex), !(rest.at(rest.startIndex + 2)?.isLetter ?? false) {
        rest = rest.dropFirst(2)
      }
    }
    rest = rest.drop { $0.isBlank || $0 == .colon || $0 == .comma }.trimmed
    declassifyOn = DeclassificationDate(rest)?.date ?? Self.words(rest)
  }

  private static func words(_ text: Bytes) -> String? {
    let words = text.squeezed
    let none = ["N/A", "NA", "N.A.", "N A", "N/A.", "NOT APPLICABLE", "NONE", "\\"]
    return words.isEmpty || none.contains(words.uppercased()) ? nil : words
  }
}
