/// The words of all names that a telegram may hold, and their letters, each in one row.
struct NameBook: Sendable {
  private(set) var words: [NameWord] = []
  private(set) var letters: [UInt8] = []

  mutating func add(_ range: Range<Int>, of text: NameText) -> NameForm {
    let start = words.count
    var cores = 0
    for index in range where text.token(index).isWord {
      let kind = Self.kind(of: index, in: range, text)
      if kind == .core { cores += 1 }
      add(text.token(index), kind: kind, of: text)
    }
    let all = start..<words.count
    // Most names are core words throughout.
    if cores == all.count { return NameForm(words: all, core: all) }
    for index in all where words[index].kind == .core { words.append(words[index]) }
    return NameForm(words: all, core: all.upperBound..<words.count)
  }

  private static func kind(
    of index: Int, in range: Range<Int>, _ text: NameText
  ) -> NameWord.Kind {
    let token = text.token(index)
    if token.shape == .initial { return .initial }
    if token.is(.suffix), index > range.lowerBound { return .suffix }
    if token.is(.particle), index < range.upperBound - 1,
      token.shape == .small || token.letters.count < 4 && !token.is(.given)
    {
      return .particle
    }
    return .core
  }

  private mutating func add(_ token: NameToken, kind: NameWord.Kind, of text: NameText) {
    let start = letters.count
    var fold = LetterFold()
    for index in token.letters where !text.bytes[index].isSpace {
      if let plain = fold.plain(text.bytes[index]) { letters.append(plain) }
    }
    words.append(
      NameWord(
        letters: start..<letters.count, of: letters, kind: kind, isGiven: token.is(.given)))
  }

  /// The letter that a word, or what is left of it, begins with.
  func first(of word: Range<Int>) -> UInt8? { word.isEmpty ? nil : letters[word.lowerBound] }

  /// Whether two stretches of letters are the same letters.
  func equal(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count
    where letters[a.lowerBound + offset] != letters[b.lowerBound + offset] {
      return false
    }
    return true
  }
}
