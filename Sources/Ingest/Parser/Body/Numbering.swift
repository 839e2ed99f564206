internal import Files

/// The numbers that open paragraphs, told from all others: list items, dates, and the numbering of
/// a text that is quoted.
///
/// Each number that could open a paragraph is weighed by how it stands, and each pair by how one
/// follows the other; the weightiest row of them is the numbering.
struct Numbering {
  /// A paragraph's number and where it stands.
  struct Start {
    let place: Int
    let mark: ParagraphMark
    fileprivate var stand = Stand.midLine
    fileprivate var weight = 0
    fileprivate var isQuoted = false

    fileprivate var isMarked: Bool { mark.marking != nil }
    fileprivate var isBare: Bool { !mark.hasSign && mark.marking == nil }

    fileprivate mutating func weigh(isMarkedText: Bool) {
      weight = (mark.hasSign ? 40 : 0) + (isMarked ? 40 : 0)
      switch stand {
      case .block: weight += 30
      case .line: weight += 20
      case .midLine: weight -= 10
      }
      if isMarkedText, !isMarked { weight -= mark.hasSign ? 25 : 40 }
      if isQuoted { weight -= 25 }
      if mark.isDamaged { weight -= isMarked ? 20 : 35 }
    }
  }

  /// How a number stands: on top of a block, of a line, or inside one.
  fileprivate enum Stand { case block, line, midLine }

  private(set) var starts: [Start] = []

  init(_ text: Bytes) {
    var found = NumberFinder(text).found
    Self.weigh(&found)
    starts = Self.row(of: found)
  }

  // MARK: One number

  private static func weigh(_ found: inout [Start]) {
    // Where most numbers have a marking, one without is likely an item of a list.
    let marked = Set(found.lazy.filter(\.isMarked).map(\.mark.number))
    let isMarkedText = marked.count >= 3 && marked.count * 10 >= 6 * (marked.max() ?? 0)
    for index in found.indices { found[index].weigh(isMarkedText: isMarkedText) }
  }

  // MARK: One after another

  /// The weightiest row, in the order of the text.
  private static func row(of found: [Start]) -> [Start] {
    var best: [(weight: Int, before: Int?)] = []
    for (index, start) in found.enumerated() {
      var choice = (weight: start.weight + opening(start), before: Int?.none)
      // The item before it in its list speaks against a number.
      let isAfterItem =
        index > 0 && found[index - 1].mark.number == start.mark.number - 1
        && found[index - 1].isBare == start.isBare
      // A list longer than this stands in no paragraph.
      for before in stride(from: index - 1, through: max(0, index - 60), by: -1) {
        guard let step = step(from: found[before], to: start) else { continue }
        let isOfList = isAfterItem && before < index - 1
        let weight = best[before].weight + start.weight + step - (isOfList ? 20 : 0)
        if weight > choice.weight { choice = (weight, before) }
      }
      best.append(choice)
    }
    guard var last = best.indices.max(by: { best[$0].weight < best[$1].weight }),
      best[last].weight > 0
    else { return [] }
    var row = [found[last]]
    while let before = best[last].before {
      row.append(found[before])
      last = before
    }
    return row.reversed()
  }

  /// How well a number begins the numbering.
  private static func opening(_ start: Start) -> Int {
    switch start.mark.number {
    case 1: 30
    case 2...9: start.isBare ? -10 * start.mark.number / 2 : 0
    default: start.isBare ? -60 : -20
    }
  }

  /// How well `next` follows `start`; nil where it cannot.
  private static func step(from start: Start, to next: Start) -> Int? {
    let step = next.mark.number - start.mark.number
    switch step {
    case 1: return 30
    case 2...5: return next.stand == .midLine && !next.mark.hasSign ? nil : -5 * (step - 1)
    case 6...20: return next.isBare || next.stand == .midLine ? nil : -30
    case 0: return next.isBare || next.stand == .midLine ? nil : -20
    default:
      // Typing errors, enclosures and a second telegram: only what stands out by its marks.
      guard next.mark.hasSign || next.isMarked, next.stand != .midLine else { return nil }
      if next.mark.hasSign && next.isMarked { return next.mark.number == 1 ? -40 : -60 }
      if next.mark.number == 1 { return next.isMarked ? -30 : -60 }
      return step >= -3 && step < 0 ? -60 : nil
    }
  }
}

/// Finds every number that could open a paragraph.
private struct NumberFinder {
  private(set) var found: [Numbering.Start] = []
  private let text: Bytes
  /// Those that end behind the place looked at.
  private var quotes: ArraySlice<Range<Int>>

  init(_ text: Bytes) {
    self.text = text
    quotes = Quotation.ranges(in: text)[...]
    var line = text.startIndex
    var afterEmpty = true
    while line <= text.endIndex {
      let end = text.endOfLine(from: line)
      let first = text.skip(from: line, while: \.isBlank)
      if first < end {
        let mark = ParagraphMark(in: text, at: first)
        if let mark { add(mark, at: first, stand: afterEmpty ? .block : .line) }
        addInside(min(mark?.textStart ?? first, end)..<end, lineLength: end - line)
      }
      afterEmpty = first >= end || Rule.isMark(text[first]) && Rule.isRule(text[first..<end])
      line = end + 1
    }
  }

  private mutating func add(_ mark: ParagraphMark, at place: Int, stand: Numbering.Stand) {
    var start = Numbering.Start(place: place, mark: mark)
    start.stand = stand
    while let quote = quotes.first, quote.upperBound <= place { quotes.removeFirst() }
    start.isQuoted = quotes.first?.contains(place) ?? false
    found.append(start)
  }

  /// Adds the numbers inside of a line: after a paragraph sign, with a marking, or, in a line that
  /// holds several sentences, after the end of one.
  private mutating func addInside(_ range: Range<Int>, lineLength: Int) {
    var index = range.lowerBound
    while let next = candidate(from: index, to: range.upperBound) {
      index = next + 1
      guard let mark = ParagraphMark(in: text, at: next), opens(mark, at: next, lineLength) else {
        continue
      }
      add(mark, at: next, stand: .midLine)
      index = max(index, mark.textStart)
    }
  }

  /// The next sign, or digit behind a blank.
  private func candidate(from start: Int, to end: Int) -> Int? {
    var index = start
    while let place = text.firstIndex(
      from: index, to: end, where: { $0.marksOfDigits | $0.marks(of: 0xC2) })
    {
      if text[place] == 0xC2 || text.at(place - 1)?.isSpace ?? false { return place }
      index = text.skip(from: place, while: \.isDigit)
    }
    return nil
  }

  private func opens(_ mark: ParagraphMark, at index: Int, _ lineLength: Int) -> Bool {
    if mark.isDamaged { return false }
    if mark.hasSign || mark.marking != nil { return true }
    guard lineLength > 160, let next = text.at(mark.textStart),
      next.isCapital || next == UInt8(ascii: "\"") || next == .opening || next.isExtended,
      let before = text[..<index].last(where: { !$0.isBlank })
    else { return false }
    let ends: [UInt8] = [
      .dot, .closing, .dash, UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!"),
    ]
    return ends.contains(before)
  }
}
