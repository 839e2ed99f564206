/// What stands round a name and speaks for or against a person.
struct NameContext {
  private(set) var evidence = 0
  private(set) var titles: [String] = []
  /// The name is a part of the name of something else.
  private(set) var isThing = false

  private let text: NameText
  private let range: Range<Int>

  init(_ text: NameText, _ range: Range<Int>) {
    self.text = text
    self.range = range
    readTitles()
    readOwner()
    readBefore()
    readAfter()
    weighPossessive()
  }

  private mutating func readTitles() {
    if let before = OfficePhrase(before: range.lowerBound, in: text) {
      titles.append(text.text(before.range))
      evidence += before.evidence
    }
    if let after = OfficePhrase(after: range.upperBound, in: text) {
      titles.append(text.text(after.range))
      evidence += after.evidence
    }
  }

  private mutating func weighPossessive() {
    if text.tokens[range.upperBound - 1].possessive { evidence += Evidence.possessive }
  }

  // MARK: Before

  private mutating func readBefore() {
    let index = range.lowerBound - 1
    guard text.follows(range.lowerBound), let before = text[index], before.isWord else { return }
    let isTitled = !titles.isEmpty
    if isTitled, before.is(.title) { return }
    if !isTitled, Self.articles.contains(before.hash) {
      evidence += isReign ? Evidence.reign : Evidence.article
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
  private mutating func readOwner() {
    guard titles.isEmpty, let before = text[range.lowerBound - 1] else { return }
    if before.possessive, text.follows(range.lowerBound), !before.is(.common), range.count > 1 {
      evidence += Evidence.owner
    }
    if before.mark == .opening, text[range.upperBound]?.mark == .closing,
      let holder = text[range.lowerBound - 2], holder.is([.office, .form])
    {
      evidence += Evidence.office
      titles.append(text.text((range.lowerBound - 2)..<(range.lowerBound - 1)))
    }
  }

  private static let articles: Set<UInt64> = Set(["THE", "A", "AN"].map { WordHash.of($0) })
  private static let of: Set<UInt64> = Set(["OF", "DE"].map { WordHash.of($0) })

  /// "the Haarde government": named after whom it means.
  private var isReign: Bool {
    guard let next = text[range.upperBound], text.follows(range.upperBound) else { return false }
    return Self.reigns.contains(next.hash)
      && text.tokens[range.upperBound - 1].is([.leader, .surname])
  }

  // MARK: After

  private mutating func readAfter() {
    let index = range.upperBound
    guard let after = text[index], !text.tokens[index - 1].possessive else { return }
    if after.isWord, text.follows(index) {
      readWord(after, at: index)
    } else if after.mark == .comma, let next = text[index + 1] {
      if Self.relatives.contains(next.hash) { evidence += Evidence.relative }
      if next.shape == .number { evidence += Evidence.age / 2 }
      if next.is(.speech), next.shape == .small || text.isCapitals { evidence += Evidence.action }
    } else if after.mark == .opening {
      readBracket(at: index)
    } else if after.mark == .dash || after.mark == .slash, after.gap == .none,
      let next = text[index + 1], next.gap == .none, next.isWord, next.is(.named)
    {
      isThing = true
    }
  }

  private mutating func readWord(_ after: NameToken, at index: Int) {
    let isProper = after.isCapital || text.isCapitals
    if after.is(.named), isProper, !Self.reigns.contains(after.hash), !after.is(.function) {
      if !text.isCapitals || !after.is(.action) { isThing = !text.isCapitals || titles.isEmpty }
    } else if after.is(.thing), after.shape == .small, !after.is(.action) {
      evidence += Evidence.thing
    } else if after.is([.organisation, .place]), after.shape == .small,
      !Self.reigns.contains(after.hash)
    {
      evidence += Evidence.thing
    }
    if !text.isCapitals, leadsToThing(from: index) { isThing = true }
    guard after.shape == .small || text.isCapitals else { return }
    if after.is(.speech) {
      evidence += Evidence.speech
    } else if Self.relatives.contains(after.hash) {
      evidence += Evidence.relative
    } else if after.is(.action) {
      evidence += Evidence.action
    } else if isAdverb(after), let verb = text[index + 1], verb.is(.speech), text.follows(index + 1)
    {
      evidence += Evidence.speech
    }
  }

  /// "Jane Smith Refugee Fund": capitalised words up to one that names a body or a thing.
  private func leadsToThing(from start: Int) -> Bool {
    var index = start
    while index < start + 4, let token = text[index], text.follows(index),
      token.shape == .capitalised, token.is(.common.union(.elsewhere))
    {
      if token.is(.named), index > start, !Self.reigns.contains(token.hash) { return true }
      index += 1
    }
    return false
  }

  private func isAdverb(_ token: NameToken) -> Bool {
    Self.adverbs.contains(token.hash)
      || text.bytes[..<token.end].has("LY", at: token.end - 2) && token.end - token.start > 4
  }

  private mutating func readBracket(at index: Int) {
    guard let inside = text[index + 1] else { return }
    if inside.shape == .number, text[index + 2]?.mark == .closing { evidence += Evidence.age }
    let isAbbreviation = inside.shape == .capitals && text[index + 2]?.mark == .closing
    // Politicians are known by their letters too, but a body seldom begins with a given name.
    let isGiven = text.tokens[range.lowerBound].is(.given) && range.count > 1
    if isAbbreviation, !inside.is(.form), !isGiven, spells(inside) {
      evidence += Evidence.abbreviation
      isThing = titles.isEmpty
    }
  }

  /// Whether the letters are those that the words of the name begin with.
  private func spells(_ abbreviation: NameToken) -> Bool {
    let first = text.bytes[text.tokens[range.lowerBound].start].capital
    return text.bytes[abbreviation.start].capital == first
  }

  private static let relatives: Set<UInt64> = Set(["WHO", "WHOSE", "WHOM"].map { WordHash.of($0) })
  private static let adverbs: Set<UInt64> = Set(
    ["ALSO", "THEN", "LATER", "HIMSELF", "HERSELF", "NEVERTHELESS", "HOWEVER", "AGAIN", "FURTHER"]
      .map { WordHash.of($0) })
  /// What is named after a person in power while that person is meant: `the Haarde government`.
  private static let reigns: Set<UInt64> = Set(
    [
      "GOVERNMENT", "ADMINISTRATION", "REGIME", "ERA", "CABINET", "PLAN", "FAMILY", "CAMPAIGN",
      "TEAM", "VISIT", "SPEECH", "LETTER", "MEETING", "CAMP", "FACTION", "DELEGATION", "CASE",
    ].map { WordHash.of($0) })
}
