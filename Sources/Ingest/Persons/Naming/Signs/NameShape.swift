/// What the words of a name by themselves say for it.
struct NameShape {
  private(set) var evidence = 0

  /// How many words of the name are neither initial, particle nor generation.
  private var count = 0
  private var first: NameToken?
  private var last: NameToken?
  private var given: NameToken?
  private var hasInitial = false
  private var hasParticle = false
  /// A word that is of a place and of no person.
  private var hasPlace = false
  private var areStrangers = true

  init(_ text: borrowing NameText, _ range: Range<Int>) {
    for index in range { read(text.token(index), isFirst: index == range.lowerBound) }
    weighWords(text, range)
    weighInitials(text, range)
    if hasParticle { evidence += Evidence.particle }
    weighSurname()
    if count == 1, let first, first.is(.given), !first.is(.common) { evidence += 3 }
    if count > 1, hasPlace { evidence -= 15 }
  }

  private mutating func read(_ token: NameToken, isFirst: Bool) {
    if token.shape == .initial { hasInitial = true }
    if !isFirst, token.shape == .small, token.is(.particle) { hasParticle = true }
    guard Self.isCore(token) else { return }
    count += 1
    if first == nil { first = token }
    last = token
    if given == nil, token.is(.given) { given = token }
    if !token.isUnknown, !token.is(.surname) { areStrangers = false }
    if token.is([.city, .country]), !token.is(.given) { hasPlace = true }
  }

  private static func isCore(_ token: NameToken) -> Bool {
    token.isWord && token.isCapital && token.shape != .initial && !token.is(.suffix)
  }

  private mutating func weighWords(_ text: NameText, _ range: Range<Int>) {
    guard count > 1, let last else { return }
    if let given {
      let isSure = Self.isSure(given, in: text, range)
      evidence += isSure ? Evidence.givenName : Evidence.doubtfulGivenName
    } else if areStrangers {
      evidence += Evidence.strangers
    }
    if last.isUnknown, last.end - last.start > 5,
      Self.surnameEndings.end(text.bytes.span.extracting(last.letters))
    {
      evidence += Evidence.surnameEnding
    }
  }

  /// A given name that is a place's name or an English word too needs another word of a name.
  private static func isSure(
    _ given: NameToken, in text: NameText, _ range: Range<Int>
  ) -> Bool {
    if given.is(.elsewhere.union(.title)) { return false }
    guard given.is(.common) else { return true }
    return range.contains { index in
      let other = text.token(index)
      return isCore(other) && other.hash != given.hash
        && (other.isUnknown || other.is([.given, .surname]) && !other.is(.elsewhere))
    }
  }

  private mutating func weighInitials(_ text: NameText, _ range: Range<Int>) {
    guard hasInitial, let last else { return }
    // "B. Detention", "C. Biometrics": the letter of a list.
    let isDoubtful = count == 1 && !last.is([.given, .surname])
    if isDoubtful, last.is(.common) || text.opens(range.lowerBound) { return }
    evidence += Evidence.initials
  }

  private mutating func weighSurname() {
    guard let last else { return }
    if last.is(.leader), !last.is(.common) {
      evidence += count > 1 ? Evidence.surname : Evidence.leader
    } else if last.is(.surname), count > 1 || !last.is(.common) {
      evidence += Evidence.surname
    }
  }

  /// Endings that many surnames share and names of firms and places do not.
  private static let surnameEndings: WordEndings = [
    "OVA", "OV", "EV", "EVA", "SKY", "SKI", "SKIY", "SKII", "ENKO", "CHUK", "YAN", "IAN", "VICH",
    "VIC", "SSON", "DOTTIR", "SHVILI", "ADZE", "OGLU", "POULOS", "IDIS", "IDES", "AKIS", "ESCU",
    "BERG", "MANN", "STEIN", "STROM", "QUIST", "ZADEH", "NEJAD", "INHO", "ELLI", "ETTI", "ERO",
    "AWI", "AOUI", "OUI", "ULLAH", "PUTRA", "WATI", "WONG", "SEN", "SOHN", "KVIST", "KAR",
  ]
}
