/// An individual, as far as the entries of an archive tell.
struct SettledPerson {
  /// The row of one that is not told apart anew, and only may be who bears a single name.
  var row: Int?
  var block: String
  var isPartial = false
  var classes: [Int32] = []
  var entries: [Int32] = []
  /// Evidence of full names, on which single names are joined.
  var countries: Set<UInt16> = []
  var first: Int32 = .max
  var last: Int32 = .min
  var roles = 0
  /// Words of offices, by their numbers.
  var offices: Set<Int32> = []
  /// Places of the title lists.
  var titleLists: Set<Int32> = []
  /// Words of the names of one that has a row.
  var words: Set<String> = []
  /// What a reader calls this person.
  var givenName: String?

  /// In so many countries is only spoken of who is known everywhere.
  static let wide = 4
  var isWide: Bool { countries.count >= SettledPerson.wide }

  /// Whether somebody named there and then may be this person: within some years of other mentions.
  func fits(country: UInt16, month: Int32, slack: Int32) -> Bool {
    guard month >= first - slack, month <= last + slack else { return false }
    return isNamed(in: country)
  }

  /// Whether somebody named in a country may be this person, whenever that is.
  func isNamed(in country: UInt16) -> Bool {
    country == 0 || countries.isEmpty || countries.contains(country) || isWide
  }
}
