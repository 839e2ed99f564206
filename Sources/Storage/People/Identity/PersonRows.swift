import SQLite

/// Persons as they are to be written: what each is called, and by which rows it is found.
struct PersonRows {
  struct Row {
    /// Place in the list of persons.
    var person: Int
    let name: String
    /// Whether a reader calls the person so.
    let isGiven: Bool
    /// What the slug is without its number.
    let base: String
    fileprivate(set) var slug = ""
    let block: String
    let isPartial: Bool
    /// Codes, with blanks between.
    let countries: String
    let first: Int32
    let last: Int32
    /// Folded titles, one a line.
    let offices: String
    let roles: Int
    /// Entries by row of `name`.
    private(set) var names: [(name: Int32, cables: Int)]
    /// Names that no entry has: those of a chief of mission for whom surnames stand, in so many
    /// entries.
    let chiefs: [(name: String, cables: Int)]
    var cables: Int
  }

  /// By slug.
  private(set) var rows: [Row] = []

  /// Gives the rows their slugs; those that would have the same are told apart by numbers.
  init(_ rows: consuming [Row]) {
    self.rows = rows
    self.rows.sort { left, right in
      guard left.base == right.base else { return left.base < right.base }
      guard left.first == right.first else { return left.first < right.first }
      return (left.block, left.countries, left.person) < (
        right.block, right.countries, right.person
      )
    }
    var used: [String: Int] = [:]
    for place in self.rows.indices {
      let base = self.rows[place].base
      let count = used[base, default: 0] + 1
      used[base] = count
      self.rows[place].slug = count == 1 ? base : "\(base)-\(count)"
    }
  }

  /// A slug without its number.
  static func base(of slug: String) -> String {
    guard let end = slug.lastIndex(of: "-"), slug[slug.index(after: end)...].allSatisfy(\.isNumber)
    else { return slug }
    return String(slug[..<end])
  }
}

extension PersonRows.Row {
  /// The person at a place of a settlement.
  init(_ place: Int, of settlement: borrowing Settlement) {
    let person = settlement.persons[place]
    let names = settlement.names(of: person)
    let name = settlement.name(of: person, names)
    let words = FoldedText.words(of: name).prefix(8).map { String($0.folded.prefix(30)) }
    self.person = place
    self.name = person.givenName ?? name
    isGiven = person.givenName != nil
    base = words.isEmpty ? "person" : words.joined(separator: "-")
    block = person.block
    isPartial = person.isPartial
    countries = person.countries.map { settlement.table.cables.name(of: $0) }.sorted()
      .joined(separator: " ")
    first = person.first
    last = person.last
    offices = Set(person.titleLists.flatMap { settlement.table.titles[$0].titles }).sorted()
      .joined(separator: "\n")
    roles = person.roles
    self.names = names
    chiefs = settlement.chiefs(of: person)
    cables = settlement.cables(of: person)
  }

  /// What stands in a row of `person` from `slug` on.
  func values(cables: Int) -> [Value] {
    [
      slug.value, name.value, block.value, cables.value, isPartial.value, countries.value,
      Int(first).value, Int(last).value, offices.value, roles.value,
    ]
  }

  /// Counts more entries of the person.
  mutating func add(_ more: [(name: Int32, cables: Int)]) {
    for (name, cables) in more {
      if let place = names.firstIndex(where: { $0.name == name }) {
        names[place].cables += cables
      } else {
        names.append((name, cables))
      }
    }
  }
}
