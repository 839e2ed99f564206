/// What belongs to a word besides its letters: stops, more initials, the possessive.
extension TokenReader {
  /// Reads on from the first letter of `J.R.`; the index past all of it.
  func initials(in bytes: Span<UInt8>, of token: inout NameToken) -> Int {
    let first = token.end
    token.shape = .initial
    var index = first
    while bytes.at(index) == .dot, let next = bytes.at(index + 1), next.isCapital,
      !(bytes.at(index + 2)?.isLetter ?? false)
    {
      index += 2
    }
    token.end = index
    token.hash = WordHash.of(bytes.extracting(token.start..<index))
    let known = words[token.hash]
    if index > first, Self.states.contains(token.hash) {
      token.classes = .country
      token.shape = .capitals
    } else if index == first, let slashed = slashed(in: bytes, from: first, token.start) {
      token.hash = WordHash.of(bytes.extracting(token.start..<slashed))
      token.classes = words[token.hash]
      token.shape = .capitals
      token.end = slashed
      return slashed
    } else if index > first, known.isDisjoint(with: .common.union(.suffix)), !known.isEmpty {
      token.classes = known
      token.shape = .capitals
    } else if index == first, bytes[token.start] == UInt8(ascii: "I") || bytes[token.start] == 0x41
    {
      token.classes = .function
    }
    if bytes.at(index) == .dot {
      token.stopped = true
      return index + 1
    }
    let possessive = Self.possessive(in: bytes, at: index)
    token.possessive = possessive > 0
    return index + possessive
  }

  /// `U.S.` and its like are no initials of a person.
  private static let states: WordSet = [
    "US", "USA", "UK", "UN", "EU", "UAE", "USSR", "DC", "EO", "AM", "PM", "EG", "IE", "NY",
  ]

  /// The end of `A/S`, a known short form of an office, from its first letter on.
  private func slashed(in bytes: Span<UInt8>, from slash: Int, _ start: Int) -> Int? {
    guard bytes.at(slash) == .slash, let next = bytes.at(slash + 1), next.isCapital else {
      return nil
    }
    let end = bytes.skip(from: slash + 1, while: \.isLetter)
    return words[WordHash.of(bytes.extracting(start..<end))].contains(.form) ? end : nil
  }

  /// Reads the possessive `'s` and the stop of an abbreviation after a word; the index past them.
  func ending(
    in bytes: Span<UInt8>, at index: Int, of token: inout NameToken, letters: Int
  ) -> Int {
    let possessive = Self.possessive(in: bytes, at: index)
    if possessive > 0 {
      token.possessive = true
      return index + possessive
    }
    guard bytes.at(index) == .dot, letters <= 5, token.shape != .small,
      Self.goesOn(bytes, after: index)
    else { return index }
    let isTitle = token.is([.courtesy, .rank, .suffix]) || token.is(.office) && letters < 5
    guard isTitle, !token.is(.common) || letters <= 3 else { return index }
    token.stopped = true
    return index + 1
  }

  private static func goesOn(_ bytes: Span<UInt8>, after dot: Int) -> Bool {
    let next = bytes.at(bytes.skip(from: dot + 1, while: \.isSpace))
    return next.map { $0.isLetter || $0 == .comma } ?? false
  }

  /// Bytes of `'s`, `’s`, `' S` or a bare `'` after an s, if any.
  private static func possessive(in bytes: Span<UInt8>, at index: Int) -> Int {
    var end = index
    switch bytes.at(index) {
    case .apostrophe, UInt8(ascii: "`"): end += 1
    case 0xE2 where bytes.at(index + 1) == 0x80 && bytes.at(index + 2) == 0x99: end += 3
    default: return 0
    }
    // "MARSDEN' S": transcripts of the 1970s put blanks behind marks (1973BUENOS03147).
    let blank = bytes.at(end) == .space && bytes.at(end + 1) == UInt8(ascii: "S") ? 1 : 0
    if bytes.at(end + blank)?.capital == UInt8(ascii: "S"),
      !(bytes.at(end + blank + 1)?.isLetter ?? false)
    {
      return end + blank + 1 - index
    }
    let endsInS = bytes.at(index - 1)?.capital == UInt8(ascii: "S")
    return endsInS && !(bytes.at(end)?.isLetter ?? false) ? end - index : 0
  }
}
