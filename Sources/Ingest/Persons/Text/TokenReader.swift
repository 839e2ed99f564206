/// Cuts the text of a paragraph into tokens.
struct TokenReader {
  let words: NameWords

  func read(_ text: [UInt8], into tokens: inout TokenRow) {
    let bytes = text.span
    var index = 0
    var gap = NameToken.Gap.none
    while index < bytes.count {
      if readPlain(in: bytes, at: &index, gap, into: &tokens) {
        gap = .none
        if index < bytes.count, bytes[index] == .space {
          gap = .blank
          index += 1
        }
        continue
      }
      let byte = bytes[index]
      if byte.isSpace {
        gap.widen(by: byte)
        index += 1
        continue
      }
      if Self.startsLetter(byte, in: bytes, at: index) {
        tokens.append(word(in: bytes, at: &index, gap))
        tokens.markPhrase(words)
      } else {
        let token = mark(in: bytes, at: &index, gap)
        let isRule = token.mark == .dash && gap == .none && tokens.all.last?.mark == .dash
        if !isRule { tokens.append(token) }
      }
      gap = .none
    }
    tokens.setApart()
  }

  // MARK: Marks and numbers

  private func mark(
    in bytes: Span<UInt8>, at index: inout Int, _ gap: NameToken.Gap
  ) -> NameToken {
    let start = index
    let byte = bytes[start]
    var token = NameToken(
      start: start, end: start + 1, hash: 0, classes: [], shape: .mark, gap: gap, mark: byte)
    if byte.isDigit {
      token.shape = .number
      token.mark = 0
      // "1LT", "5th": letters that belong to the number.
      index = bytes.skip(from: index) { $0.isDigit || $0.isLetter }
      token.end = index
      token.hash = WordHash.of(bytes.extracting(start..<index))
      token.classes = words[token.hash]
      if token.is(.rank) { token.shape = .capitals }
      return token
    }
    index += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    index = min(index, bytes.count)
    if byte == 0xE2 { token.mark = Self.plain(bytes.extracting(start..<index)) }
    token.end = index
    return token
  }

  /// A curved quotation mark or a long dash as its plain form.
  private static func plain(_ character: Span<UInt8>) -> UInt8 {
    guard character.count == 3, character[1] == 0x80 else { return UInt8(ascii: "*") }
    switch character[2] {
    case 0x98, 0x99: return .apostrophe
    case 0x9C, 0x9D: return UInt8(ascii: "\"")
    case 0x90...0x95: return .dash
    default: return UInt8(ascii: "*")
    }
  }

  // MARK: Words

  @inline(__always)
  private static func startsLetter(_ byte: UInt8, in bytes: Span<UInt8>, at index: Int) -> Bool {
    byte.isLetter || byte >= 0xC3 && byte != 0xE2 && byte < 0xF0 && index + 1 < bytes.count
  }

  /// Reads a word of letters of ASCII and nothing else, as most words are; false for any other.
  @inline(__always)
  private func readPlain(
    in bytes: Span<UInt8>, at index: inout Int, _ gap: NameToken.Gap, into tokens: inout TokenRow
  ) -> Bool {
    let start = index
    guard start + PlainWord.reach < bytes.count else { return false }
    let word = PlainWord(bytes, at: start)
    let end = start + word.count
    let isInitial = word.count == 1 && word.startsCapital
    if word.count == 0 || isInitial || WordLetters.mayGoOn(bytes[end]) { return false }
    index = end
    let shape = NameToken.Shape(
      letters: word.count, capitals: word.capitals, startsCapital: word.startsCapital)
    if shape == .small {
      // Each value goes from a register to its place: a token that is built first is slow to copy.
      tokens.append(
        NameToken(
          start: start, end: end, hash: word.hash,
          classes: words.mayBeParticle(word.hash) ? words.small(word.hash) : [], shape: .small,
          gap: gap))
      return true
    }
    var token = NameToken(
      start: start, end: end, hash: word.hash,
      classes: classes(of: word.hash, bytes.extracting(start..<end)), shape: shape, gap: gap)
    if bytes[end] == .dot { index = ending(in: bytes, at: end, of: &token, letters: word.count) }
    tokens.append(token)
    tokens.markPhrase(words)
    return true
  }

  private func word(in bytes: Span<UInt8>, at index: inout Int, _ gap: NameToken.Gap) -> NameToken {
    let start = index
    var letters = WordLetters()
    index = letters.read(bytes, from: start)
    var token = NameToken(
      start: start, end: index, hash: letters.hash.value, classes: [], shape: letters.shape,
      gap: gap)
    if index - start == 1, bytes[start].isCapital {
      index = initials(in: bytes, of: &token)
      return token
    }
    token.classes = classes(of: letters, bytes.extracting(start..<index))
    if bytes.at(index) == .dash, let whole = broken(bytes, letters, token) {
      index = whole.end
      token = whole
    }
    index = ending(in: bytes, at: index, of: &token, letters: letters.count)
    return token
  }

  /// A word that a line end, or the blank that took its place, broke: `MIN- ISTER`.
  ///
  /// Two words of their own stay two: `BURDEN- SHARING`.
  private func broken(
    _ bytes: Span<UInt8>, _ letters: WordLetters, _ token: NameToken
  ) -> NameToken? {
    let dash = token.end
    let next = bytes.skip(from: dash + 1, while: \.isSpace)
    guard next > dash + 1, next < bytes.count, next - dash < 4, token.shape != .small,
      token.shape == .capitals ? bytes[next].isCapital : bytes[next].isSmall
    else { return nil }
    var whole = letters
    let end = whole.read(bytes, from: next)
    var joined: [UInt8] = []
    for index in token.start..<end where index < dash || index >= next {
      joined.append(bytes[index])
    }
    let classes = classes(of: whole, joined.span)
    var rest = WordLetters()
    _ = rest.read(bytes, from: next)
    let tail = self.classes(of: rest, bytes.extracting(next..<end))
    let isTwo = !token.classes.isEmpty && !tail.isEmpty && classes.isEmpty
    guard !isTwo, !classes.isEmpty || token.shape == .capitals && tail.isEmpty else { return nil }
    return NameToken(
      start: token.start, end: end, hash: whole.hash.value, classes: classes, shape: whole.shape,
      gap: token.gap)
  }
}
