import Cables

/// The fields between the classification line and the first paragraph, each with its extent.
///
/// They stand a line each, or run on in one line: `E.O. 12958: N/A TAGS: PREL SUBJECT: … REF: …`.
struct HeadFields {
  enum Kind {
    case executiveOrder, tags, subject, references, classifiedBy

    /// What its text is in a reading copy.
    var part: TextSpan.Part {
      switch self {
      case .executiveOrder: .executiveOrder
      case .tags: .tags
      case .subject: .subject
      case .references: .references
      case .classifiedBy: .classifiedBy
      }
    }
  }

  struct Field {
    let kind: Kind
    /// Where the name of the field begins.
    let start: Int
    /// What follows the name, up to the next field or the end of the head.
    var value: Bytes
  }

  /// In the order of the text.
  private(set) var fields: [Field] = []
  /// Where the text proper begins.
  let end: Int

  /// Finds the fields of `text`, which begins after the classification line.
  init(_ text: Bytes) {
    end = Self.firstParagraph(of: text) ?? text.endIndex
    let head = text[..<end]
    var index = head.startIndex
    var found: [(kind: Kind, start: Int, value: Int)] = []
    var kinds: Set<Kind> = []
    while let place = FieldName.candidate(in: head, from: index) {
      guard let name = FieldName(in: head, at: place, after: kinds) else {
        index = place + 1
        continue
      }
      // "Classified By: Classified by DCM …" is one field.
      let again =
        name.kind == .classifiedBy && found.last?.kind == .classifiedBy
        && !head[(found.last?.value ?? place)..<place].contains(.newline)
      if !again { found.append((name.kind, place, name.end)) }
      kinds.insert(name.kind)
      index = name.end
    }
    for (position, field) in found.enumerated() {
      let next = position + 1 < found.count ? found[position + 1].start : head.endIndex
      fields.append(Field(kind: field.kind, start: field.start, value: head[field.value..<next]))
    }
  }

  func first(_ kind: Kind) -> Field? { fields.first { $0.kind == kind } }

  /// Where the first numbered paragraph begins.
  static func firstParagraph(of text: Bytes) -> Int? {
    var index = text.startIndex
    var atLineStart = true
    while index < text.endIndex {
      let byte = text[index]
      if byte == .newline {
        atLineStart = true
      } else if atLineStart || byte == 0xC2 || byte == UInt8(ascii: "1") {
        if !byte.isBlank, let start = paragraph(in: text, at: index, atLineStart: atLineStart) {
          return start
        }
        if !byte.isBlank { atLineStart = false }
      }
      index += 1
    }
    return nil
  }

  private static func paragraph(in text: Bytes, at index: Int, atLineStart: Bool) -> Int? {
    guard let mark = ParagraphMark(in: text, at: index) else { return nil }
    if atLineStart {
      return mark.number == 1 || mark.hasSign || mark.marking != nil && mark.number < 10
        ? index : nil
    }
    let before = text.at(index - 1) ?? .space
    let opens = mark.number == 1 && (mark.hasSign || mark.marking != nil)
    if opens, before.isBlank || mark.hasSign { return index }
    return mark.number == 1 && runsOn(in: text, at: index, mark) ? index : nil
  }

  /// Whether prose follows a reference in one line: `REF: 08 STATE 74840 1.The following …`.
  private static func runsOn(in text: Bytes, at index: Int, _ mark: ParagraphMark) -> Bool {
    guard text.at(index - 1)?.isBlank ?? false, text.at(index + 1) == .dot,
      text.at(mark.textStart)?.isCapital ?? false, text.at(mark.textStart + 1)?.isSmall ?? false
    else { return false }
    let line = text[..<index].suffix(while: { $0 != .newline })
    guard let last = line.trimmed.last, last.isDigit || last == .closing else { return false }
    return line.first("REF") != nil
  }
}

/// The name of a field of the head, where it stands as such.
private struct FieldName {
  let kind: HeadFields.Kind
  let end: Int

  /// Reads the name of a field at `index`, given the fields that stand before.
  init?(in head: Bytes, at index: Int, after found: Set<HeadFields.Kind>) {
    let byte = head[index].capital
    let before = head.at(index - 1) ?? .newline
    let atLineStart = Self.isAtLineStart(index, in: head)
    let first = { (kind: HeadFields.Kind) in !found.contains(kind) }
    let read: (HeadFields.Kind, Int?) =
      switch byte {
      case UInt8(ascii: "E")
      where first(.executiveOrder) && (before.isSpace || head.has("E.O. 1", at: index)):
        (.executiveOrder, Self.executiveOrder(in: head, at: index))
      case UInt8(ascii: "T")
      where first(.tags) && (before.isSpace || before.isDigit && head.has("TAGS:", at: index)):
        (.tags, Self.tags(in: head, at: index, atLineStart: atLineStart))
      case UInt8(ascii: "S") where first(.subject) && (before.isSpace || before == .closing):
        (.subject, Self.subject(in: head, at: index, atLineStart: atLineStart))
      case UInt8(ascii: "R") where !found.contains(.classifiedBy):
        (.references, Self.references(in: head, at: index, atLineStart: atLineStart))
      case UInt8(ascii: "C") where !before.isLetter:
        (.classifiedBy, Self.classifiedBy(in: head, at: index))
      default: (.tags, nil)
      }
    guard let end = read.1 else { return nil }
    kind = read.0
    self.end = end
  }

