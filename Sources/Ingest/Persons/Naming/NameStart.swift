/// Whether, and how surely, a name can begin with a token.
struct NameStart {
  /// A title stands right before it.
  private(set) var isTitled = false
  /// It names somebody only where another mention says so.
  private(set) var isDependent = false

  init?(_ text: borrowing NameText, at index: Int) {
    let token = text.token(index)
    switch token.shape {
    case .small: guard Self.startsSmall(token, text, index) else { return nil }
    case .initial:
      guard token.stopped || !token.is(.function), Self.goesOn(text, index) else { return nil }
    default:
      guard token.letters.count > 1, !token.is([.function, .calendar]) || token.is(.given) else {
        return nil
      }
    }
    isTitled = Self.isTitled(text, at: index)
    if token.shape == .small || token.shape == .initial { return }
    let starts =
      text.isCapitals
      ? startsAmongCapitals(token, text, index) : startsAmongSmall(token, text, index)
    guard starts else { return nil }
  }

  private static func startsSmall(_ token: NameToken, _ text: NameText, _ index: Int) -> Bool {
    guard token.is(.particle), !token.is([.function, .common]), goesOn(text, index) else {
      return false
    }
    // "Rio de Janeiro": it goes on from a word that begins no name.
    guard text.follows(index), let before = text[index - 1] else { return true }
    return !before.isCapital || before.is(.title)
  }

  private static func goesOn(_ text: NameText, _ index: Int) -> Bool {
    isFollowedByName(text, index) && !isWordOfPhrase(text, index)
  }

  private mutating func startsAmongSmall(
    _ token: NameToken, _ text: NameText, _ index: Int
  ) -> Bool {
    let isName = token.is([.given, .surname])
    if token.is(.function.union(.calendar)) {
      return token.is(.given) && Self.goesOn(text, index) && !text.opens(index)
    }
    if token.is(.elsewhere) {
      guard isName, !token.is(.named) || isTitled else { return false }
      isDependent = !isTitled && !(token.is(.given) && Self.goesOn(text, index))
      return true
    }
    if token.is(.title.union(.modifier)) {
      guard isName, isTitled || token.is(.given) && Self.goesOn(text, index) else { return false }
      return true
    }
    if token.shape == .capitals, !(token.is(.given) && Self.goesOn(text, index)),
      !(isTitled && isName)
    {
      let rank = isTitled && text.token(index - 1).is([.courtesy, .rank])
      guard token.end - token.start > 3 || rank, !token.is([.acronym, .common]),
        NameSpelling.hasVowel(text.bytes.span.extracting(token.letters))
      else { return false }
      isDependent = !rank
      return true
    }
    if token.is(.common) {
      if isTitled { return isName || bearsTitle(text, index) }
      isDependent = !(token.is(.given) && Self.goesOn(text, index))
      // "Woods noted": a surname that is a word too, where a person of that name is known.
      if let next = text[index + 1], next.shape == .small, next.is(.speech), text.follows(index + 1)
      {
        return true
      }
      return isName && (!text.opens(index) || !isDependent || token.is(.leader))
    }
    return token.shape != .capitals || isTitled || Self.goesOn(text, index)
  }

  private mutating func startsAmongCapitals(
    _ token: NameToken, _ text: NameText, _ index: Int
  ) -> Bool {
    let isName = token.is([.given, .surname])
    if token.is([.speech, .function, .calendar, .action]) { return false }
    if token.is(.elsewhere) || token.is(.title.union(.modifier)) || token.is(.common) {
      guard isName || token.is(.common) && isTitled && bearsTitle(text, index) else { return false }
      isDependent = !isTitled && !(token.is(.given) && Self.goesOn(text, index))
      return true
    }
    if token.isUnknown {
      let word = text.bytes.span.extracting(token.letters)
      if NameSpelling.looksEnglish(word) || !NameSpelling.hasVowel(word) { return false }
      let length = token.end - token.start
      guard length > 2 || isTitled, length < 15 else { return false }
      if token.is(.acronym) || length < 4 { isDependent = !isTitled && !Self.goesOn(text, index) }
    }
    return true
  }

  /// Whether an English word after a title is a name.
  ///
  /// It is in "Mister Stone said", not in "General People's Congress" or "Leaders Start Date".
  private func bearsTitle(_ text: NameText, _ index: Int) -> Bool {
    let title = text.token(index - 1)
    if text.isCapitals { return title.is(.courtesy) && title.stopped }
    guard title.isCapital, !text.token(index).possessive, !text.token(index).is(.elsewhere) else {
      return false
    }
    if title.is(.courtesy), title.shape == .capitalised { return true }
    guard let next = text[index + 1], next.isWord, text.follows(index + 1) else {
      return !title.is(.modifier.union(.form))
    }
    if next.shape == .capitalised, next.isUnknown { return true }
    return !next.isCapital && next.is([.speech, .action])
  }

  private static func isTitled(_ text: NameText, at index: Int) -> Bool {
    guard text.follows(index), let before = text[index - 1], before.is(.title) else { return false }
    return !before.possessive && !(text.isCapitals && before.is(.kin) && !before.is(.courtesy))
  }

  /// "Marine Affairs": a given name that is an English word too, before an English word.
  private static func isWordOfPhrase(_ text: NameText, _ index: Int) -> Bool {
    guard text.token(index).is(.common), let next = text[index + 1] else { return false }
    return next.isCapital && next.is(.common) && !next.is([.given, .surname])
  }

  /// Whether what follows can be the next word of a name.
  static func isFollowedByName(_ text: NameText, _ index: Int) -> Bool {
    var next = index + 1
    guard !text.token(index).possessive else { return false }
    while let token = text[next], text.follows(next),
      token.is(.particle) || token.shape == .initial,
      !token.possessive, next < index + 4
    {
      if token.shape == .initial, token.is(.function), !token.stopped { break }
      if token.is(.function), !text.isCapitals, token.shape == .small { break }
      next += 1
    }
    guard let token = text[next], text.follows(next) else { return false }
    return NameExtent.isPart(token, text)
  }
}
