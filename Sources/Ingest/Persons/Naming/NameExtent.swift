/// How far a name goes from its first word.
struct NameExtent {
  private(set) var range: Range<Int>

  /// Longer runs of capitals are headings and lists.
  private static let longest = 8

  init(_ text: borrowing NameText, from start: Int, titled: Bool) {
    range = start..<(start + 1)
    var index = start + 1
    while index - start < Self.longest, let next = step(to: index, text, titled: titled) {
      range = start..<next
      index = next
    }
    while range.count > 1, isLoose(text.token(range.upperBound - 1)) {
      range = start..<(range.upperBound - 1)
    }
  }

  /// A particle or initial that no word follows.
  private func isLoose(_ token: NameToken) -> Bool {
    token.shape == .mark || token.shape == .small
      || token.shape == .initial && !token.stopped && token.is(.function)
  }

  /// The end of the name when what stands at `index` belongs to it.
  private func step(to index: Int, _ text: NameText, titled: Bool) -> Int? {
    guard !text.token(index - 1).possessive, let token = text[index] else { return nil }
    if token.mark == .comma { return generation(after: index, text) }
    if token.mark == UInt8(ascii: "\"") { return nickname(at: index, text) }
    guard text.follows(index) else { return nil }
    if token.is(.suffix), token.isCapital { return index + 1 }
    if token.shape == .initial {
      guard token.stopped || !token.is(.function) else { return nil }
      return NameStart.isFollowedByName(text, index) || token.stopped ? index + 1 : nil
    }
    if token.is(.particle), isParticle(token, text), NameStart.isFollowedByName(text, index) {
      return index + 1
    }
    return isPart(token, at: index, text, titled: titled) ? index + 1 : nil
  }

  private func isParticle(_ token: NameToken, _ text: NameText) -> Bool {
    if text.isCapitals { return !token.is(.function) || token.is(.given) }
    if token.shape != .small { return !token.is(.function) }
    let isIberian = token.end - token.start == 1 && text.bytes[token.start] != UInt8(ascii: "i")
    return !token.is(.function) || isIberian && !token.is(.common)
  }

  /// A generation behind a comma, as `Jr` stands.
  private func generation(after comma: Int, _ text: NameText) -> Int? {
    guard let token = text[comma + 1], text.follows(comma + 1), token.is(.suffix),
      token.isCapital, token.end - token.start < 4, token.shape != .initial
    else { return nil }
    return comma + 2
  }

  /// `"Bob"` between two words of a name.
  private func nickname(at quote: Int, _ text: NameText) -> Int? {
    guard text.follows(quote), let name = text[quote + 1], name.isCapital,
      text[quote + 2]?.mark == UInt8(ascii: "\""), let next = text[quote + 3],
      text.follows(quote + 3), Self.isPart(next, text)
    else { return nil }
    return quote + 4
  }

  private func isPart(
    _ token: NameToken, at index: Int, _ text: NameText, titled: Bool
  ) -> Bool {
    guard Self.isPart(token, text) else { return false }
    let next = text[index + 1]
    if let next, next.shape == .number, next.gap == .none { return false }
    if token.is(.common), !token.is(.given) {
      return isEnglishPart(
        token, before: text.follows(index + 1) ? next : nil, text, titled: titled)
    }
    if token.is(.elsewhere.union(.title).union(.modifier)) {
      let isFirst = range.count == 1 || range.allSatisfy { Self.isForename(text.token($0)) }
      return hasForename(text) && isFirst && !(next.map { Self.isPart($0, text) } ?? false)
    }
    return true
  }

  /// Whether an English word is a word of the name.
  ///
  /// It is in "Mark Brown", "J. Brown", "President Young"; not in "Sar Kheng Monday" and headings.
  private func isEnglishPart(
    _ token: NameToken, before next: NameToken?, _ text: NameText, titled: Bool
  ) -> Bool {
    let isSurname = token.is(.surname)
    if text.isCapitals, !isSurname { return false }
    // "Ru Pledge Mang": an English word by chance, between two that are none.
    if let next, next.isUnknown, next.shape == .capitalised,
      range.contains(where: { text.token($0).isUnknown || text.token($0).is(.surname) })
    {
      return true
    }
    if !isSurname, let next, next.isCapital, next.is(.common), !next.is(.suffix), !token.possessive
    {
      return false
    }
    if titled, range.count == 1, text.token(range.lowerBound).isUnknown, !token.is(.elsewhere) {
      return true
    }
    return hasForename(text) || isSurname && range.contains { text.token($0).isUnknown }
  }

  private func hasForename(_ text: NameText) -> Bool {
    range.contains { Self.isForename(text.token($0)) }
  }

  private static func isForename(_ token: NameToken) -> Bool {
    token.is(.given) || token.shape == .initial
  }

  /// Whether a token by itself can be a word of a name that has begun.
  static func isPart(_ token: NameToken, _ text: NameText) -> Bool {
    guard token.isWord, token.isCapital, token.shape != .initial else { return false }
    let isName = token.is([.given, .surname])
    if token.is([.calendar, .function]) { return token.is(.given) && !text.isCapitals }
    if text.isCapitals {
      if token.is([.speech, .action]) { return false }
      if token.is(.elsewhere.union(.title).union(.modifier).union(.common)) { return isName }
      return token.end - token.start > (token.is(.acronym) ? 4 : 1)
        && !NameSpelling.looksEnglish(text.bytes.span.extracting(token.letters))
    }
    if token.is(.elsewhere.union(.title).union(.modifier)) { return isName }
    if token.shape == .capitals {
      return token.end - token.start > 3 && !token.is(.common) && !token.is(.acronym)
        || token.is(.given)
    }
    return true
  }
}
