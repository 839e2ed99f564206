/// The heading that stands above a paragraph.
struct Heading {
  /// On one line, without rules and without a portion marking before it.
  let text: String
  /// Where its lines and rules stand.
  let range: Range<Int>

  private init?(_ pieces: some BidirectionalCollection<Bytes>, range: Range<Int>) {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    self.range = range
    // "(U) The Next Boat": a marking is none of the words.
    var start = first.trimmed.startIndex
    if let marking = Marking(in: first, at: start), marking.end < last.endIndex {
      start = marking.end
    }
    let lines = [first[start...]] + pieces.dropFirst()
    text = Decoration.stripped(lines.map(\.squeezed).joined(separator: " "))
    guard !text.isEmpty else { return nil }
  }

  /// Takes a heading, with its rules, off the end of `lines`; it is in the last few.
  ///
  /// A numbered paragraph keeps some text; only lines of none, as of the head, can go `all`.
  init?(
    takenFromEndOf lines: inout [Range<Int>], of text: Bytes, all: Bool = true,
    ruledOnly: Bool = false
  ) {
    guard Self.canStand(atEndOf: lines, of: text) else { return nil }
    let pieces = Piece.pieces(of: lines.suffix(12).map { text[$0] })
    if ruledOnly, !(pieces.last { !$0.isEmpty }?.isRule ?? false) { return nil }
    guard
      let found = Self.block(atEndOf: pieces, all: all) ?? Self.glued(toEndOf: pieces, all: all)
        ?? Self.title(atEndOf: pieces)
    else { return nil }
    self = found
    Self.cut(&lines, from: found.range.lowerBound)
  }

  /// Takes a heading that stands between rules behind the number of its paragraph (08LONDON2627).
  init?(takenFromStartOf lines: inout [Range<Int>], of text: Bytes) {
    guard let index = lines.firstIndex(where: { !text.isBlank($0) }),
      let first = text[lines[index]].trimmed.first, !first.isLetter, !first.isDigit
    else { return nil }
    let pieces = Piece.pieces(of: lines[index...].prefix(5).map { text[$0] }).filter { !$0.isEmpty }
    guard pieces.count > 2, pieces[0].isRule, !pieces[1].isRule, pieces[2].isRule,
      Self.isHeading([pieces[1].bytes], ruled: true),
      let heading = Heading(
        [pieces[1].bytes],
        range: pieces[0].bytes.startIndex..<pieces[2].bytes.endIndex)
    else { return nil }
    self = heading
    lines = lines[index...].compactMap { line in
      line.upperBound <= range.upperBound
        ? nil : max(line.lowerBound, range.upperBound)..<line.upperBound
    }
  }

  /// Whether the last line is no end of a sentence; most paragraphs are seen to have no heading
  /// by that alone.
  private static func canStand(atEndOf lines: [Range<Int>], of text: Bytes) -> Bool {
    guard let last = lines.lastIndex(where: { !text.isBlank($0) }) else { return false }
    return text[lines[last]].trimmed.last != .dot
      || lines[..<last].last { !text.isBlank($0) }.map { Rule.isRule(text[$0]) } ?? false
  }

  private static func cut(_ lines: inout [Range<Int>], from place: Int) {
    while let last = lines.last, last.lowerBound >= place { lines.removeLast() }
    if let last = lines.last, last.upperBound > place {
      lines[lines.count - 1] = last.lowerBound..<place
    }
  }

  // MARK: On lines of its own

  /// A block of lines below an empty line or between rules.
  private static func block(atEndOf pieces: [Piece], all: Bool) -> Heading? {
    var end = pieces.endIndex
    while end > 0, pieces[end - 1].isEmpty { end -= 1 }
    var ruled = false
    while end > 0, pieces[end - 1].isRule || pieces[end - 1].isEmpty {
      ruled = ruled || pieces[end - 1].isRule
      end -= 1
    }
    var start = end
    while start > 0, end - start < 4, !pieces[start - 1].isEmpty, !pieces[start - 1].isRule {
      start -= 1
    }
    let ruledAbove = start > 0 && start < end && pieces[start - 1].isRule
    if ruled, ruledAbove, let above = line(ruledAt: start - 1, in: pieces) { start = above }
    let block = pieces[start..<end].lazy.filter { !$0.isRule }.map(\.bytes)
    guard (1...3).contains(block.count), isHeading(Array(block), ruled: ruled || ruledAbove),
      start == 0 && all || start > 0 && (pieces[start - 1].isRule || pieces[start - 1].isEmpty)
    else { return nil }
    // An empty line can part it from the rule above.
    var top = start
    while top > 0, pieces[top - 1].isEmpty { top -= 1 }
    let opens = top > 0 && pieces[top - 1].isRule && (top == 1 || pieces[top - 2].isEmpty)
    let first = opens || top == start && top > 0 && pieces[top - 1].isRule ? top - 1 : start
    return Heading(block, range: pieces[first].bytes.startIndex..<pieces[end - 1].end(in: pieces))
  }

