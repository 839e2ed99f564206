import Cables

/// A paragraph as it stands in the body: its mark, its heading and its lines.
struct BodyPart {
  var number: Int?
  var marking: String?
  var heading: String?
  var lines: [Bytes]
}

/// Cuts the body into its paragraphs.
struct BodySplitter {
  private(set) var parts: [BodyPart] = []

  private let text: Bytes
  private var last = 0
  private var allMarked = false

  /// Splits `text`, in which no page header is left.
  init(_ text: Bytes) {
    self.text = text
    let starts = markStarts()
    var from = text.startIndex
    var mark: ParagraphMark?
    for (start, next) in starts {
      add(text[from..<start], mark: mark)
      mark = next
      from = next.textStart
    }
    add(text[from...], mark: mark)
    moveHeadings()
  }

  private mutating func add(_ part: Bytes, mark: ParagraphMark?) {
    let lines = part.lines.filter { !$0.trimmed.elementsEqual("SIPDIS".utf8) }
    parts.append(BodyPart(number: mark?.number, marking: mark?.marking?.text, lines: lines))
  }

  // MARK: Where paragraphs begin

  private mutating func markStarts() -> [(Int, ParagraphMark)] {
    var starts: [(Int, ParagraphMark)] = []
    var index = text.startIndex
    var atLineStart = true
    while index < text.endIndex {
      let byte = text[index]
      if byte == .newline {
        atLineStart = true
      } else if !byte.isBlank {
        if atLineStart || byte == 0xC2 || byte.isDigit && text.at(index - 1)?.isBlank ?? false,
          let mark = ParagraphMark(in: text, at: index),
          accepts(mark, at: index, atLineStart: atLineStart)
        {
          starts.append((index, mark))
          last = mark.number
          allMarked = starts.count == 1 ? mark.marking != nil : allMarked && mark.marking != nil
          index = Swift.max(mark.textStart, index + 1) - 1
        }
        atLineStart = false
      }
      index += 1
    }
    return starts
  }

  /// Whether a mark continues the numbering; a date, a year or a list inside a paragraph does not.
  private func accepts(_ mark: ParagraphMark, at index: Int, atLineStart: Bool) -> Bool {
    let step = mark.number - last
    if atLineStart {
      if mark.marking != nil {
        return step >= 1 && step <= 20 || last == 0 || mark.hasSign && step > -3
      }
      if mark.hasSign { return step >= 0 && step <= 5 || last == 0 }
      // Where every paragraph has a marking, a bare number is an item of a list.
      if allMarked && last > 2 && step != 1 { return false }
      return step >= 1 && step <= 3 || last == 0 && mark.number < 10
    }
    guard step == 1 else { return false }
    if mark.hasSign { return true }
    return mark.marking != nil && text.at(index - 1)?.isSpace ?? false
  }

  // MARK: Headings

  /// Moves a heading from the end of one paragraph to the start of the next.
  private mutating func moveHeadings() {
    for index in parts.indices.dropLast() {
      parts[index + 1].heading = Heading.take(
        fromEndOf: &parts[index].lines, all: parts[index].number == nil)
    }
  }
}

/// The heading that stands above a paragraph.
enum Heading {
  /// Takes a heading, with its rules, off the end of `lines`.
  ///
  /// A numbered paragraph keeps some text; only lines of none, as of the head, can go `all`.
  static func take(fromEndOf lines: inout [Bytes], all: Bool = true) -> String? {
    var end = lines.count
    func isEmpty(_ index: Int) -> Bool { lines[index].trimmed.isEmpty }
    while end > 0, isEmpty(end - 1) { end -= 1 }
    var ruled = false
    while end > 0, Rule.isRule(lines[end - 1]) || isEmpty(end - 1) {
      ruled = ruled || Rule.isRule(lines[end - 1])
      end -= 1
    }
    var start = end
    while start > 0, end - start < 4, !isEmpty(start - 1), !Rule.isRule(lines[start - 1]) {
      start -= 1
    }
    let ruledAbove = start > 0 && start < end && Rule.isRule(lines[start - 1])
    let block = lines[start..<end]
    guard !block.isEmpty, block.count <= 3, isHeading(block, ruled: ruled || ruledAbove),
      start == 0 && all || start > 0 && (ruledAbove || isEmpty(start - 1))
    else {
      return ruled ? glued(to: &lines, end: end) : nil
    }
    let heading = text(of: block)
    if ruledAbove { start -= 1 }
    lines.removeSubrange(start...)
    return heading
  }

  /// A heading with a rule below it, but no empty line above.
  private static func glued(to lines: inout [Bytes], end: Int) -> String? {
    guard end > 0, isHeading(lines[(end - 1)..<end], ruled: true),
      end > 1, lines[end - 2].trimmed.last.map({ $0 == .dot || $0 == .dash }) ?? true
    else { return nil }
    let heading = text(of: lines[(end - 1)..<end])
    lines.removeSubrange((end - 1)...)
    return heading
  }

  private static func isHeading(_ block: ArraySlice<Bytes>, ruled: Bool) -> Bool {
    let text = block.map(\.squeezed).joined(separator: " ")
    guard let first = text.utf8.first, let last = text.utf8.last,
      text.utf8.contains(where: \.isLetter)
    else { return false }
    if ruled { return text.utf8.count <= 240 }
    let starts =
      first.isCapital || first.isDigit || first == .opening || first == UInt8(ascii: "\"")
      || first.isExtended
    let ends: [UInt8] = [.dot, .comma, .semicolon, .dash]
    return starts && !ends.contains(last) && block.count <= 2
      && block.allSatisfy { $0.trimmed.count <= 80 }
  }

  /// On one line, without a portion marking before it.
  private static func text(of block: ArraySlice<Bytes>) -> String {
    block.map(\.squeezed).joined(separator: " ")
  }
}
