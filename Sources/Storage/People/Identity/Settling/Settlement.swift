/// Tells persons apart: from the entries of blocks of names to individuals, each join with its
/// reason.
///
/// The result depends on what the archive holds and not on the order in which it came.
struct Settlement {
  var table: EntryTable
  var persons: [SettledPerson] = []
  /// Persons who are not told apart anew and may be who bears a single name.
  private let neighbours: [SettledPerson]
  /// Blocks of so many names that two persons of one name are to be expected, where not all names
  /// of a block are in question.
  private let commonBlocks: Set<String>?

  /// Months around its other mentions in which a person may be meant by less than the full name.
  static let slack: Int32 = 36

  init(
    _ table: consuming EntryTable, neighbours: [SettledPerson] = [],
    commonBlocks: Set<String>? = nil
  ) {
    self.table = table
    self.neighbours = neighbours
    self.commonBlocks = commonBlocks
  }

  /// Tells the full names apart, and single names by these.
  mutating func tellApart() { settleSingleNames(tellFullNamesApart()) }

  /// Gives back the single names, which are left over.
  mutating func tellFullNamesApart() -> [Int] {
    table.sortByClass()
    let places = table.classes.indices.filter {
      // Signs alone are nobody's name.
      !table.classes[$0].isIgnored && !table.classes[$0].entries.isEmpty
        && !table.classes[$0].words.isEmpty
    }.sorted {
      (table.classes[$0].block, table.classes[$0].key)
        < (table.classes[$1].block, table.classes[$1].key)
    }
    var bare: [Int] = []
    var start = 0
    while start < places.count {
      let block = table.classes[places[start]].block
      let end = places[start...].firstIndex { table.classes[$0].block != block } ?? places.count
      bare += settle(places[start..<end])
      start = end
    }
    for place in table.classes.indices where table.classes[place].isIgnored {
      for entry in table.entries(of: place) { table.entries[Int(entry)].rule = .ignored }
    }
    persons += neighbours
    return bare
  }

  /// Makes persons of the full names in a block; the single names are left over.
  private mutating func settle(_ block: ArraySlice<Int>) -> [Int] {
    let names = NameGroups(block, of: table.classes)
    let name = block.first.map { table.classes[$0].block } ?? ""
    let isCommon = commonBlocks?.contains(name) ?? (block.count >= NameGroups.commonFrom)
    var found: [[Int]] = []
    for group in names.groups {
      let entries = group.flatMap { table.entries(of: $0) }
      found.append(makePersons(of: entries, group, isCommon: isCommon))
    }
    for (place, groups) in names.weak {
      let candidates = groups.flatMap { found[$0] }
      settleWeak(place, candidates, isCommon: isCommon)
    }
    return names.bare
  }

  /// Entries of a name that is short of another: of the one person there and then whom it fits.
  private mutating func settleWeak(_ place: Int, _ candidates: [Int], isCommon: Bool) {
    let isInitialled = table.classes[place].isInitialled
    let before = candidates.map { persons[$0] }
    var alone: [Int32] = []
    for entry in table.entries(of: place) {
      let context = table.context(entry)
      let fitting = before.indices.filter {
        before[$0].fits(country: context.country, month: context.month, slack: Settlement.slack)
      }
      if fitting.count == 1 {
        let isChief = table.entries[Int(entry)].isChief
        let rule: JoinRule = isInitialled ? .initials : .shorter
        assign(entry, to: candidates[fitting[0]], isChief ? .chief : rule, place)
      } else if fitting.count > 1, isInitialled {
        table.entries[Int(entry)].rule = .several
      } else {
        alone.append(entry)
      }
    }
    _ = makePersons(of: alone, [place], isCommon: isCommon)
  }

  /// Makes the persons of one full name, and says which.
  private mutating func makePersons(
    of entries: [Int32], _ classes: [Int], isCommon: Bool
  ) -> [Int] {
    guard !entries.isEmpty else { return [] }
    let isLong = classes.contains { table.classes[$0].words.count > 2 }
    let cells = NameCells(entries, in: table, isLong: isLong, isCommon: isCommon)
    var made: [Int] = []
    for cluster in cells.clusters {
      let number = persons.count
      persons.append(SettledPerson(block: table.classes[classes[0]].block))
      for cell in cluster {
        for entry in cell.entries {
          let rule = table.entries[Int(entry)].isChief ? JoinRule.chief : cell.rule ?? .name
          assign(entry, to: number, rule, nil)
        }
      }
      addEvidence(to: number)
      made.append(number)
    }
    return made
  }

  /// Gives an entry to a person.
  mutating func assign(_ entry: Int32, to person: Int, _ rule: JoinRule, _ place: Int?) {
    table.entries[Int(entry)].person = Int32(person)
    table.entries[Int(entry)].rule = rule
    persons[person].entries.append(entry)
    let own = place.map(Int32.init) ?? table.entries[Int(entry)].nameClass
    if !persons[person].classes.contains(own) { persons[person].classes.append(own) }
  }

  /// Takes from its entries what a person is known by.
  mutating func addEvidence(to number: Int) {
    var person = persons[number]
    // Those of one country come together.
    var country: UInt16 = 0
    for place in person.entries {
      let entry = table.entries[Int(place)]
      let context = table.cables[entry.cable]
      if context.country != country, context.country != 0 {
        country = context.country
        person.countries.insert(country)
      }
      person.first = min(person.first, context.month)
      person.last = max(person.last, context.month)
      person.roles |= Int(entry.roles)
      if entry.titles != 0 { person.titleLists.insert(entry.titles) }
    }
    for list in person.titleLists { person.offices.formUnion(table.titles[list].words) }
    persons[number] = person
  }
}
