/// What a word can be, as far as lists tell; most words are several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  // The default builds an array and unites its members one by one; a literal is a constant here.
  @inline(__always)
  init(arrayLiteral classes: WordClass...) {
    var rawValue: UInt32 = 0
    for kind in classes { rawValue |= kind.rawValue }
    self.init(rawValue: rawValue)
  }

  /// An English word that is also written small.
  static let common = WordClass(rawValue: 1 << 0)
  static let given = WordClass(rawValue: 1 << 1)
  static let surname = WordClass(rawValue: 1 << 2)
  /// A surname that telegrams of some period use by itself: heads of state and government.
  static let leader = WordClass(rawValue: 1 << 3)
  static let country = WordClass(rawValue: 1 << 4)
  static let demonym = WordClass(rawValue: 1 << 5)
  static let city = WordClass(rawValue: 1 << 6)
  /// Of names of places: `Province`, `Lake`, `New`.
  static let place = WordClass(rawValue: 1 << 7)
  /// Of names of bodies: `Committee`, `Bank`, `Ltd`.
  static let organisation = WordClass(rawValue: 1 << 8)
  /// Of names of things that are called after persons: `Report`, `Street`, `Airport`.
  static let thing = WordClass(rawValue: 1 << 9)
  static let calendar = WordClass(rawValue: 1 << 10)
  /// Of names: `bin`, `van`, `de la`.
  static let particle = WordClass(rawValue: 1 << 11)
  /// After names: `Jr`, `III`.
  static let suffix = WordClass(rawValue: 1 << 12)
  static let function = WordClass(rawValue: 1 << 13)
  /// What only persons do by words: `said`.
  static let speech = WordClass(rawValue: 1 << 14)
  /// What persons do, and bodies too: `met`, `resigned`.
  static let action = WordClass(rawValue: 1 << 15)
  /// What stands before persons: `told`, `with`.
  static let lead = WordClass(rawValue: 1 << 16)
  /// What stands before places: `in`, `near`.
  static let locative = WordClass(rawValue: 1 << 17)
  /// `Mr`, `Sheikh`.
  static let courtesy = WordClass(rawValue: 1 << 18)
  static let rank = WordClass(rawValue: 1 << 19)
  /// The noun of an office: `Minister`, `spokesman`.
  static let office = WordClass(rawValue: 1 << 20)
  static let kin = WordClass(rawValue: 1 << 21)
  /// Before the noun of an office: `Deputy`, `former`, `Foreign`.
  static let modifier = WordClass(rawValue: 1 << 22)
  /// The short form of an office: `DPM`, `Poloff`.
  static let form = WordClass(rawValue: 1 << 23)
  static let acronym = WordClass(rawValue: 1 << 24)
  /// Begins a name of two words that is no person's: `San` of `San Jose`.
  static let phrase = WordClass(rawValue: 1 << 25)

  /// What can stand as a title right before a name.
  static let title: WordClass = [.courtesy, .rank, .office, .form, .kin]
  /// What makes the words before it a thing and not a person.
  static let named: WordClass = [.organisation, .thing, .place]
  /// What is no name by itself.
  static let elsewhere: WordClass = [
    .country, .demonym, .city, .calendar, .function, .organisation, .thing, .place,
  ]
}
