/// How much each sign that words name a person weighs; weighed on cables marked by hand.
enum Evidence {
  /// A person is taken for named when the signs of all mentions together come to this.
  static let enough = 30

  static let courtesy = 40
  static let rank = 40
  /// `Deputy Prime Minister` before the name.
  static let office = 35
  /// `a` in `a, the Minister of Justice`.
  static let apposition = 32
  /// A given name, then another word that is none.
  static let givenName = 32
  /// A given name that is an English word or a place as well.
  static let doubtfulGivenName = 20
  static let initials = 28
  /// Two or more words that no list knows.
  static let strangers = 15
  /// `Petrosyan`, `Gunnarsdottir`.
  static let surnameEnding = 12
  static let particle = 8
  /// A surname that the world knew.
  static let leader = 26
  static let surname = 5
  static let speech = 28
  static let action = 15
  static let relative = 25
  static let possessive = 4
  static let lead = 8
  static let age = 10
  /// An article before the name, without a title between.
  static let article = -30
  static let owner = 18
  static let reign = 8
  /// `and Jane Smith` after a person.
  static let company = 16
  static let locative = -20
  static let thing = -25
  /// An abbreviation in brackets behind: `Grupo Nuevo Horizonte (GNH)`.
  static let abbreviation = -35
  /// A word that may name somebody only where another mention says so.
  static let dependent = -60
}
