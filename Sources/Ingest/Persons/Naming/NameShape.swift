/// What the words of a name by themselves say for it.
struct NameShape {
  private(set) var evidence = 0

  init(_ text: NameText, _ range: Range<Int>) {
    let tokens = range.map { text.tokens[$0] }
    let core = tokens.filter {
      $0.isWord && $0.isCapital && $0.shape != .initial && !$0.is(.suffix)
    }
    let first = core.first
    if core.count > 1, let given = core.first(where: { $0.is(.given) }) {
      evidence += Self.isSure(given, among: core) ? Evidence.givenName : Evidence.doubtfulGivenName
    } else if core.count > 1, core.allSatisfy({ $0.isUnknown || $0.is(.surname) }) {
      evidence += Evidence.strangers
    }
    if let last = core.last, core.count > 1, last.isUnknown,
      Self.endsAsSurname(text.bytes[last.start..<last.end])
    {
      evidence += Evidence.surnameEnding
    }
    if tokens.contains(where: { $0.shape == .initial }), let last = core.last {
      // "B. Detention", "C. Biometrics": the letter of a list.
      let isItem = core.count == 1 && text.opens(range.lowerBound) && !last.is([.given, .surname])
      let isWord = core.count == 1 && last.is(.common) && !last.is([.given, .surname])
      evidence += isItem || isWord ? 0 : Evidence.initials
    }
    if tokens.dropFirst().contains(where: { $0.shape == .small && $0.is(.particle) }) {
      evidence += Evidence.particle
    }
    if let last = core.last, last.is(.leader), !last.is(.common) {
      evidence += core.count > 1 ? Evidence.surname : Evidence.leader
    } else if let last = core.last, last.is(.surname), core.count > 1 || !last.is(.common) {
      evidence += Evidence.surname
    }
    if core.count == 1, first?.is(.given) == true, first?.is(.common) == false { evidence += 3 }
    if core.count > 1, core.contains(where: { $0.is([.city, .country]) && !$0.is(.given) }) {
      evidence -= 15
    }
  }

  /// A given name that is a place's name or an English word too needs another word of a name.
  private static func isSure(_ given: NameToken, among core: [NameToken]) -> Bool {
    if given.is(.elsewhere.union(.title)) { return false }
    guard given.is(.common) else { return true }
    return core.contains {
      $0.hash != given.hash && ($0.isUnknown || $0.is([.given, .surname]) && !$0.is(.elsewhere))
    }
  }

  /// Endings that many surnames share and names of firms and places do not.
  private static func endsAsSurname(_ word: Bytes) -> Bool {
    word.count > 5 && surnameEndings.contains { word.has($0, at: word.endIndex - $0.utf8.count) }
  }

  private static let surnameEndings = [
    "OVA", "OV", "EV", "EVA", "SKY", "SKI", "SKIY", "SKII", "ENKO", "CHUK", "YAN", "IAN", "VICH",
    "VIC", "SSON", "DOTTIR", "SHVILI", "ADZE", "OGLU", "POULOS", "IDIS", "IDES", "AKIS", "ESCU",
    "BERG", "MANN", "STEIN", "STROM", "QUIST", "ZADEH", "NEJAD", "INHO", "ELLI", "ETTI", "ERO",
    "AWI", "AOUI", "OUI", "ULLAH", "PUTRA", "WATI", "WONG", "SEN", "SOHN", "KVIST", "KAR",
  ]

  /// Whether it can be spoken, which stamps and codes cannot.
  static func hasVowel(_ word: Bytes) -> Bool {
    word.contains { "AEIOUY".utf8.contains($0.capital) || $0.isExtended }
  }

  /// Endings that no list needs to spell out, of abstract nouns and of verbs made of them.
  static func looksEnglish(_ word: Bytes) -> Bool {
    guard word.count > 7 else { return false }
    return endings.contains { word.has($0, at: word.endIndex - $0.utf8.count) }
  }

  private static let endings = [
    "TION", "TIONS", "IZED", "IZE", "IZING", "MENT", "MENTS", "NESS", "ALLY", "ICAL", "INGS", "ING",
    "ABLE", "ISTIC", "ATED", "EDLY", "LESS", "SHIP", "WARD", "WISE", "LIKE", "TED", "IVELY", "LITY",
  ]

  static func words(of text: NameText, _ range: Range<Int>) -> [NameWord] {
    range.compactMap { index in
      let token = text.tokens[index]
      guard token.isWord else { return nil }
      let kind: NameWord.Kind =
        if token.shape == .initial { .initial } else if token.is(.suffix), index > range.lowerBound
        {
          .suffix
        } else if token.is(.particle), index < range.upperBound - 1,
          token.shape == .small || token.end - token.start < 4 && !token.is(.given)
        {
          .particle
        } else { .core }
      return NameWord(text.bytes[token.start..<token.end], kind: kind, isGiven: token.is(.given))
    }
  }
}
