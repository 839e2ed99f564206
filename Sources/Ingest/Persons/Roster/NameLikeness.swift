/// Whether two names of one telegram are two forms of one person's name.
enum NameLikeness {
  /// `Cristina Kirchner` and `Cristina Fernandez de Kirchner`; `J. Smith` and `John Smith`;
  /// `Ahmed Al-Tayeb` and `Ahmad El Tayyib`; one slip of a key.
  static func agree(_ longer: [NameWord], _ shorter: [NameWord]) -> Bool {
    let long = longer.filter { $0.kind == .core }
    let short = shorter.filter { $0.kind == .core }
    guard !short.isEmpty, long.count >= short.count, haveCommonLetter(long, short) else {
      return false
    }
    if generation(longer) != generation(shorter) { return false }
    if short.count == 1 { return initialsAgree(longer, shorter) }
    if isContained(short.map(\.bare), in: long.map(\.bare)) {
      return true
    }
    if isContained(short.map(\.skeleton), in: long.map(\.skeleton)),
      short.allSatisfy({ $0.skeleton.count > 1 })
    {
      return short.count == long.count || short.count > 2
    }
    return short.count == long.count && areOneSlipApart(long, short)
  }

  /// Cheap, and true of all that agree: one word at least begins with the same consonant or a vowel.
  private static func haveCommonLetter(_ long: [NameWord], _ short: [NameWord]) -> Bool {
    short.contains { word in long.contains { $0.bare.first == word.bare.first } }
  }

  /// `II` of `John Paul II`.
  private static func generation(_ words: [NameWord]) -> [UInt8]? {
    words.first { $0.kind == .suffix && $0.letters.allSatisfy { "IVX".utf8.contains($0) } }?.letters
  }

  /// `J. Smith` is `John Smith`, and not `Mary Smith`.
  private static func initialsAgree(_ longer: [NameWord], _ shorter: [NameWord]) -> Bool {
    let long = longer.filter { $0.kind == .core || $0.kind == .initial }
    guard let initial = shorter.first(where: { $0.kind == .initial }),
      let last = shorter.last(where: { $0.kind == .core }),
      let longLast = longer.last(where: { $0.kind == .core }), longLast.letters == last.letters,
      let first = long.first
    else { return false }
    return first.letters.first == initial.letters.first
  }

  /// Whether every word of `short` stands in `long`, in order, with its first or last word.
  private static func isContained(_ short: [[UInt8]], in long: [[UInt8]]) -> Bool {
    var index = 0
    var positions: [Int] = []
    for word in short {
      while index < long.count, long[index] != word { index += 1 }
      guard index < long.count else { return false }
      positions.append(index)
      index += 1
    }
    return positions.first == 0 || positions.last == long.count - 1
  }

  private static func areOneSlipApart(_ long: [NameWord], _ short: [NameWord]) -> Bool {
    var slips = 0
    for (a, b) in zip(long, short) where a.letters != b.letters {
      guard isSlip(a.letters, b.letters) else { return false }
      slips += 1
    }
    return slips <= 1
  }

  /// Whether two words differ by one letter, or two that changed places.
  static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    let restA = a[start...]
    let restB = b[start...]
    return restA.dropFirst().elementsEqual(restB.dropFirst())
      || restA.dropFirst().elementsEqual(restB) || restA.elementsEqual(restB.dropFirst())
      || restA.count > 1 && restB.count > 1
        && restA.prefix(2).elementsEqual(restB.prefix(2).reversed())
        && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
  }
}
