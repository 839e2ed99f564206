import Cables
internal import Files

/// The subject, on one line, and the portion marking before it.
struct SubjectField {
  var text: String?
  var marking: String?
  /// Where the lines after the subject begin.
  let end: Int

  /// Reads what follows `SUBJECT:`.
  ///
  /// It goes on to an empty line, a rule, or, after a line in capitals, a line of prose; over an
  /// empty line only where its width broke it. `isBeforeField` says that another field follows.
  init(_ value: Bytes, isBeforeField: Bool = false) {
    var start = value.skip(from: value.startIndex, while: \.isSpace)
    if let marking = Marking(in: value, at: start) {
      self.marking = marking.text
      start = marking.end
    }
    var end = value.endIndex
    var first: Bytes?
    var last: Bytes = []
    for line in value[start...].lines {
      let trimmed = line.trimmed
      if trimmed.isEmpty && first == nil { continue }
      if Self.ends(before: trimmed, after: first) {
        let rest = value[line.startIndex...]
        end =
          Self.broken(after: last, isFirst: last == first, rest, isBeforeField) ?? line.startIndex
        break
      }
      first = first ?? trimmed
      last = trimmed
    }
    self.end = end
    let printed = value[start..<end]
    let text = printed.contains(UInt8(ascii: "\\")) ? Self.unslashed(printed) : printed.squeezed
    self.text = text.isEmpty ? nil : text
  }

  /// A dump of one style ends each line of the text with a backslash (06GENEVA2654).
  private static func unslashed(_ printed: Bytes) -> String {
    let text = printed.squeezed.replacing(" \\ ", with: " ")
    return text.hasSuffix(" \\") ? String(text.dropLast(2)) : text
  }

  private static func ends(before line: Bytes, after first: Bytes?) -> Bool {
    guard let first else { return false }
    if line.isEmpty || line.elementsEqual("\\".utf8) || Rule.isRule(line) { return true }
    if Captions.areOnly(line) || HandlingNotice.opens(line) || ClassificationLine(line) != nil {
      return true
    }
    return first.isCapitals && line.count(where: \.isSmall) > line.count(where: \.isCapital)
  }
}

extension SubjectField {
  /// A form breaks its lines before this column, the field's name counted.
  private static let width = 58

  /// Words that do not end a subject.
  private static let open: Set<String> = [
    "A", "AN", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "INTO", "OF", "ON", "OR", "THE",
    "TO", "UN", "US", "U.S.", "WITH",
  ]

  /// The end of a subject whose last line stands below an empty one: `BY POOR GRADES ON⏎⏎GROWTH`.
  private static func broken(
    after last: Bytes, isFirst: Bool, _ rest: Bytes, _ isBeforeField: Bool
  ) -> Int? {
    let lines = Array(rest.lines)
    guard lines.first?.trimmed.isEmpty ?? false,
      let at = lines.firstIndex(where: { !$0.trimmed.isEmpty }), at <= 2
    else { return nil }
    let line = lines[at].trimmed
    let words = line.split(whereSeparator: \.isBlank)
    let isAlone = lines.dropFirst(at + 1).allSatisfy { $0.trimmed.isEmpty }
    guard isAlone, let word = words.first, line.count < 70, line.isCapitals == last.isCapitals,
      !Rule.isRule(line), !Frame.opens(line), !Captions.areOnly(line),
      !HandlingNotice.opens(line), !line.contains(.colon)
    else { return nil }
    let lastWord = last.split(whereSeparator: \.isBlank).last ?? []
    let isOpen =
      open.contains(String(decoding: lastWord.map(\.capital), as: UTF8.self))
      || last.last == .comma || last.last == .dash
    let isFull = last.count + (isFirst ? "SUBJECT: ".utf8.count : 0) + word.count >= width
    return isOpen || isFull && (isBeforeField || words.count > 1) ? lines[at].endIndex : nil
  }
}

/// A row of dashes or the like, as stands above and below a heading.
enum Rule {
  /// Whether a line is nothing but a rule, perhaps broken at its 45th column.
  static func isRule(_ line: Bytes) -> Bool {
    let start = line.skip(from: line.startIndex, while: \.isSpace)
    guard let mark = line.at(start), isMark(mark) else { return false }
    let marks = line[start...].trimmed
    return marks.count >= 3 && marks.allSatisfy { isMark($0) || $0.isBlank }
  }

  /// A byte that rules are made of.
  static func isMark(_ byte: UInt8) -> Bool {
    byte == .dash || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "*")
  }

  /// Marks the bytes that rules are made of.
  static func marks(_ bytes: EightBytes) -> UInt64 {
    bytes.marks(of: .dash) | bytes.marks(of: UInt8(ascii: "=")) | bytes.marks(of: UInt8(ascii: "_"))
      | bytes.marks(of: UInt8(ascii: "*"))
  }

  /// The index past a rule of four marks or more at `index` inside a line; nil where none is.
  static func end(in line: Bytes, at index: Int) -> Int? {
    let mark = line[index]
    guard isMark(mark), line.at(index - 1) != mark else { return nil }
    var end = line.skip(from: index) { $0 == mark }
    // `- - - - -`
    if end == index + 1 {
      while line.at(end)?.isBlank ?? false, line.at(end + 1) == mark { end += 2 }
      return end - index >= 9 ? end : nil
    }
    guard end - index >= 4 else { return nil }
    // It can be broken by a blank at its 45th column.
    while let next = Optional(line.skip(from: end, while: \.isBlank)), line.at(next) == mark,
      line.at(next + 1) == mark
    {
      end = line.skip(from: next) { $0 == mark }
    }
    return end
  }
}
