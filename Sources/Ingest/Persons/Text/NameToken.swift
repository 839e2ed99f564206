/// A word or a mark of a paragraph, with what lists say of it.
struct NameToken: Sendable {
  enum Shape: UInt8, Sendable {
    case small, capitalised, capitals
    /// One letter, or several with stops: `W.`, `J.R.`
    case initial
    case number, mark

    /// How a word is written; `al-Maliki` and `d'Estaing` are capitalised.
    init(letters: Int, capitals: Int, startsCapital: Bool, isCompound: Bool = false) {
      // "NGOs", "DoD": abbreviations, whose small letters are few.
      let isShort = capitals == letters - 1 || letters < 4
      if capitals > 1, capitals == letters || !isCompound && isShort {
        self = .capitals
      } else {
        self = startsCapital ? .capitalised : .small
      }
    }
  }

  /// What stands between a token and the one before it.
  enum Gap: UInt8, Sendable {
    case none, blank, line
    /// An empty line, or a line that is indented anew.
    case apart

    /// One more byte of white space.
    @inline(__always)
    mutating func widen(by space: UInt8) {
      if space == .newline {
        self = self == .none || self == .blank ? .line : .apart
      } else if self == .none {
        self = .blank
      }
    }
  }

  /// UTF-8 bytes of the paragraph's text; a possessive `'s` and a stop are left out.
  var start: Int
  var end: Int
  var hash: UInt64 = 0
  /// Empty in most words that are written small until they are asked for: most never are.
  var classes: WordClass = []
  var shape: Shape
  var gap: Gap
  /// The byte of a mark, otherwise zero.
  var mark: UInt8 = 0
  var possessive = false
  /// A stop follows that ends no sentence, as behind `Gen` and initials.
  var stopped = false

  @inline(__always)
  var isUnread: Bool { shape == .small && classes.isEmpty }
  var letters: Range<Int> { start..<end }

  var isWord: Bool { shape != .mark && shape != .number }
  /// Begins with a capital letter.
  @inline(__always)
  var isCapital: Bool { shape == .capitalised || shape == .capitals || shape == .initial }

  func `is`(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }

  /// In no list at all, but perhaps among acronyms.
  var isUnknown: Bool { classes.subtracting([.acronym, .phrase, .particle]).isEmpty }
}
