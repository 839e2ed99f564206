/// One word of a name; its letters are in the `NameBook`.
struct NameWord: Sendable {
  enum Kind: Sendable { case core, initial, particle, suffix }

  /// Capitals of ASCII; several initials are one word.
  let letters: Range<Int>
  /// Without the article: `AL-TAYEB` is `TAYEB`.
  let bare: Range<Int>
  let kind: Kind
  let isGiven: Bool
  /// Of the bare letters: words of one hash are the same word.
  let hash: UInt64
  /// Of their consonants, each run of one letter once: what transliterations of a name have in
  /// common.
  let skeleton: UInt64
  /// Consonants in the skeleton.
  let consonants: Int

  init(letters: Range<Int>, of all: [UInt8], kind: Kind, isGiven: Bool) {
    self.letters = letters
    self.kind = kind
    self.isGiven = isGiven
    bare = Self.bare(letters, of: all)
    var hash = WordHash()
    var skeleton = WordHash()
    var consonants = 0
    var last: UInt8?
    for index in bare {
      let letter = all[index]
      hash.add(letter)
      guard !Self.isSoft(letter), letter != last else { continue }
      skeleton.add(letter)
      consonants += 1
      last = letter
    }
    self.hash = hash.value
    self.skeleton = skeleton.value
    self.consonants = consonants
  }

  private static func bare(_ letters: Range<Int>, of all: [UInt8]) -> Range<Int> {
    guard let dash = letters.prefix(3).first(where: { all[$0] == .dash }),
      letters.upperBound > dash + 2, dash > letters.lowerBound, all[dash - 1] == UInt8(ascii: "L")
    else { return letters }
    return (dash + 1)..<letters.upperBound
  }

  /// Vowels and what is written as if it were one.
  private static func isSoft(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"),
      UInt8(ascii: "U"), UInt8(ascii: "Y"), UInt8(ascii: "W"), UInt8(ascii: "H"), .dash:
      true
    default: false
    }
  }
}
