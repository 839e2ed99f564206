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

extension Settlement {
  /// The persons that have been told apart, without slugs.
  var rows: [PersonRows.Row] {
    persons.indices.filter { persons[$0].row == nil && !persons[$0].entries.isEmpty }
      .map { PersonRows.Row($0, of: self) }
  }

  /// Entries of a person by row of `name`, the most first.
  func names(of person: SettledPerson) -> [(name: Int32, cables: Int)] {
    var counts: [Int32: Int] = [:]
    for entry in person.entries { counts[table.entries[Int(entry)].name, default: 0] += 1 }
    let length = { (name: Int32) in table.foldedOfName[name]?.utf8.count { $0 == 32 } ?? 0 }
    return counts.map { ($0.key, $0.value) }.sorted {
      ($1.cables, length($1.name), table.names[$0.name] ?? "")
        < ($0.cables, length($0.name), table.names[$1.name] ?? "")
    }
  }

  /// The full name that most cables have, else the chief of mission's, else one with initials, else a
  /// single name; capitals only if need be.
  fileprivate func name(
    of person: SettledPerson, _ names: [(name: Int32, cables: Int)]
  ) -> String {
    let texts = names.map { name, _ in
      (
        text: table.names[name] ?? "",
        folded: FoldedName(folded: table.foldedOfName[name] ?? "")
      )
    }
    let full = texts.filter { !$0.folded.isBare && !$0.folded.isInitialled }.map(\.text)
    let chief = person.classes.compactMap { table.chiefNames[$0] }
    let short = texts.filter { !$0.folded.isBare }.map(\.text)
    // Never empty: a person has an entry at least.
    let first =
      [full, Array(chief.prefix(1)), short, texts.map(\.text)].first { !$0.isEmpty } ?? []
    return first.first { $0 != $0.uppercased() } ?? first.first ?? ""
  }

  fileprivate func chiefs(of person: SettledPerson) -> [(name: String, cables: Int)] {
    let names = person.classes.compactMap { table.chiefNames[$0] }
    guard !names.isEmpty else { return [] }
    let count = person.entries.count { table.entries[Int($0)].isChief }
    return names.map { ($0, count) }
  }

  /// The number of cables that name a person.
  fileprivate func cables(of person: SettledPerson) -> Int {
    let cables = person.entries.map { table.entries[Int($0)].cable }.sorted()
    return zip(cables, cables.dropFirst()).count { $0 != $1 } + (cables.isEmpty ? 0 : 1)
  }
}
