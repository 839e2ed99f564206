/// What stands after the last paragraph: the signature, and what follows it.
struct Ending {
  /// Surnames under the text, each once.
  private(set) var signers: [String] = []
  /// The line or the words that hold them.
  private(set) var signature: Bytes?
  /// Web footers, lines after the signature, and end marks, in the order of the text.
  private(set) var annex: [Bytes] = []

  private var dates: [Bytes] = []

  /// Takes the end off the lines of the last paragraph.
  init(takenFrom lines: inout [Bytes]) {
    takeAttributes(&lines)
    takeEndMarks(&lines)
    if let index = Self.signatureLine(in: lines) {
      sign(lines[index].trimmed)
      annex = lines[(index + 1)...].filter { !$0.trimmed.isEmpty } + annex
      lines.removeSubrange(index...)
      takeRepetition(&lines)
      takeRules(&lines)
    } else if let last = lines.indices.last, let start = Signature.start(inEndOf: lines[last]) {
      sign(lines[last][start...].trimmed)
      lines[last] = lines[last][..<start]
    }
    annex = dates + annex
    takeTag(&lines)
    takeFooter(&lines)
    while let last = lines.last, last.trimmed.isEmpty { lines.removeLast() }
  }

  private mutating func sign(_ name: Bytes) {
    signature = name
    let letters = Signature.bare(name).squeezed
    signers = [letters.hasSuffix(".") ? String(letters.dropLast()) : letters]
  }

  // MARK: Below the signature

  /// Takes `NNNN`, `#0419`, `>`, a web footer or a classification off the end.
  private mutating func takeEndMarks(_ lines: inout [Bytes]) {
    takeDate(&lines)
    var taken: [Bytes] = []
    while let last = lines.last?.trimmed {
      guard last.isEmpty || EndMark.isOne(last) else { break }
      if !last.isEmpty { taken.append(lines[lines.count - 1]) }
      lines.removeLast()
    }
    annex = taken.reversed() + annex
  }

  /// Takes what stands below the mark of the end, or what an archive says of its telegram there.
  private mutating func takeAttributes(_ lines: inout [Bytes]) {
    guard
      let index = lines.indices.dropFirst().first(where: { index in
        EndMark.endsMessage(lines[index].trimmed)
          || AttributeBlock.begins(at: lines[index].trimmed)
      })
    else { return }
    annex = lines[index...].filter { !$0.trimmed.isEmpty }
    lines.removeSubrange(index...)
  }

  /// Takes the mark and the day that a dump put behind the last word: ` 0 11/30/2007`.
  private mutating func takeDate(_ lines: inout [Bytes]) {
    guard let index = lines.lastIndex(where: { !$0.trimmed.isEmpty }) else { return }
    let line = lines[index]
    let words = line.split(whereSeparator: \.isSpace).suffix(2)
    guard words.count == 2, let mark = words.first, let day = words.last, mark.count == 1,
      mark.allSatisfy(\.isDigit), mark.startIndex > line.startIndex,
      day.split(separator: .slash).count == 3, day.allSatisfy({ $0.isDigit || $0 == .slash })
    else { return }
    dates = [line[mark.startIndex...]]
    lines[index] = line[..<mark.startIndex]
  }

  /// Takes a closing tag that a page left behind, `< /a>` (06BUENOSAIRES452).
  private mutating func takeTag(_ lines: inout [Bytes]) {
    guard let last = lines.lastIndex(where: { !$0.trimmed.isEmpty }),
      let tag = EndMark.tag(inEndOf: lines[last])
    else { return }
    annex.insert(lines[last][tag...], at: 0)
    lines[last] = lines[last][..<tag]
  }

  /// Takes a signature that stands twice (05SANJOSE2826).
  private mutating func takeRepetition(_ lines: inout [Bytes]) {
    guard let index = lines.lastIndex(where: { !$0.trimmed.isEmpty }), let signature,
      lines[index].trimmed.elementsEqual(signature)
    else { return }
    annex.insert(lines[index], at: 0)
    lines.removeSubrange(index...)
  }

  /// Takes rules off the end that stood between text and signature.
  private mutating func takeRules(_ lines: inout [Bytes]) {
    while let last = lines.last, last.trimmed.isEmpty || Rule.isRule(last) {
      if Rule.isRule(last) { annex.insert(last, at: 0) }
      lines.removeLast()
    }
  }

  // MARK: Above it

  private mutating func takeFooter(_ lines: inout [Bytes]) {
    guard let footer = WebFooter(atEndOf: lines) else { return }
    var taken: [Bytes] = []
    while let last = lines.last, last.endIndex > footer.start {
      let start = Swift.max(last.startIndex, footer.start)
      taken.insert(last[start...], at: 0)
      lines.removeLast()
      if start > last.startIndex { lines.append(last[..<start]) }
    }
    if signature == nil, let last = taken.last, let name = footer.signature {
      taken[taken.count - 1] = last[..<name]
      sign(last[name...].trimmed)
    }
    annex = taken.filter { !$0.trimmed.isEmpty } + annex
  }

  /// The line that is a signature: a name in capitals alone, near the end.
  private static func signatureLine(in lines: [Bytes]) -> Int? {
    guard let last = lines.indices.last else { return nil }
    let isApart = stands(apart: last, in: lines)
    if Signature.isName(lines[last], smallToo: isApart), isApart || !goesOn(at: last, in: lines) {
      return last
    }
    // Notes can follow it (00HANOI2480).
    return lines.indices.suffix(40).last { index in
      index > 0 && Signature.isName(lines[index], smallToo: false)
        && (index + 1 >= last || lines[index + 1].trimmed.isEmpty)
        && (lines[index - 1].trimmed.isEmpty || lines[index - 1].trimmed.last == .dot)
    }
  }

  /// Whether a line in capitals may be of the sentence above it: a text of the 1970s has no other.
  private static func goesOn(at index: Int, in lines: [Bytes]) -> Bool {
    guard index > 0, lines[index - 1].trimmed.count > 30 else { return false }
    return !lines[..<index].suffix(3).contains { $0.contains(where: \.isSmall) }
  }

  /// Whether a line has an empty one above, the end of a sentence, or a web footer.
  private static func stands(apart index: Int, in lines: [Bytes]) -> Bool {
    guard index > 0 else { return false }
    let above = lines[index - 1].trimmed
    return above.isEmpty || Title.endsSentence(above)
      || WebFooter(atEndOf: Array(lines[..<index])) != nil
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
