/// What stands after the last paragraph: the signature, and what follows it.
struct Ending {
  /// Surnames under the text, each once.
  private(set) var signers: [String] = []
  /// The line or the words that hold them.
  private(set) var signature: Range<Int>?
  /// Web footers, lines after the signature, and end marks, in the order of the text.
  private(set) var annex: [Range<Int>] = []

  private let text: Bytes
  private var dates: [Range<Int>] = []

  /// Takes the end off the lines of the last paragraph of `text`.
  init(takenFrom lines: inout [Range<Int>], of text: Bytes) {
    self.text = text
    takeAttributes(&lines)
    takeEndMarks(&lines)
    if let index = signatureLine(in: lines) {
      sign(text[lines[index]].trimmed)
      annex = lines[(index + 1)...].filter { !text.isBlank($0) } + annex
      lines.removeSubrange(index...)
      takeRepetition(&lines)
      takeRules(&lines)
    } else if let last = lines.indices.last, let start = Signature.start(inEndOf: text[lines[last]])
    {
      sign(text[start..<lines[last].upperBound].trimmed)
      lines[last] = lines[last].lowerBound..<start
    }
    annex = dates + annex
    takeTag(&lines)
    takeFooter(&lines)
    while let last = lines.last, text.isBlank(last) { lines.removeLast() }
  }

  private mutating func sign(_ name: Bytes) {
    signature = name.range
    let letters = Signature.bare(name).squeezed
    signers = [letters.hasSuffix(".") ? String(letters.dropLast()) : letters]
  }

  // MARK: Below the signature

  /// Takes `NNNN`, `#0419`, `>`, a web footer or a classification off the end.
  private mutating func takeEndMarks(_ lines: inout [Range<Int>]) {
    takeDate(&lines)
    var taken: [Range<Int>] = []
    while let last = lines.last {
      let isBlank = text.isBlank(last)
      guard isBlank || EndMark.isOne(text[last].trimmed) else { break }
      if !isBlank { taken.append(last) }
      lines.removeLast()
    }
    annex = taken.reversed() + annex
  }

  /// Takes what stands below the mark of the end, or what an archive says of its telegram there.
  private mutating func takeAttributes(_ lines: inout [Range<Int>]) {
    guard
      let index = lines.indices.dropFirst().first(where: { index in
        let line = text[lines[index]].trimmed
        return EndMark.endsMessage(line) || AttributeBlock.begins(at: line)
      })
    else { return }
    annex = lines[index...].filter { !text.isBlank($0) }
    lines.removeSubrange(index...)
  }

  /// Takes the mark and the day that a dump put behind the last word: ` 0 11/30/2007`.
  private mutating func takeDate(_ lines: inout [Range<Int>]) {
    guard let index = lines.lastIndex(where: { !text.isBlank($0) }) else { return }
    let line = text[lines[index]]
    let words = line.split(whereSeparator: \.isSpace).suffix(2)
    guard words.count == 2, let mark = words.first, let day = words.last, mark.count == 1,
      mark.allSatisfy(\.isDigit), mark.startIndex > line.startIndex,
      day.split(separator: .slash).count == 3, day.allSatisfy({ $0.isDigit || $0 == .slash })
    else { return }
    dates = [mark.startIndex..<line.endIndex]
    lines[index] = line.startIndex..<mark.startIndex
  }

  /// Takes a closing tag that a page left behind, `< /a>` (06BUENOSAIRES452).
  private mutating func takeTag(_ lines: inout [Range<Int>]) {
    guard let last = lines.lastIndex(where: { !text.isBlank($0) }),
      let tag = EndMark.tag(inEndOf: text[lines[last]])
    else { return }
    annex.insert(tag..<lines[last].upperBound, at: 0)
    lines[last] = lines[last].lowerBound..<tag
  }

  /// Takes a signature that stands twice (05SANJOSE2826).
  private mutating func takeRepetition(_ lines: inout [Range<Int>]) {
    guard let index = lines.lastIndex(where: { !text.isBlank($0) }), let signature,
      text[lines[index]].trimmed.elementsEqual(text[signature])
    else { return }
    annex.insert(lines[index], at: 0)
    lines.removeSubrange(index...)
  }

  /// Takes rules off the end that stood between text and signature.
  private mutating func takeRules(_ lines: inout [Range<Int>]) {
    while let last = lines.last, text.isBlank(last) || Rule.isRule(text[last]) {
      if Rule.isRule(text[last]) { annex.insert(last, at: 0) }
      lines.removeLast()
    }
  }

  // MARK: Above it

