/// Cuts the text of a paragraph into tokens.
struct TokenReader {
  let words: NameWords

  /// The blank and line ends before the token to come.
  private var gap = NameToken.Gap.none

  init(words: NameWords) {
    self.words = words
  }

  mutating func read(_ bytes: [UInt8], into tokens: inout [NameToken]) {
    var index = 0
    var isFirst = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSpace {
        index = space(in: bytes, at: index)
        continue
      }
      if Self.startsLetter(byte, in: bytes, at: index) {
        index = word(in: bytes, at: index, into: &tokens)
      } else {
        index = mark(in: bytes, at: index, into: &tokens)
      }
      if isFirst, !tokens.isEmpty { tokens[0].gap = .apart }
      isFirst = false
      gap = .none
    }
  }

  private mutating func space(in bytes: [UInt8], at start: Int) -> Int {
    var index = start
    var lines = 0
    while index < bytes.count, bytes[index].isSpace {
      if bytes[index] == .newline { lines += 1 }
      index += 1
    }
    gap = lines > 1 ? .apart : lines == 1 ? .line : .blank
    return index
  }

  // MARK: Marks and numbers

  private func mark(in bytes: [UInt8], at start: Int, into tokens: inout [NameToken]) -> Int {
    var index = start
    var token = NameToken(
      start: start, end: start + 1, hash: 0, classes: [], shape: .mark, gap: gap, mark: bytes[start]
    )
    if bytes[start].isDigit {
      token.shape = .number
      token.mark = 0
      // "1LT", "5th": letters that belong to the number.
      while index < bytes.count, bytes[index].isDigit || bytes[index].isLetter { index += 1 }
      token.end = index
      token.hash = WordHash.of(bytes[start..<index])
      token.classes = words[token.hash]
      if token.is(.rank) { token.shape = .capitals }
      tokens.append(token)
      return index
    }
    index += bytes[start] < 0xC0 ? 1 : bytes[start] < 0xE0 ? 2 : bytes[start] < 0xF0 ? 3 : 4
    index = min(index, bytes.count)
    if bytes[start] == 0xE2 { token.mark = Self.plain(bytes[start..<index]) }
    token.end = index
    if token.mark == .dash, tokens.last?.mark == .dash, gap == .none { return index }
    tokens.append(token)
    return index
  }

  /// A curved quotation mark or a long dash as its plain form.
  private static func plain(_ character: Bytes) -> UInt8 {
    guard character.count == 3, character.dropFirst().first == 0x80, let last = character.last
    else { return UInt8(ascii: "*") }
    switch last {
    case 0x98, 0x99: return .apostrophe
    case 0x9C, 0x9D: return UInt8(ascii: "\"")
    case 0x90...0x95: return .dash
    default: return UInt8(ascii: "*")
    }
  }

  // MARK: Words

  @inline(__always)
  private static func startsLetter(_ byte: UInt8, in bytes: [UInt8], at index: Int) -> Bool {
    byte.isLetter || byte >= 0xC3 && byte != 0xE2 && byte < 0xF0 && index + 1 < bytes.count
  }

  private func word(in bytes: [UInt8], at start: Int, into tokens: inout [NameToken]) -> Int {
    var letters = WordLetters()
    var index = letters.read(bytes, from: start)
    var token = NameToken(
      start: start, end: index, hash: letters.hash, classes: [], shape: letters.shape, gap: gap)
    if letters.count == 1, bytes[start].isCapital, bytes[start..<index].count == 1 {
      index = initials(in: bytes, from: index, token: &token)
      tokens.append(token)
      return index
    }
    token.classes = classes(of: letters, bytes[start..<index])
    if index < bytes.count, bytes[index] == .dash,
      let whole = broken(bytes, at: index, letters, token)
    {
      index = whole.end
      token = whole
    }
    index = ending(in: bytes, at: index, of: &token, letters: letters)
    tokens.append(token)
    return index
  }

  /// A word that a line end, or the blank that took its place, broke: `MIN- ISTER`.
  ///
  /// Two words of their own stay two: `BURDEN- SHARING`.
  private func broken(
    _ bytes: [UInt8], at dash: Int, _ letters: WordLetters, _ token: NameToken
  ) -> NameToken? {
    let next = bytes[...].skip(from: dash + 1, while: \.isSpace)
    guard next > dash + 1, next < bytes.count, next - dash < 4, letters.shape != .small,
      letters.shape == .capitals ? bytes[next].isCapital : bytes[next].isSmall
    else { return nil }
    var whole = letters
    let end = whole.read(bytes, from: next)
    let joined = classes(of: whole, bytes[token.start..<dash] + bytes[next..<end])
    var rest = WordLetters()
    _ = rest.read(bytes, from: next)
    let tail = classes(of: rest, bytes[next..<end])
    let isTwo = !token.classes.isEmpty && !tail.isEmpty && joined.isEmpty
    guard !isTwo, !joined.isEmpty || letters.shape == .capitals && tail.isEmpty else { return nil }
    return NameToken(
      start: token.start, end: end, hash: whole.hash, classes: joined, shape: whole.shape, gap: gap)
  }

  /// Reads on from the first letter of `J.R.`; `U.S.` and its like are no initials.
  private func initials(in bytes: [UInt8], from end: Int, token: inout NameToken) -> Int {
    token.shape = .initial
    var index = end
    while index + 1 < bytes.count, bytes[index] == .dot, bytes[index + 1].isCapital,
      index + 2 >= bytes.count || !bytes[index + 2].isLetter
    {
      index += 2
    }
    token.end = index
    token.hash = WordHash.of(bytes[token.start..<index])
    let known = words[token.hash]
    if index > end, Self.states.contains(token.hash) {
      token.classes = .country
      token.shape = .capitals
    } else if index == end, let slashed = slashed(in: bytes, from: end, token.start) {
      token.hash = WordHash.of(bytes[token.start..<slashed])
      token.classes = words[token.hash]
      token.shape = .capitals
      token.end = slashed
      return slashed
    } else if index > end, known.isDisjoint(with: .common.union(.suffix)), !known.isEmpty {
      token.classes = known
      token.shape = .capitals
    } else if index == end, bytes[token.start] == UInt8(ascii: "I") || bytes[token.start] == 0x41 {
      token.classes = .function
    }
    if index < bytes.count, bytes[index] == .dot {
      token.stopped = true
      index += 1
    } else if Self.possessive(in: bytes, at: index) > 0 {
      token.possessive = true
      index += Self.possessive(in: bytes, at: index)
    }
    return index
  }

  /// `U.S.` and its like are no initials of a person.
  private static let states: Set<UInt64> = Set(
    ["US", "USA", "UK", "UN", "EU", "UAE", "USSR", "DC", "EO", "AM", "PM", "EG", "IE", "NY"].map {
      WordHash.of($0)
    })

  /// The end of `A/S`, a known short form of an office, from its first letter on.
  private func slashed(in bytes: [UInt8], from slash: Int, _ start: Int) -> Int? {
    guard slash + 1 < bytes.count, bytes[slash] == .slash, bytes[slash + 1].isCapital else {
      return nil
    }
    let end = bytes[...].skip(from: slash + 1, while: \.isLetter)
    return words[WordHash.of(bytes[start..<end])].contains(.form) ? end : nil
  }

  /// The possessive `'s` and the stop of an abbreviation after a word.
  private func ending(
    in bytes: [UInt8], at index: Int, of token: inout NameToken, letters: WordLetters
  ) -> Int {
    let possessive = Self.possessive(in: bytes, at: index)
    if possessive > 0 {
      token.possessive = true
      return index + possessive
    }
    guard index < bytes.count, bytes[index] == .dot, letters.count <= 5,
      token.shape != .small, Self.goesOn(bytes, after: index)
    else { return index }
    let isTitle = token.is([.courtesy, .rank, .suffix]) || token.is(.office) && letters.count < 5
    guard isTitle, !token.is(.common) || letters.count <= 3 else { return index }
    token.stopped = true
    return index + 1
  }

  private static func goesOn(_ bytes: [UInt8], after dot: Int) -> Bool {
    var index = dot + 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    return index < bytes.count && (bytes[index].isLetter || bytes[index] == .comma)
  }

  /// Bytes of `'s`, `’s`, `' S` or a bare `'` after an s, if any.
  private static func possessive(in bytes: [UInt8], at index: Int) -> Int {
    let text = bytes[...]
    var end = index
    if text.at(end) == .apostrophe || text.at(end) == UInt8(ascii: "`") {
      end += 1
    } else if text.at(end) == 0xE2, text.at(end + 1) == 0x80, text.at(end + 2) == 0x99 {
      end += 3
    } else {
      return 0
    }
    // "MARSDEN' S": transcripts of the 1970s put blanks behind marks (1973BUENOS03147).
    let blank = text.at(end) == .space && text.at(end + 1) == UInt8(ascii: "S") ? 1 : 0
    if text.at(end + blank)?.capital == UInt8(ascii: "S"),
      !(text.at(end + blank + 1)?.isLetter ?? false)
    {
      return end + blank + 1 - index
    }
    let endsInS = text.at(index - 1)?.capital == UInt8(ascii: "S")
    return endsInS && !(text.at(end)?.isLetter ?? false) ? end - index : 0
  }
}