  /// The next place where the name of a field can begin.
  static func candidate(in head: Bytes, from start: Int) -> Int? {
    let bytes = head.span
    var index = start - head.startIndex
    while index + 1 < bytes.count {
      if canBegin(with: bytes[index], bytes[index + 1]) { return index + head.startIndex }
      index += 1
    }
    return nil
  }

  /// Whether the name of a field can begin with `letter` and `next`.
  private static func canBegin(with letter: UInt8, _ next: UInt8) -> Bool {
    switch letter.capital {
    case UInt8(ascii: "E"): !next.isLetter || next.capital == UInt8(ascii: "O")
    case UInt8(ascii: "T"): next.capital == UInt8(ascii: "A")
    case UInt8(ascii: "S"): next.capital == UInt8(ascii: "U")
    case UInt8(ascii: "R"): next.capital == UInt8(ascii: "E")
    case UInt8(ascii: "C"): next.capital == UInt8(ascii: "L")
    default: false
    }
  }

  private static func isAtLineStart(_ index: Int, in head: Bytes) -> Bool {
    var index = index - 1
    while let byte = head.at(index), byte.isBlank || byte == 0xC2 || byte == 0xB6 { index -= 1 }
    return (head.at(index) ?? .newline) == .newline
  }

  /// `E.O. 12958:`, `EO 12958`, `E. O. 11652`, `E.0. 12958`; the number is part of the value.
  private static func executiveOrder(in head: Bytes, at index: Int) -> Int? {
    var index = head.skip(from: index + 1) { $0 == .dot || $0.isBlank }
    guard let order = head.at(index), order.capital == UInt8(ascii: "O") || order == 0x30 else {
      return nil
    }
    index = head.skip(from: index + 1) { $0 == .dot || $0.isBlank || $0 == .colon }
    let end = head.skip(from: index, while: \.isDigit)
    return (4...5).contains(end - index) ? index : nil
  }

  private static func tags(in head: Bytes, at index: Int, atLineStart: Bool) -> Int? {
    for (name, needsColon) in [("TAGS", false), ("TAG", true), ("TAS", true)]
    where head.has(name, at: index) {
      let end = index + name.utf8.count
      let next = head.skip(from: end, while: \.isBlank)
      if head.at(next) == .colon || isDash(at: next, in: head, atLineStart) { return next + 1 }
      if head.at(end) == .comma { return end + 1 }
      if !needsColon, atLineStart || head.isCapitals, head.at(end)?.isSpace ?? false { return end }
    }
    return nil
  }

  /// A dash in place of the colon: `TAGS - PREL`.
  private static func isDash(at index: Int, in head: Bytes, _ atLineStart: Bool) -> Bool {
    atLineStart && head.at(index) == .dash && head.at(index + 1)?.isBlank ?? false
  }

  private static func subject(in head: Bytes, at index: Int, atLineStart: Bool) -> Int? {
    for name in ["SUBJECT", "SUBJ"] where head.has(name, at: index) {
      let end = index + name.utf8.count
      let next = head.skip(from: end, while: \.isBlank)
      if head.at(next) == .colon || head.at(next) == .semicolon { return next + 1 }
      if isDash(at: next, in: head, atLineStart) { return next + 1 }
      if atLineStart, head.at(end)?.isBlank ?? false { return end }
    }
    return nil
  }

  /// Reads `REF:`, `REFS:`, `Ref(s):`, `REFTELS:`, `REFERENCE:`; at a line's start also `REF A`.
  ///
  /// In mid-line it wants its colon, and capitals unless a blank is before it; a subject can run
  /// into it without one (`AS UK PRIMEREF: A.`, 08LONDON1991).
  private static func references(in head: Bytes, at index: Int, atLineStart: Bool) -> Int? {
    guard head.has("REF", at: index) else { return nil }
    var end = index + 3
    for ending in ["ERENCES", "ERENCE", "TELS", "TEL", "(S)", "S"] where head.has(ending, at: end) {
      end += ending.utf8.count
      break
    }
    let next = head.skip(from: end, while: \.isBlank)
    let before = head.at(index - 1) ?? .newline
    if head.at(next) == .colon || head.at(next) == .semicolon {
      let glued = !before.isSpace && before != .dot && before != .comma && before != .closing
      return glued && !head[index..<end].isCapitals ? nil : next + 1
    }
    guard atLineStart, next > end || head.at(end) == .dot else { return nil }
    // REF A. STATE 1, REF (A) STATE 1, REF STATE 1: what follows is no prose.
    return head[next...].prefix { $0 != .newline }.contains(where: \.isDigit)
      && head[next...].first?.isCapital ?? false || head.at(next) == .opening ? next : nil
  }

  /// `Classified By:` with the typing errors that occur, and `CLASSIFIED BY` without a colon.
  private static func classifiedBy(in head: Bytes, at index: Int) -> Int? {
    for name in ["CLASSIFIED BY", "CLASSIIED BY", "CLASSIFED BY", "CLASSFIED BY", "CLASSIFIED  BY"]
    where head.has(name, at: index) {
      let end = index + name.utf8.count
      let next = head.skip(from: end, while: \.isBlank)
      if head.has("LINE", at: next) { return nil }
      return head.at(next) == .colon ? next + 1 : end
    }
    return nil
  }
}
