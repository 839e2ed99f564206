/// The title or office beside a name, as a range of tokens.
struct OfficePhrase {
  private(set) var range: Range<Int>
  private(set) var evidence: Int

  private static let longest = 14

  // MARK: Before the name

  /// `Deputy Prime Minister and Minister of Interior` before the name at `index`.
  init?(before index: Int, in text: borrowing NameText) {
    var end = index
    var afterComma = false
    if let comma = text[index - 1], comma.mark == .comma, text.follows(index) {
      end = index - 1
      afterComma = true
    } else if !text.follows(index) {
      return nil
    }
    guard end > 0, let last = text[end - 1], last.isWord, !Self.isLink(last),
      !last.possessive || text.isCapitals == false
    else { return nil }
    let start = Self.start(end, text)
    guard start < end, let noun = Self.lastNoun(start..<end, text), Self.reaches(noun, end, text)
    else { return nil }
    if afterComma, !Self.isApposition(noun, start, text) { return nil }
    range = start..<end
    evidence = Self.weight(text.token(noun), isNear: noun == end - 1, text)
    if afterComma { evidence = min(evidence, Evidence.apposition - 8) }
  }

  private static func weight(_ noun: NameToken, isNear: Bool, _ text: NameText) -> Int {
    if noun.is(.courtesy), noun.shape != .small { return Evidence.courtesy }
    if noun.is(.rank), noun.shape != .small { return Evidence.rank }
    if noun.is(.kin), !noun.is(.office) { return Evidence.action }
    if noun.shape == .small { return isNear ? Evidence.office - 4 : Evidence.office - 15 }
    return isNear ? Evidence.office : Evidence.office - 6
  }

  /// The first token of the phrase that ends before `end`; `end` where there is none.
  private static func start(_ end: Int, _ text: NameText) -> Int {
    var start = end
    var index = end - 1
    while index >= 0, end - index <= longest, belongs(index, text) {
      if index < end - 1, !isJoined(index + 1, text) { break }
      if isContent(index, text) { start = index }
      index -= 1
    }
    return start
  }

  /// Nothing but blanks, a hyphen or a slash between the tokens.
  private static func isJoined(_ index: Int, _ text: NameText) -> Bool {
    text.follows(index) || text.token(index).gap == .none
  }

  /// A word with which a phrase may begin.
  private static func isContent(_ index: Int, _ text: NameText) -> Bool {
    let token = text.token(index)
    if token.shape == .mark || token.possessive { return false }
    if token.is(.title.union(.modifier)) { return !isLink(token) }
    if token.is(.function), !token.is(.modifier) { return false }
    return token.isCapital && (!text.isCapitals || token.is([.demonym, .acronym]))
  }

  private static func belongs(_ index: Int, _ text: NameText) -> Bool {
    let token = text.token(index)
    if token.mark == .slash || token.mark == .dash { return token.gap == .none }
    guard token.isWord, !token.possessive else { return false }
    if isLink(token) { return index > 0 && linksOffice(index, text) }
    if token.shape == .small, token.is(.function) { return false }
    if token.is(.title.union(.modifier).union(.form)) { return true }
    if token.is(.function), !(token.isCapital && !text.isCapitals) { return false }
    if text.isCapitals {
      return token.is([.demonym, .country, .organisation, .city, .acronym])
        || token.is(.common) && !token.is([.speech, .action, .lead]) && afterOf(index, text)
    }
    if token.shape == .small { return token.is(.common) && afterOf(index, text) }
    if token.is([.speech, .function]) { return false }
    // A name of somebody else ends the phrase; an abbreviation or a proper noun belongs to it.
    if token.shape == .capitals { return true }
    return token.is(.common.union(.elsewhere)) || nextIsNamed(index, text)
      || !token.is(.given) && afterOf(index, text)
  }

  private static func nextIsNamed(_ index: Int, _ text: NameText) -> Bool {
    guard let next = text[index + 1], text.follows(index + 1) else { return false }
    return next.is(.organisation.union(.place)) && next.isCapital
      || next.is(.office) && next.shape == .small
  }

  /// Whether `of` or `for`, after the noun of an office, stands a few words before.
  private static func afterOf(_ index: Int, _ text: NameText) -> Bool {
    var before = index - 1
    while before > 0, index - before < 7, text.token(before).isWord, isJoined(before + 1, text) {
      let token = text.token(before)
      if prepositions.contains(token.hash) {
        return text.token(before - 1).is(.title.union(.modifier).union(.form))
          || text.token(before - 1).is(.organisation) && before > 2
      }
      if token.is([.speech, .action]), token.shape == .small || text.isCapitals { return false }
      before -= 1
    }
    return false
  }

  private static func isLink(_ token: NameToken) -> Bool { links.contains(token.hash) }

