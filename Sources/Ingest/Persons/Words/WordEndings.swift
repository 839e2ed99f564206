/// Endings that a rule names, of up to eight letters: each is a number, as the end of a word is.
struct WordEndings: ExpressibleByArrayLiteral, Sendable {
  private struct Ending: Sendable {
    var letters: UInt64
    var mask: UInt64
  }

  private let endings: [Ending]

  init(arrayLiteral endings: String...) {
    self.endings = endings.map { ending in
      precondition(ending.utf8.count <= 8, "an ending is eight letters at most")
      let letters = ending.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      return Ending(letters: letters, mask: ~0 >> (64 - 8 * UInt64(ending.utf8.count)))
    }
  }

  /// Whether `word` ends in one of them, in any case.
  func end(_ word: Span<UInt8>) -> Bool {
    var tail: UInt64 = 0
    for index in max(0, word.count - 8)..<word.count {
      tail = tail << 8 | UInt64(word[index].capital)
    }
    return endings.contains { tail & $0.mask == $0.letters }
  }
}
