/// What stands round a name and speaks for or against a person.
struct NameContext {
  private(set) var evidence = 0
  /// Tokens of the title that stands before the name, and of that behind it.
  private(set) var title: Range<Int>?
  private(set) var apposition: Range<Int>?
  /// The name is a part of the name of something else.
  private(set) var isThing = false

  private let range: Range<Int>

  var isTitled: Bool { title != nil || apposition != nil }

  init(_ text: borrowing NameText, _ range: Range<Int>) {
    self.range = range
    readTitles(text)
    readOwner(text)
    readBefore(text)
    readAfter(text)
    if text.token(range.upperBound - 1).possessive { evidence += Evidence.possessive }
  }

  private mutating func readTitles(_ text: NameText) {
    if let before = OfficePhrase(before: range.lowerBound, in: text) {
      title = before.range
      evidence += before.evidence
    }
    if let after = OfficePhrase(after: range.upperBound, in: text) {
      apposition = after.range
      evidence += after.evidence
    }
  }

  // MARK: Before

  private mutating func readBefore(_ text: NameText) {
    let index = range.lowerBound - 1
    guard text.follows(range.lowerBound), let before = text[index], before.isWord else { return }
    if isTitled, before.is(.title) { return }
    if !isTitled, Self.articles.contains(before.hash) {
      evidence += isReign(text) ? Evidence.reign : Evidence.article
    }
    if !isTitled, before.shape == .small || text.isCapitals {
      if before.is(.locative) { evidence += Evidence.locative }
      if before.is(.lead) { evidence += Evidence.lead }
      if before.is(.particle), !before.is(.function), !text.isCapitals { evidence -= 10 }
    }
    if before.isCapital, before.is(.named), !before.possessive, !isTitled,
      !text.isCapitals || before.is(.place)
    {
      isThing = true
    }
    if Self.of.contains(before.hash), let owner = text[index - 1], owner.is(.named),
      owner.isCapital,
      text.follows(index)
    {
      if !text.isCapitals { isThing = true }
    }
  }

  /// "PRM's Jane Smith", "the delegate (SMITH)".
  private mutating func readOwner(_ text: NameText) {
    guard !isTitled, let before = text[range.lowerBound - 1] else { return }
    if before.possessive, text.follows(range.lowerBound), !before.is(.common), range.count > 1 {
      evidence += Evidence.owner
    }
    if before.mark == .opening, text[range.upperBound]?.mark == .closing,
      let holder = text[range.lowerBound - 2], holder.is([.office, .form])
    {
      evidence += Evidence.office
      title = (range.lowerBound - 2)..<(range.lowerBound - 1)
    }
  }

  private static let articles: WordSet = ["THE", "A", "AN"]
  private static let of: WordSet = ["OF", "DE"]

  /// "the Haarde government": named after whom it means.
  private func isReign(_ text: NameText) -> Bool {
    guard let next = text[range.upperBound], text.follows(range.upperBound) else { return false }
    return Self.reigns.contains(next.hash)
      && text.token(range.upperBound - 1).is([.leader, .surname])
  }

  // MARK: After

  private mutating func readAfter(_ text: NameText) {
    let index = range.upperBound
    guard let after = text[index], !text.token(index - 1).possessive else { return }
    if after.isWord, text.follows(index) {
      readWord(after, at: index, text)
    } else if after.mark == .comma, let next = text[index + 1] {
      if Self.relatives.contains(next.hash) { evidence += Evidence.relative }
      if next.shape == .number { evidence += Evidence.age / 2 }
      if next.is(.speech), next.shape == .small || text.isCapitals { evidence += Evidence.action }
    } else if after.mark == .opening {
      readBracket(at: index, text)
    } else if after.mark == .dash || after.mark == .slash, after.gap == .none,
      let next = text[index + 1], next.gap == .none, next.isWord, next.is(.named)
    {
      isThing = true
    }
  }

  private mutating func readWord(_ after: NameToken, at index: Int, _ text: NameText) {
    let isProper = after.isCapital || text.isCapitals
    if after.is(.named), isProper, !Self.reigns.contains(after.hash), !after.is(.function) {
      if !text.isCapitals || !after.is(.action) { isThing = !text.isCapitals || !isTitled }
    } else if after.is(.thing), after.shape == .small, !after.is(.action) {
      evidence += Evidence.thing
    } else if after.is([.organisation, .place]), after.shape == .small,
      !Self.reigns.contains(after.hash)
    {
      evidence += Evidence.thing
    }
    if !text.isCapitals, Self.leadsToThing(from: index, text) { isThing = true }
    guard after.shape == .small || text.isCapitals else { return }
    if after.is(.speech) {
      evidence += Evidence.speech
    } else if Self.relatives.contains(after.hash) {
      evidence += Evidence.relative
    } else if after.is(.action) {
      evidence += Evidence.action
    } else if Self.isAdverb(after, text), let verb = text[index + 1], verb.is(.speech),
      text.follows(index + 1)
    {
      evidence += Evidence.speech
    }
  }

  /// "Jane Smith Refugee Fund": capitalised words up to one that names a body or a thing.
  private static func leadsToThing(from start: Int, _ text: NameText) -> Bool {
    var index = start
    while index < start + 4, let token = text[index], text.follows(index),
      token.shape == .capitalised, token.is(.common.union(.elsewhere))
    {
      if token.is(.named), index > start, !reigns.contains(token.hash) { return true }
      index += 1
    }
    return false
  }

  private static func isAdverb(_ token: NameToken, _ text: NameText) -> Bool {
    adverbs.contains(token.hash)
      || token.end - token.start > 4 && text.bytes[token.end - 1].capital == UInt8(ascii: "Y")
        && text.bytes[token.end - 2].capital == UInt8(ascii: "L")
  }

  private mutating func readBracket(at index: Int, _ text: NameText) {
    guard let inside = text[index + 1] else { return }
    if inside.shape == .number, text[index + 2]?.mark == .closing { evidence += Evidence.age }
    let isAbbreviation = inside.shape == .capitals && text[index + 2]?.mark == .closing
    // Politicians are known by their letters too, but a body seldom begins with a given name.
    let isGiven = text.token(range.lowerBound).is(.given) && range.count > 1
    if isAbbreviation, !inside.is(.form), !isGiven, spells(inside, text) {
      evidence += Evidence.abbreviation
      isThing = !isTitled
    }
  }

  /// Whether the letters are those that the words of the name begin with.
  private func spells(_ abbreviation: NameToken, _ text: NameText) -> Bool {
    let first = text.bytes[text.token(range.lowerBound).start].capital
    return text.bytes[abbreviation.start].capital == first
  }

  private static let relatives: WordSet = ["WHO", "WHOSE", "WHOM"]
  private static let adverbs: WordSet = [
    "ALSO", "THEN", "LATER", "HIMSELF", "HERSELF", "NEVERTHELESS", "HOWEVER", "AGAIN", "FURTHER",
  ]
  /// What is named after a person in power while that person is meant: `the Haarde government`.
  private static let reigns: WordSet = [
    "GOVERNMENT", "ADMINISTRATION", "REGIME", "ERA", "CABINET", "PLAN", "FAMILY", "CAMPAIGN",
    "TEAM", "VISIT", "SPEECH", "LETTER", "MEETING", "CAMP", "FACTION", "DELEGATION", "CASE",
  ]
}
