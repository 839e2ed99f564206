extension Settlement {
  /// The persons that have been told apart, without slugs.
  var rows: [PersonRows.Row] {
    persons.indices.filter { persons[$0].row == nil && !persons[$0].entries.isEmpty }
      .map { PersonRows.Row($0, of: self) }
  }

  /// Entries of a person by row of `name`, the most first.
  func names(of person: SettledPerson) -> [(name: Int32, cables: Int)] {
    var counts: [Int32: Int] = [:]
    // Those of one name come together, most of the time.
    var (name, count): (Int32, Int) = (-1, 0)
    for entry in person.entries {
      if table.entries[Int(entry)].name != name {
        if count > 0 { counts[name, default: 0] += count }
        (name, count) = (table.entries[Int(entry)].name, 0)
      }
      count += 1
    }
    if count > 0 { counts[name, default: 0] += count }
    let length = { (name: Int32) in table.foldedOfName[name]?.utf8.count { $0 == 32 } ?? 0 }
    return counts.map { ($0.key, $0.value) }.sorted {
      ($1.cables, length($1.name), table.names[$0.name] ?? "")
        < ($0.cables, length($0.name), table.names[$1.name] ?? "")
    }
  }

  /// The full name that most cables have, else the chief of mission's, else one with initials, else
  /// a single name; capitals only if need be.
  func name(
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

  /// The names of a chief of mission for whom surnames stand, each with the number of entries.
  func chiefs(of person: SettledPerson) -> [(name: String, cables: Int)] {
    let names = person.classes.compactMap { table.chiefNames[$0] }
    guard !names.isEmpty else { return [] }
    let count = person.entries.count { table.entries[Int($0)].isChief }
    return names.map { ($0, count) }
  }

  /// The number of cables that name a person.
  func cables(of person: SettledPerson) -> Int {
    let cables = person.entries.map { table.entries[Int($0)].cable }.sorted()
    return zip(cables, cables.dropFirst()).count { $0 != $1 } + (cables.isEmpty ? 0 : 1)
  }
}
