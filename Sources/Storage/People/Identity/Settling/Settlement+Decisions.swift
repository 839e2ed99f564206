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
    for decision in decisions {
      switch decision.kind {
      case .ignore: continue
      case .merge(let other): merge(decision.person, other, rows)
      case .split(let cables, let name):
        let taken = Set(cables.compactMap { rows[$0].map(Int32.init) })
        split(decision.person, taken, name, rows)
      case .rename(let name):
        if case .person(let number) = meant(by: decision.person, rows) {
          persons[number].givenName = name
        }
      }
    }
  }

  private mutating func merge(
    _ anchor: PersonAnchor, _ other: PersonAnchor, _ rows: [CableID: Int]
  ) {
    guard case .person(let kept) = meant(by: anchor, rows), persons[kept].row == nil else {
      return
    }
    switch meant(by: other, rows) {
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
    _ anchor: PersonAnchor, _ cables: Set<Int32>, _ name: String?, _ rows: [CableID: Int]
  ) {
    guard case .person(let number) = meant(by: anchor, rows), persons[number].row == nil else {
      return
    }
    let taken = persons[number].entries.filter {
      cables.contains(table.entries[Int($0)].cable)
    }
    guard !taken.isEmpty, taken.count < persons[number].entries.count else { return }
    var person = SettledPerson(block: persons[number].block)
    person.isPartial = persons[number].isPartial
    person.givenName = name
    persons.append(person)
    let new = persons.count - 1
    persons[number].entries.removeAll { cables.contains(table.entries[Int($0)].cable) }
    for entry in taken { assign(entry, to: new, .split, nil) }
    addEvidence(to: new)
  }

  private func meant(by anchor: PersonAnchor, _ rows: [CableID: Int]) -> Meant? {
    guard let nameClass = table.classNumbers[FoldedName(anchor.name).key] else { return nil }
    if let row = anchor.cable.flatMap({ rows[$0] }) {
      for place in table.entries(inCable: Int32(row))
      where table.classOfName[table.entries[place].name] == nameClass {
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

extension EntryTable {
  /// Places of the entries of a cable.
  fileprivate func entries(inCable row: Int32) -> Range<Int> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].cable < row { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].cable == row { end += 1 }
    return low..<end
  }
}