  private mutating func takeFooter(_ lines: inout [Range<Int>]) {
    guard let footer = WebFooter(atEndOf: lines, of: text) else { return }
    var taken: [Range<Int>] = []
    while let last = lines.last, last.upperBound > footer.start {
      let start = max(last.lowerBound, footer.start)
      taken.insert(start..<last.upperBound, at: 0)
      lines.removeLast()
      if start > last.lowerBound { lines.append(last.lowerBound..<start) }
    }
    if signature == nil, let last = taken.last, let name = footer.signature {
      taken[taken.count - 1] = last.lowerBound..<name
      sign(text[name..<last.upperBound].trimmed)
    }
    annex = taken.filter { !text.isBlank($0) } + annex
  }

  /// The line that is a signature: a name in capitals alone, near the end.
  private func signatureLine(in lines: [Range<Int>]) -> Int? {
    guard let last = lines.indices.last else { return nil }
    let isApart = stands(apart: last, in: lines)
    if Signature.isName(text[lines[last]], smallToo: isApart),
      isApart || !goesOn(at: last, in: lines)
    {
      return last
    }
    // Notes can follow it (00HANOI2480).
    return lines.indices.suffix(40).last { index in
      guard index > 0, Signature.isName(text[lines[index]], smallToo: false) else { return false }
      let above = text[lines[index - 1]].trimmed
      return (index + 1 >= last || text.isBlank(lines[index + 1]))
        && (above.isEmpty || above.last == .dot)
    }
  }

  /// Whether a line in capitals may be of the sentence above it: a text of the 1970s has no other.
  private func goesOn(at index: Int, in lines: [Range<Int>]) -> Bool {
    guard index > 0, text[lines[index - 1]].trimmed.count > 30 else { return false }
    return !lines[..<index].suffix(3).contains { text[$0].contains(where: \.isSmall) }
  }

  /// Whether a line has an empty one above, the end of a sentence, or a web footer.
  private func stands(apart index: Int, in lines: [Range<Int>]) -> Bool {
    guard index > 0 else { return false }
    let above = text[lines[index - 1]].trimmed
    return above.isEmpty || Title.endsSentence(above)
      || WebFooter(atEndOf: lines[..<index], of: text) != nil
  }
}

/// What the National Archives print of a telegram below its text (1973SAIGON11976).
enum AttributeBlock {
  private static let labels = [
    "MESSAGE ATTRIBUTES", "AUTOMATIC DECAPTIONING:", "CAPTURE DATE:", "CHANNEL INDICATORS:",
    "CURRENT CLASSIFICATION:", "DECAPTION DATE:", "CURRENT HANDLING RESTRICTIONS",
    "*** CURRENT HANDLING", "DOCUMENT NUMBER:", "<< END OF DOCUMENT",
  ]

  static func begins(at line: Bytes) -> Bool {
    guard let first = line.first, "MACD*<".utf8.contains(first.capital) else { return false }
    return labels.contains { line.has($0, at: line.startIndex) }
  }
}

/// A line that ends a telegram or a page of one.
enum EndMark {
  /// `NNNN`, after which a station sent nothing more.
  static func endsMessage(_ line: Bytes) -> Bool {
    line.count >= 4 && line.count < 20 && line.has("NNNN", at: line.startIndex)
  }

  static func isOne(_ line: Bytes) -> Bool {
    if line.allSatisfy({ $0 == UInt8(ascii: "N") }) || Rule.isRule(line) { return true }
    // `>`, `\`, `...`
    if !line.contains(where: { $0.isLetter || $0.isDigit || $0.isExtended }) { return true }
    if line.first == UInt8(ascii: "*"), line.first("MISSING SECTION") != nil { return true }
    if line.first == .hash, line.dropFirst().allSatisfy(\.isDigit) { return true }
    if line.first == UInt8(ascii: "="), line.first("CABLE ENDS") != nil { return true }
    if line.first(" - CLASSIFICATION: ") != nil { return true }
    if line.first("END OF DOCUMENT") != nil || line.has("NNNN", at: line.startIndex) {
      return line.count < 40
    }
    return Captions.areOnly(line)
      || line.has("HTTP", at: line.startIndex) && !line.contains(where: \.isBlank)
  }

  /// Where `</a>` begins that ends a line.
  static func tag(inEndOf line: Bytes) -> Int? {
    let line = line.trimmed
    guard line.last == UInt8(ascii: ">"), let start = line.lastIndex(of: UInt8(ascii: "<")),
      start > line.startIndex,
      line[start...].dropFirst().first(where: { !$0.isBlank }) == .slash, line.endIndex - start < 8
    else { return nil }
    return start
  }
}
