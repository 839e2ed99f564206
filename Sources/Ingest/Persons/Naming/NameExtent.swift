/// How far a name goes from its first word.
struct NameExtent {
  private(set) var range: Range<Int>
  private let text: NameText

  /// Longer runs of capitals are headings and lists.
  private static let longest = 8

  init(_ text: NameText, from start: Int, titled: Bool) {
    self.text = text
    range = start..<(start + 1)
    var index = start + 1
    while index - start < Self.longest, let next = step(to: index, titled: titled) {
      range = start..<next
      index = next
    }
    while range.count > 1, isLoose(range.upperBound - 1) { range = start..<(range.upperBound - 1) }
  }

  /// A particle or initial that no word follows.
  private func isLoose(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.shape == .mark || token.shape == .small
      || token.shape == .initial && !token.stopped && token.is(.function)
  }

  /// The end of the name when what stands at `index` belongs to it.
  private func step(to index: Int, titled: Bool) -> Int? {
    guard !text.tokens[index - 1].possessive, let token = text[index] else { return nil }
    if token.mark == .comma { return generation(after: index) }
    if token.mark == UInt8(ascii: "\"") { return nickname(at: index) }
    guard text.follows(index) else { return nil }
    if token.is(.suffix), token.isCapital { return index + 1 }
    if token.shape == .initial {
      guard token.stopped || !token.is(.function) else { return nil }
      return NameStart.isFollowedByName(text, index) || token.stopped ? index + 1 : nil
    }
    if token.is(.particle), isParticle(token), NameStart.isFollowedByName(text, index) {
      return index + 1
    }
    return isPart(token, at: index, titled: titled) ? index + 1 : nil
  }

  private func isParticle(_ token: NameToken) -> Bool {
    if text.isCapitals { return !token.is(.function) || token.is(.given) }
    if token.shape != .small { return !token.is(.function) }
    let isIberian = token.end - token.start == 1 && text.bytes[token.start] != UInt8(ascii: "i")
    return !token.is(.function) || isIberian && !token.is(.common)
  }

  /// A generation behind a comma, as `Jr` stands.
  private func generation(after comma: Int) -> Int? {
    guard let token = text[comma + 1], text.follows(comma + 1), token.is(.suffix),
      token.isCapital, token.end - token.start < 4, token.shape != .initial
    else { return nil }
    return comma + 2
  }

  /// `"Bob"` between two words of a name.
  private func nickname(at quote: Int) -> Int? {
    guard text.follows(quote), let name = text[quote + 1], name.isCapital,
      text[quote + 2]?.mark == UInt8(ascii: "\""), let next = text[quote + 3],
      text.follows(quote + 3), Self.isPart(next, text)
    else { return nil }
    return quote + 4
  }

  private func isPart(_ token: NameToken, at index: Int, titled: Bool) -> Bool {
    guard Self.isPart(token, text) else { return false }
    if let next = text[index + 1], next.shape == .number, next.gap == .none { return false }
    let before = range.map { text.tokens[$0] }
    let hasGiven = before.contains { $0.is(.given) || $0.shape == .initial }
    if token.is(.common), !token.is(.given) {
      // "Mark Brown", "J. Brown", "President Young"; "Sar Kheng Monday" and headings are not.
      if text.isCapitals, !token.is(.surname) { return false }
      // "Ru Pledge Mang": an English word by chance, between two that are none.
      if let next = text[index + 1], text.follows(index + 1), next.isUnknown, next.isCapital,
        next.shape == .capitalised, before.contains(where: { $0.isUnknown || $0.is(.surname) })
      {
        return true
      }
      if !token.is(.surname), let next = text[index + 1], text.follows(index + 1), next.isCapital,
        next.is(.common), !next.is(.suffix), !text.tokens[index].possessive
      {
        return false
      }
      if titled, before.count == 1, before[0].isUnknown, !token.is(.elsewhere) { return true }
      return hasGiven || token.is(.surname) && before.contains { $0.isUnknown }
    }
    if token.is(.elsewhere.union(.title).union(.modifier)) {
      let isFirst = before.count == 1 || before.allSatisfy { $0.is(.given) || $0.shape == .initial }
      return hasGiven && isFirst && !(text[index + 1].map { Self.isPart($0, text) } ?? false)
    }
    return true
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
        && !NameShape.looksEnglish(text.bytes[token.start..<token.end])
    }
    if token.is(.elsewhere.union(.title).union(.modifier)) { return isName }
    if token.shape == .capitals {
      return token.end - token.start > 3 && !token.is(.common) && !token.is(.acronym)
        || token.is(.given)
    }
    return true
  }
}