  /// `and`, `of`, `the` belong to the phrase where a word of an office stands before them.
  private static func linksOffice(_ index: Int, _ text: NameText) -> Bool {
    var before = index - 1
    while before > 0, isLink(text.token(before)) { before -= 1 }
    guard before >= 0, isJoined(before + 1, text) else { return false }
    let token = text.token(before)
    if token.is(.title.union(.form)) { return !token.possessive }
    return afterOf(before, text) && !token.is([.given, .surname])
  }

  private static func lastNoun(_ range: Range<Int>, _ text: NameText) -> Int? {
    range.last { text.token($0).is(.title) && !isLink(text.token($0)) }
  }

  /// Whether the noun is the last word, or what follows it depends on it: `Minister of Interior`.
  private static func reaches(_ noun: Int, _ end: Int, _ text: NameText) -> Bool {
    if noun == end - 1 { return true }
    let next = text.token(noun + 1)
    return prepositions.contains(next.hash) || next.is([.modifier, .suffix])
      || next.mark == .dash || next.mark == .slash
  }

  /// "the Minister of Environment, Elena Espinosa": an article, or the start of a sentence.
  private static func isApposition(_ noun: Int, _ start: Int, _ text: NameText) -> Bool {
    guard text.token(noun).is([.office, .kin]) else { return false }
    guard let before = text[start - 1] else { return true }
    return before.possessive || articles.contains(before.hash) || text.opens(start)
      || before.is(.demonym)
  }

  // MARK: After the name

  /// `Rector of the University` in `, the Rector of the University,` after the name.
  init?(after index: Int, in text: borrowing NameText) {
    guard let opening = text[index] else { return nil }
    var start = index + 1
    if opening.mark != .comma, opening.mark != .opening, opening.mark != .dash {
      guard Self.asWord.contains(opening.hash), text.follows(index) else { return nil }
    }
    while let token = text[start], Self.articles.contains(token.hash) || token.is(.demonym),
      start < index + 4
    {
      start += 1
    }
    guard let noun = Self.noun(from: start, text) else { return nil }
    let end = Self.end(noun, text)
    if let next = text[end], text.follows(end), next.isCapital,
      !next.is(.elsewhere.union(.common).union(.title)),
      next.shape == .capitalised || text.isCapitals
    {
      return nil
    }
    range = start..<end
    evidence = Evidence.apposition
  }

  private static func noun(from start: Int, _ text: NameText) -> Int? {
    var index = start
    while index < start + 7, let token = text[index], index == start || isJoined(index, text) {
      if token.is([.office, .rank, .form]), !token.is(.lead) {
        // "Recently, officials …" is no apposition.
        let isPlural = token.shape == .small && text.bytes[token.end - 1] == UInt8(ascii: "s")
        return isPlural || isNameTitle(index, text) ? nil : index
      }
      guard token.isWord || token.mark == .slash else { return nil }
      if token.is([.speech, .function]), !token.is(.modifier) { return nil }
      if token.is([.given]), token.isCapital, !token.is(.common) { return nil }
      if token.isUnknown, token.shape == .capitalised || text.isCapitals && !token.is(.acronym) {
        return nil
      }
      if token.shape == .small, !token.is(.modifier), index > start + 3 { return nil }
      index += 1
    }
    return nil
  }

  /// A noun with a name right behind it is the title of that name.
  private static func isNameTitle(_ index: Int, _ text: NameText) -> Bool {
    guard let next = text[index + 1], text.follows(index + 1), next.isCapital else { return false }
    return !next.is(.common.union(.elsewhere).union(.title).union(.modifier)) && !text.isCapitals
      || text.isCapitals && next.isUnknown && !next.is(.acronym)
  }

  /// The end of the phrase: a mark, a verb, or a word that begins a clause.
  private static func end(_ noun: Int, _ text: NameText) -> Int {
    var index = noun + 1
    while index < noun + longest, let token = text[index], isJoined(index, text) {
      if token.shape == .mark, token.mark != .slash, token.mark != .dash { break }
      if token.is([.speech, .action]), token.shape == .small || text.isCapitals { break }
      if token.is(.function), !isLink(token), !token.isCapital || text.isCapitals { break }
      if token.isCapital, token.is(.given) || token.isUnknown, !token.is([.acronym, .common]),
        token.shape == .capitalised || text.isCapitals, let before = text[index - 1],
        !isLink(before)
      {
        break
      }
      index += 1
    }
    while index > noun + 1, let last = text[index - 1], isLink(last) || last.shape == .mark {
      index -= 1
    }
    return index
  }

  private static let articles: WordSet = [
    "THE", "A", "AN", "THEN", "HIS", "HER", "ITS", "THEIR", "OUR",
  ]
  private static let prepositions: WordSet = ["OF", "FOR", "AT", "TO", "IN", "ON"]
  private static let links: WordSet = ["OF", "FOR", "AT", "TO", "IN", "ON", "THE", "AND"]
  private static let asWord: WordSet = ["AS"]
}
