import Cables
internal import Files

/// Finds what was printed on each page.
struct PageHeaderFinder {
  struct Cut {
    var range: Range<Int>
    var isStamp = false
  }

  let text: Bytes
  let posts: PostRegistry

  /// The pieces to cut, in order, none touching another.
  func cuts() -> [Cut] {
    var cuts: [Cut] = []
    var index = text.startIndex
    while let place = candidate(from: index) {
      index = place + 1
      guard let cut = cut(around: place) else { continue }
      cuts.append(cut)
      index = max(index, cut.range.upperBound)
    }
    return cuts
  }

  /// The next place where a word begins that all of them have: OF, PAGE or DECLASSIFIED.
  private func candidate(from start: Int) -> Int? {
    var index = start
    while let place = text.firstIndex(
      from: index,
      where: {
        $0.marks(of: UInt8(ascii: "O")) | $0.marks(of: UInt8(ascii: "P"))
          | $0.marks(of: UInt8(ascii: "D"))
      })
    {
      switch (text[place], text.at(place + 1)?.capital) {
      case (UInt8(ascii: "O"), UInt8(ascii: "F")), (UInt8(ascii: "P"), UInt8(ascii: "A")),
        (UInt8(ascii: "D"), UInt8(ascii: "E")):
        return place
      default: index = place + 1
      }
    }
    return nil
  }

  private func cut(around place: Int) -> Cut? {
    switch text[place] {
    case UInt8(ascii: "O"): sectionHeader(around: place).map { Cut(range: $0) }
    case UInt8(ascii: "P"): pageHeader(at: place).map { Cut(range: $0) }
    default: stamp(around: place).map { Cut(range: $0, isStamp: true) }
    }
  }

  // MARK: PHNOM PENH 00000419  002.2 OF 002

  private func sectionHeader(around of: Int) -> Range<Int>? {
    guard text.has("OF ", at: of), text.at(of - 1) == .space else { return nil }
    let total = text.skip(from: of + 3, while: \.isBlank)
    let end = text.skip(from: total, while: \.isDigit)
    guard end - total == 3, let section = back(over: of - 1, digits: 1...3, dots: true),
      let serial = back(over: section - 1, digits: 5...8, dots: false)
    else { return nil }
    guard let start = nameStart(before: serial) else { return nil }
    return start..<end
  }

  /// The start of the digits that end, blanks aside, before `end`.
  private func back(over end: Int, digits: ClosedRange<Int>, dots: Bool) -> Int? {
    var index = end
    while let byte = text.at(index - 1), byte.isBlank { index -= 1 }
    let last = index
    while let byte = text.at(index - 1), byte.isDigit || dots && byte == .dot { index -= 1 }
    return digits.contains(last - index) || dots && last - index <= 6 && last > index ? index : nil
  }

  /// Where the name of the post begins that stands before the serial.
  private func nameStart(before serial: Int) -> Int? {
    var starts: [Int] = []
    var index = serial
    while starts.count < 4 {
      while let byte = text.at(index - 1), byte.isBlank { index -= 1 }
      let end = index
      while let byte = text.at(index - 1), byte.isCapital || byte == .dot || byte == .dash {
        index -= 1
      }
      guard index < end, text.at(index - 1).map(\.isSpace) ?? true else { break }
      starts.append(index)
    }
    let known = starts.last { start in
      posts.known(text[start..<serial].trimmed.text) != nil
    }
    return known ?? starts.first
  }

  // MARK: PAGE 02        ROME  01196  01 OF 02  082030Z

  private func pageHeader(at page: Int) -> Range<Int>? {
    guard text.has("PAGE ", at: page), text.at(page - 1).map({ !$0.isLetter }) ?? true else {
      return nil
    }
    let digits = text.skip(from: page + 5, while: \.isBlank)
    let number = text.skip(from: digits, while: \.isDigit)
    guard number - digits == 2, let value = text.number(digits..<number), value > 1 else {
      return nil
    }
    let name = text.skip(from: number, while: \.isSpace)
    let serial = text.skip(from: name) { $0.isCapital || $0.isBlank || $0 == .dot }
    var end = text.skip(from: serial, while: \.isDigit)
    guard (4...6).contains(end - serial), serial - name < 20 else { return nil }
    end = skipSection(from: end)
    end = skipTime(from: end)
    return startOfMarkings(before: page)..<end
  }

  private func skipSection(from end: Int) -> Int {
    let first = text.skip(from: end, while: \.isBlank)
    let of = text.skip(from: text.skip(from: first, while: \.isDigit), while: \.isBlank)
    guard of > first, text.has("OF ", at: of) else { return end }
    return text.skip(from: of + 3, while: \.isDigit)
  }

  private func skipTime(from end: Int) -> Int {
    let time = text.skip(from: end, while: \.isBlank)
    let zulu = text.skip(from: time, while: \.isDigit)
    return zulu - time == 6 && text.at(zulu) == UInt8(ascii: "Z") ? zulu + 1 : end
  }

  /// Where the classification and the captions begin that were printed above a page header.
  private func startOfMarkings(before page: Int) -> Int {
    var start = page
    while true {
      var end = start
      while let byte = text.at(end - 1), byte.isSpace { end -= 1 }
      var line = end
      // Markings of the page stand in the middle of their line, two blanks from what is before.
      while let byte = text.at(line - 1), byte != .newline,
        !(byte == .space && text.at(line - 2) == .space)
      { line -= 1 }
      guard line < end, Captions.areOnly(text[line..<end]) else { return start }
      start = line
    }
  }

  // MARK: Declassified/Released US Department of State

  private func stamp(around place: Int) -> Range<Int>? {
    guard text.has("DECLASSIFIED/RELEASED US DEPARTMENT OF STATE", at: place) else { return nil }
    let start = text[..<place].lastIndex(of: .newline).map { $0 + 1 } ?? text.startIndex
    return start..<(text[place...].firstIndex(of: .newline) ?? text.endIndex)
  }
}
