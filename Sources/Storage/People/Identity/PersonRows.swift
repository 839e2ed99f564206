import SQLite

/// Persons as they are to be written: what each is called, and by which rows it is found.
struct PersonRows {
  struct Row {
    /// Place in the list of persons.
    let person: Int
    let name: String
    /// What the slug is without its number.
    let base: String
    let slug: String
    /// Entries by row of `name`.
    let names: [(name: Int32, cables: Int)]
    let cables: Int
  }

  /// By slug.
  private(set) var rows: [Row] = []

  init(_ settlement: Settlement) {
    var called: [(person: Int, name: String, base: String, names: [(name: Int32, cables: Int)])] =
      []
    for (number, person) in settlement.persons.enumerated()
    where person.row == nil && !person.entries.isEmpty {
      let names = PersonRows.names(of: person, in: settlement.table)
      let name = PersonRows.name(of: person, names, in: settlement.table)
      let words = FoldedText.words(of: name).prefix(8).map { String($0.folded.prefix(30)) }
      let base = words.isEmpty ? "person" : words.joined(separator: "-")
      called.append((number, name, base, names))
    }
    let (persons, table) = (settlement.persons, settlement.table)
    let order = { (person: SettledPerson) in
      person.countries.map { table.cables.name(of: $0) }.sorted().joined(separator: " ")
    }
    called.sort { left, right in
      guard left.base == right.base else { return left.base < right.base }
      let (one, other) = (persons[left.person], persons[right.person])
      guard one.first == other.first else { return one.first < other.first }
      return (one.block, order(one), left.person) < (other.block, order(other), right.person)
    }
    var used: [String: Int] = [:]
    for entry in called {
      used[entry.base, default: 0] += 1
      let count = used[entry.base] ?? 1
      let cables = Set(
        persons[entry.person].entries.map { settlement.table.entries[Int($0)].cable })
      rows.append(
        Row(
          person: entry.person, name: persons[entry.person].givenName ?? entry.name,
          base: entry.base, slug: count == 1 ? entry.base : "\(entry.base)-\(count)",
          names: entry.names,
          cables: cables.count))
    }
  }

  /// A slug without its number.
  static func base(of slug: String) -> String {
    guard let end = slug.lastIndex(of: "-"), slug[slug.index(after: end)...].allSatisfy(\.isNumber)
    else { return slug }
    return String(slug[..<end])
  }

  private static func names(
    of person: SettledPerson, in table: EntryTable
  ) -> [(name: Int32, cables: Int)] {
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
  private static func name(
    of person: SettledPerson, _ names: [(name: Int32, cables: Int)], in table: EntryTable
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
}

extension Settlement {
  /// What stands in a row of `person` from `slug` on.
  func values(of row: PersonRows.Row, cables: Int) -> [Value] {
    let person = persons[row.person]
    let countries = person.countries.map { table.cables.name(of: $0) }.sorted()
    let titles = Set(person.titleLists.flatMap { table.titleLists[Int($0)].titles })
    return [
      row.slug.value, row.name.value, person.block.value, cables.value, person.isPartial.value,
      countries.joined(separator: " ").value, Int(person.first).value, Int(person.last).value,
      titles.sorted().joined(separator: "\n").value, person.roles.value,
    ]
  }
}