  /// The upper line of a heading that has a rule under each of its lines (07PARIS2027).
  private static func line(ruledAt rule: Int, in pieces: [Piece]) -> Int? {
    guard rule > 0, !pieces[rule - 1].isEmpty, !pieces[rule - 1].isRule,
      rule == 1 || pieces[rule - 2].isEmpty, isHeading([pieces[rule - 1].bytes], ruled: false)
    else { return nil }
    return rule - 1
  }

  /// A heading with a rule below it, but no empty line above; perhaps run into the text.
  private static func glued(toEndOf pieces: [Piece], all: Bool) -> Heading? {
    guard let rule = pieces.lastIndex(where: { !$0.isEmpty }), pieces[rule].isRule, rule > 0,
      let last = pieces[..<rule].lastIndex(where: { !$0.isEmpty && !$0.isRule })
    else { return nil }
    let line = pieces[last].bytes
    let range = { (start: Int) in start..<pieces[rule].end(in: pieces) }
    let above = pieces[..<last].last { !$0.isEmpty }?.bytes.trimmed
    if above.map({ Title.endsSentence($0) || $0.last == .dash }) ?? all,
      isHeading([line], ruled: true), line.count <= 120
    {
      return Heading([line], range: range(line.startIndex))
    }
    guard let start = Title.start(in: line, ruled: true) else { return nil }
    return Heading([line[start...]], range: range(start))
  }

  /// A heading without rule or empty line, told by its words alone: `… it sank. NEXT STEPS`.
  private static func title(atEndOf pieces: [Piece]) -> Heading? {
    guard let last = pieces.last(where: { !$0.isEmpty }), !last.isRule else { return nil }
    let line = last.bytes
    if let start = Title.start(in: line, ruled: false) {
      return Heading([line[start...]], range: start..<line.endIndex)
    }
    // In broken lines it stands alone below the end of a sentence.
    let above = pieces.last { $0.bytes.endIndex <= line.startIndex && !$0.isEmpty }
    guard let above, Title.endsSentence(above.bytes.trimmed),
      above.bytes.contains(where: \.isSmall),
      Title(line.trimmed) != nil
    else { return nil }
    return Heading([line], range: line.range)
  }

  private static func isHeading(_ block: [Bytes], ruled: Bool) -> Bool {
    let text = Decoration.stripped(block.map(\.squeezed).joined(separator: " "))
    guard let first = text.utf8.first, let last = text.utf8.last,
      text.utf8.contains(where: \.isLetter)
    else { return false }
    if ruled { return text.utf8.count <= 240 }
    let starts =
      first.isCapital || first.isDigit || first == .opening || first == UInt8(ascii: "\"")
      || first.isExtended
    let ends: [UInt8] = [.dot, .comma, .semicolon, .dash]
    if Title.closesFrame(block[0]) { return false }
    return starts && !ends.contains(last) && block.count <= 2
      && block.allSatisfy { $0.trimmed.count <= 80 }
  }
}

/// Signs around a heading on its line: `//ON THE WANE//`, `--- MST ---`.
private enum Decoration {
  static func stripped(_ text: String) -> String {
    guard let first = text.utf8.first, "/-*=_~".utf8.contains(first), text.utf8.last == first
    else { return text }
    let inside = text.utf8.drop { $0 == first }
    guard text.utf8.count - inside.count >= 2, let last = inside.lastIndex(where: { $0 != first })
    else { return text }
    let words = String(inside[...last]) ?? text
    return Array(words.utf8)[...].squeezed
  }
}

/// A line, or one of the parts that rules inside it make.
private struct Piece {
  let bytes: Bytes
  let isRule: Bool
  var isEmpty: Bool { bytes.trimmed.isEmpty }

  func end(in pieces: [Piece]) -> Int { pieces.last?.bytes.endIndex ?? bytes.endIndex }

  static func pieces(of lines: [Bytes]) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(lines.count)
    for line in lines { add(line, to: &pieces) }
    return pieces
  }

  /// Adds `HEADING ------` in two; a line without a rule inside as one.
  static func add(_ line: Bytes, to pieces: inout [Piece]) {
    if Rule.isRule(line) { return pieces.append(Piece(bytes: line, isRule: true)) }
    let before = pieces.count
    var start = line.startIndex
    var index = Swift.max(line.startIndex, line.endIndex - 600)
    while let mark = line.firstIndex(from: index, where: Rule.marks) {
      guard let end = Rule.end(in: line, at: mark) else {
        index = mark + 1
        continue
      }
      index = mark
      if !line[start..<index].trimmed.isEmpty {
        pieces.append(Piece(bytes: line[start..<index], isRule: false))
        start = index
      }
      pieces.append(Piece(bytes: line[start..<end], isRule: true))
      (start, index) = (end, end)
    }
    if pieces.count == before || !line[start...].trimmed.isEmpty {
      pieces.append(Piece(bytes: line[start...], isRule: false))
    }
  }
}
