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
    if byte.isDigit { return number(in: bytes, at: &index, gap) }
    let width = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    index = min(index + width, bytes.count)
    let mark = byte == 0xE2 ? Self.plain(bytes.extracting(start..<index)) : byte
    return NameToken(start: start, end: index, shape: .mark, gap: gap, mark: mark)
  }

  private func number(
    in bytes: Span<UInt8>, at index: inout Int, _ gap: NameToken.Gap
  ) -> NameToken {
    let start = index
    index = bytes.skip(from: index, while: \.isDigit)
    // "1LT", "5th": letters that belong to the number; no list holds a number of digits alone.
    guard bytes.at(index)?.isLetter ?? false else {
      return NameToken(start: start, end: index, shape: .number, gap: gap)
    }
    index = bytes.skip(from: index) { $0.isDigit || $0.isLetter }
    let hash = WordHash.of(bytes.extracting(start..<index))
    let classes = words[hash]
    return NameToken(
      start: start, end: index, hash: hash, classes: classes,
      shape: classes.contains(.rank) ? .capitals : .number, gap: gap)
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
    if word.count == 0 || word.isInitial || WordLetters.mayGoOn(bytes[end]) { return false }
    index = end
    let shape = word.shape
    if shape == .small {
      let classes = words.mayBeParticle(word.hash) ? words.small(word.hash) : []
      tokens.append(
        NameToken(start: start, end: end, hash: word.hash, classes: classes, shape: shape, gap: gap)
      )
      return true
    }
    let classes = classes(of: word.hash, bytes.extracting(start..<end))
    var token = NameToken(
      start: start, end: end, hash: word.hash, classes: classes, shape: shape, gap: gap)
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
      start: start, end: index, hash: letters.hash.value, shape: letters.shape, gap: gap)
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
