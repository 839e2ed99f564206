internal import Cables
internal import Files

/// What the eight fields of a record hold.
///
/// ```
/// "1","6/26/2009 8:08","09PHNOMPENH419","Embassy Phnom Penh","UNCLASSIFIED","07PARIS1|…",
/// "header","body"
/// ```
struct CSVFields {
  static let count = 8

  private(set) var metadata = RawCable.Metadata()
  /// Header, an empty line, body; not decoded yet.
  private(set) var text: [UInt8] = []

  /// Reads `record`, which lies in `bytes`, or tells in words why it is none of the dump's.
  init(_ record: CSVRecord, in bytes: [UInt8]) throws(Damage) {
    guard record.fields.count == CSVFields.count else {
      throw Damage(
        reason: "the record has \(record.fields.count) fields instead of \(CSVFields.count)")
    }
    // Where marks are doubled, a backslash is a character like any other.
    let backslashes = record.isBackslashed || !record.isDoubled
    func field(_ index: Int) -> [UInt8] {
      var field: [UInt8] = []
      field.append(unescaping: bytes, record.fields[index], backslashes: backslashes)
      return field
    }
    func string(_ index: Int) -> String? {
      let words = DecodedText(field(index)).bytes.trimmed
      return words.isEmpty ? nil : words.text
    }
    guard let created = CSVFields.timestamp(field(1)) else {
      throw Damage(reason: "the second field of the record is no date")
    }
    metadata.created = created
    metadata.id = string(2)
    metadata.origin = string(3)
    metadata.classification = string(4)
    metadata.references = field(5).split(separator: UInt8(ascii: "|")).map(\.trimmed)
      .filter { !$0.isEmpty }.map(\.text)
    text.reserveCapacity(record.fields[6].count + record.fields[7].count + 2)
    text.append(unescaping: bytes, record.fields[6], backslashes: backslashes)
    if !text.isEmpty { text += [UInt8(ascii: "\n"), UInt8(ascii: "\n")] }
    text.append(unescaping: bytes, record.fields[7], backslashes: backslashes)
  }

  /// Why a record is not one of the dump's.
  struct Damage: Error {
    var reason: String
  }

  /// `6/26/2009 8:08`: month, day, year, time of day.
  private static func timestamp(_ field: [UInt8]) -> Timestamp? {
    let numbers = field.split { !$0.isDigit }.compactMap { Int($0.text) }
    guard numbers.count >= 5 else { return nil }
    return Timestamp(
      year: numbers[2], month: numbers[0], day: numbers[1], hour: numbers[3], minute: numbers[4])
  }
}

extension [UInt8] {
  /// Appends `range` of `bytes`, its escapes resolved; a backslash before other characters than
  /// quotation marks and backslashes stays.
  fileprivate mutating func append(
    unescaping bytes: [UInt8], _ range: Range<Int>, backslashes: Bool
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      let escape = firstEscape(in: bytes.span, place..<range.upperBound, backslashes: backslashes)
      append(contentsOf: bytes[place..<(escape ?? range.upperBound)])
      guard let escape else { return }
      let next = escape + 1 < range.upperBound ? bytes[escape + 1] : 0
      let isQuote = bytes[escape] == UInt8(ascii: "\"")
      if isQuote ? next == bytes[escape] : "\"\\'".utf8.contains(next) {
        append(next)
        place = escape + 2
      } else {
        append(bytes[escape])
        place = escape + 1
      }
    }
  }

  private func firstEscape(
    in bytes: Span<UInt8>, _ range: Range<Int>, backslashes: Bool
  ) -> Int? {
    let quote = Files.firstIndex(of: UInt8(ascii: "\""), in: bytes, range)
    guard backslashes else { return quote }
    let before = range.lowerBound..<(quote ?? range.upperBound)
    return Files.firstIndex(of: UInt8(ascii: "\\"), in: bytes, before) ?? quote
  }
}
