internal import Files

/// The place of one record of a dump in a buffer, and of its fields.
struct CSVRecord {
  enum Scan {
    case record(CSVRecord)
    /// The buffer ends first.
    case incomplete
    case damaged(String)
  }

  enum Match { case yes, no, incomplete }

  /// After the last quotation mark.
  private(set) var end = 0
  /// What stands between the quotation marks of each field.
  private(set) var fields: [Range<Int>] = []
  /// A quotation mark is written `""` somewhere.
  private(set) var isDoubled = false
  /// A quotation mark is written `\"` somewhere.
  private(set) var isBackslashed = false
  /// Quotation marks within a field that nothing escapes.
  private(set) var strays = 0

  /// Looks for the record that begins at `range`; `isLast` means that the file ends with it.
  ///
  /// Jumps from quotation mark to quotation mark: nothing else can end a field.
  static func scan(
    _ buffer: [UInt8], _ range: Range<Int>, isLast: Bool, backslashes: Bool
  ) -> Scan {
    let bytes = buffer.span
    guard bytes[range.lowerBound] == quote else {
      return .damaged("the record does not begin with a quotation mark")
    }
    var record = CSVRecord()
    var start = range.lowerBound + 1
    var place = start
    while let mark = firstIndex(of: quote, in: bytes, place..<range.upperBound) {
      if backslashes, isEscaped(mark, in: bytes, from: start) {
        record.isBackslashed = true
        place = mark + 1
        continue
      }
      switch record.role(of: mark, in: bytes, upTo: range.upperBound, isLast: isLast) {
      case .incomplete: return .incomplete
      case .endOfField:
        record.fields.append(start..<mark)
        start = mark + 3
        place = start
      case .endOfRecord:
        record.fields.append(start..<mark)
        record.end = mark + 1
        return .record(record)
      case .doubled:
        record.isDoubled = true
        place = mark + 2
      case .stray:
        record.strays += 1
        place = mark + 1
      case .nextRecord: return .damaged("a field has no closing quotation mark")
      }
    }
    return isLast ? .damaged("the file ends within a quoted field") : .incomplete
  }

  private enum Role {
    case endOfField, endOfRecord, doubled, stray, nextRecord, incomplete
  }

  private static let quote = UInt8(ascii: "\"")

  /// What a quotation mark that no backslash escapes does, by what follows it.
  private func role(
    of mark: Int, in bytes: Span<UInt8>, upTo end: Int, isLast: Bool
  ) -> Role {
    func byte(_ distance: Int) -> UInt8? { mark + distance < end ? bytes[mark + distance] : nil }
    let unknown: Role = isLast ? .endOfRecord : .incomplete
    guard let next = byte(1) else { return unknown }
    switch next {
    case CSVRecord.quote: return .doubled
    case UInt8(ascii: ","):
      guard let opening = byte(2) else { return isLast ? .stray : .incomplete }
      return opening == CSVRecord.quote ? .endOfField : .stray
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      let distance = next == UInt8(ascii: "\r") && byte(2) == UInt8(ascii: "\n") ? 3 : 2
      guard let first = byte(distance) else { return unknown }
      // The end of a line may be the end of a quotation, where an unescaped one was begun.
      let isProse = strays % 2 == 1 && first != CSVRecord.quote && !first.isSpace
      return isProse ? .stray : .endOfRecord
    default:
      guard mark == 0 || bytes[mark - 1] == UInt8(ascii: "\n"), next.isDigit else { return .stray }
      switch CSVRecord.begins(in: bytes, at: mark, upTo: end) {
      case .yes: return .nextRecord
      case .no: return .stray
      case .incomplete: return isLast ? .stray : .incomplete
      }
    }
  }

  /// An odd number of backslashes stands before `mark`.
  private static func isEscaped(_ mark: Int, in bytes: Span<UInt8>, from start: Int) -> Bool {
    var place = mark
    while place > start, bytes[place - 1] == UInt8(ascii: "\\") { place -= 1 }
    return (mark - place) % 2 == 1
  }

  /// Whether `"1","6/26/2009 8:08",` stands at `place`: the mark of a record's beginning.
  static func begins(in bytes: Span<UInt8>, at place: Int, upTo end: Int) -> Match {
    var place = place
    for piece in beginning {
      switch piece {
      case .byte(let byte):
        guard place < end else { return .incomplete }
        guard bytes[place] == byte else { return .no }
        place += 1
      case .digits(let counts):
        var count = 0
        while place < end, bytes[place].isDigit, count < counts.upperBound {
          place += 1
          count += 1
        }
        if place == end, count < counts.upperBound { return .incomplete }
        guard counts.contains(count) else { return .no }
      }
    }
    return .yes
  }

  private enum Piece {
    case byte(UInt8)
    case digits(ClosedRange<Int>)
  }

  private static let beginning: [Piece] = [
    .byte(quote), .digits(1...9), .byte(quote), .byte(UInt8(ascii: ",")), .byte(quote),
    .digits(1...2), .byte(UInt8(ascii: "/")), .digits(1...2), .byte(UInt8(ascii: "/")),
    .digits(4...4), .byte(UInt8(ascii: " ")), .digits(1...2), .byte(UInt8(ascii: ":")),
    .digits(2...2), .byte(quote), .byte(UInt8(ascii: ",")),
  ]
}
