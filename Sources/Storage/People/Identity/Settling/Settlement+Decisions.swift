import Cables

extension Settlement {
  /// Whom an anchor means.
  private enum Meant {
    case person(Int)
    /// Entries of which nobody is certain.
    case entries([Int32])
  }

  /// Does what readers decided, in the order in which they did.
  ///
  /// Rows of the cables that decisions name are in `rows`; a cable that is not held has none.
  mutating func apply(_ decisions: [PersonDecision], rows: [CableID: Int]) {
    guard !decisions.isEmpty else { return }
    let cables = DecidedCables(rows, in: table)
    for decision in decisions {
      switch decision.kind {
      case .ignore: continue
      case .merge(let other): merge(decision.person, other, cables)
      case .split(let given, let name):
        let taken = Set(given.compactMap { rows[$0].map { Int32(clamping: $0) } })
        split(decision.person, taken, name, cables)
      case .rename(let name):
        if case .person(let number) = meant(by: decision.person, cables) {
          persons[number].givenName = name
        }
      }
    }
  }

  private mutating func merge(
    _ anchor: PersonAnchor, _ other: PersonAnchor, _ cables: DecidedCables
  ) {
    guard case .person(let kept) = meant(by: anchor, cables), persons[kept].row == nil else {
      return
    }
    switch meant(by: other, cables) {
    case .person(let given) where given != kept && persons[given].row == nil:
      for entry in persons[given].entries { assign(entry, to: kept, .merged, nil) }
      persons[kept].countries.formUnion(persons[given].countries)
      persons[kept].first = min(persons[kept].first, persons[given].first)
      persons[kept].last = max(persons[kept].last, persons[given].last)
      persons[kept].isPartial = persons[kept].isPartial && persons[given].isPartial
      persons[kept].titleLists.formUnion(persons[given].titleLists)
      persons[kept].roles |= persons[given].roles
      persons[given].entries = []
    case .entries(let loose):
      for entry in loose { assign(entry, to: kept, .merged, nil) }
    default: return
    }
  }

  private mutating func split(
    _ anchor: PersonAnchor, _ rows: Set<Int32>, _ name: String?, _ cables: DecidedCables
  ) {
    guard case .person(let number) = meant(by: anchor, cables), persons[number].row == nil else {
      return
    }
    let taken = persons[number].entries.filter {
      rows.contains(table.entries[Int($0)].cable)
    }
    guard !taken.isEmpty, taken.count < persons[number].entries.count else { return }
    var person = SettledPerson(block: persons[number].block)
    person.isPartial = persons[number].isPartial
    person.givenName = name
    persons.append(person)
    let new = persons.count - 1
    persons[number].entries.removeAll { rows.contains(table.entries[Int($0)].cable) }
    for entry in taken { assign(entry, to: new, .split, nil) }
    addEvidence(to: new)
  }

  private func meant(by anchor: PersonAnchor, _ cables: DecidedCables) -> Meant? {
    guard let nameClass = table.classNumbers[FoldedName(anchor.name).key] else { return nil }
    if let cable = anchor.cable, let places = cables.places[cable] {
      for place in places
      where table.nameClass(of: table.entries[place].name) == nameClass {
        let person = table.entries[place].person
        return person < 0 ? .entries([Int32(place)]) : .person(Int(person))
      }
    }
    // The cable is not held, or names nobody so any more.
    let named = persons.indices.filter {
      persons[$0].classes.contains(nameClass) && !persons[$0].entries.isEmpty
    }
    if let most = named.max(by: { persons[$0].entries.count < persons[$1].entries.count }) {
      return .person(most)
    }
    let loose = table.entries(of: Int(nameClass)).filter { table.entries[Int($0)].person < 0 }
    return loose.isEmpty ? nil : .entries(loose)
  }
}

/// The cables that decisions name.
private struct DecidedCables {
  /// Places of the entries of each cable that is held, in their order.
  let places: [CableID: [Int]]

  init(_ rows: [CableID: Int], in table: borrowing EntryTable) {
    let sought = Set(rows.values.map { Int32(clamping: $0) })
    var found: [Int32: [Int]] = [:]
    for (place, entry) in table.entries.enumerated() where sought.contains(entry.cable) {
      found[entry.cable, default: []].append(place)
    }
    let entries = table.entries
    places = rows.mapValues { row in
      (found[Int32(clamping: row)] ?? []).sorted { entries[$0].precedes(entries[$1]) }
    }
  }
}
