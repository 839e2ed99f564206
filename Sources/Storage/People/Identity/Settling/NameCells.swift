/// The entries of one full name, by country and years: who of them is one person.
struct NameCells {
  /// Entries that nothing tells apart.
  struct Cell {
    let country: UInt16
    let era: Int
    var entries: [Int32] = []
    var first: Int32 = .max
    var last: Int32 = .min
    /// Offices that few hold at a time, by their numbers in `TitleLists`.
    var telling: Set<Int32> = []
    var hasOffice = false
    var concerned: [UInt16] = []
    /// Why it is the person of its cluster; nil for the cell that most entries are in.
    var rule: JoinRule?
  }

  /// Months without a mention after which a name may have passed to another.
  private static let generation: Int32 = 20 * 12
  /// Months that one person is in office at most.
  private static let career: Int32 = 45 * 12
  private var cells: [Cell] = []
  private var sets: DisjointSets
  private var rules: [JoinRule?] = []

  /// Each cluster: its cells, the largest first.
  private(set) var clusters: [[Cell]] = []

  init(_ entries: [Int32], in table: EntryTable, isLong: Bool, isCommon: Bool) {
    cells = NameCells.cells(entries, in: table)
    sets = DisjointSets(count: cells.count)
    rules = [JoinRule?](repeating: nil, count: cells.count)
    if cells.count > 1 { join(isLong: isLong, isCommon: isCommon) }
    var found: [Int: [Int]] = [:]
    for place in cells.indices { found[sets.root(of: place), default: []].append(place) }
    clusters = found.values.map { members in
      var sorted = members.map { place in
        var cell = cells[place]
        cell.rule = rules[place]
        return cell
      }.sorted {
        ($1.entries.count, $0.first, $0.country) < ($0.entries.count, $1.first, $1.country)
      }
      sorted[0].rule = nil
      return sorted
    }.sorted { ($0[0].first, $0[0].country) < ($1[0].first, $1[0].country) }
  }

  private static func cells(_ entries: [Int32], in table: EntryTable) -> [Cell] {
    let borders = borders(entries, in: table)
    var cells: [Cell] = []
    // Era and country of each cell: they are few, and looking through them beats a hash for each
    // entry.
    var keys: [Int] = []
    for entry in entries {
      let context = table.context(entry)
      let era = borders.count { $0 <= context.month }
      let key = era << 16 | Int(context.country)
      let place = keys.firstIndex(of: key) ?? keys.count
      if place == keys.count {
        keys.append(key)
        cells.append(Cell(country: context.country, era: era))
      }
      cells[place].add(entry, context.month)
    }
    guard cells.count > 1 else { return cells }
    for place in cells.indices { cells[place].weigh(table) }
    return cells
  }

  /// The months with which an era begins after a generation without a mention.
  private static func borders(_ entries: [Int32], in table: EntryTable) -> [Int32] {
    var (first, last) = (Int32.max, Int32.min)
    for entry in entries {
      let month = table.context(entry).month
      first = min(first, month)
      last = max(last, month)
    }
    guard first <= last, last - first > generation else { return [] }
    // Within a generation there is no such gap, so that its first and last mention are enough.
    var spans = [(first: Int32, last: Int32)](
      repeating: (.max, .min), count: Int((last - first) / generation) + 1)
    for entry in entries {
      let month = table.context(entry).month
      let place = Int((month - first) / generation)
      spans[place] = (min(spans[place].first, month), max(spans[place].last, month))
    }
    let held = spans.filter { $0.first <= $0.last }
    return zip(held, held.dropFirst()).compactMap { before, next in
      next.first - before.last > generation ? next.first : nil
    }
  }
}

extension NameCells.Cell {
  fileprivate mutating func add(_ entry: Int32, _ month: Int32) {
    entries.append(entry)
    first = min(first, month)
    last = max(last, month)
  }

  fileprivate mutating func weigh(_ table: EntryTable) {
    for place in entries {
      table.cables[table.entries[Int(place)].cable].concerned.addFew(to: &concerned)
      let titles = table.entries[Int(place)].titles
      guard titles != 0 else { continue }
      telling.formUnion(table.titles[titles].telling)
      hasOffice = hasOffice || !table.titles[titles].isEmpty
    }
  }
}

// Joining.
extension NameCells {
  /// Each step joins all that its reason holds for, so that the order of cells does not matter.
  private mutating func join(isLong: Bool, isCommon: Bool) {
    joinPairs(.countries) { cells, left, right in
      cells[left].era == cells[right].era
        && cells[left].concerned.contains(cells[right].country)
    }
    joinPairs(.sameOffice) { cells, left, right in
      !cells[left].telling.isEmpty && !cells[right].telling.isEmpty
        && max(cells[left].last, cells[right].last) - min(cells[left].first, cells[right].first)
          <= NameCells.career
        && !cells[left].telling.isDisjoint(with: cells[right].telling)
    }
    for era in Set(cells.map(\.era)).sorted() {
      let places = cells.indices.filter { cells[$0].era == era }
      if isLong { joinAll(places, .longName) }
      if !isCommon { joinUnlessContradicted(places) }
      joinToWidelyNamed(places)
    }
  }

  /// Takes places of cells, since a cell is large and there are many pairs.
  private mutating func joinPairs(_ rule: JoinRule, where holds: ([Cell], Int, Int) -> Bool) {
    for left in cells.indices {
      for right in cells.indices where left != right && holds(cells, left, right) {
        unite(left, right, rule)
      }
    }
  }

  private mutating func joinAll(_ places: [Int], _ rule: JoinRule) {
    for place in places.dropFirst() { unite(places[0], place, rule) }
  }

  /// A name without office elsewhere is that of the only one who has an office.
  private mutating func joinUnlessContradicted(_ places: [Int]) {
    let officials = Set(places.filter { cells[$0].hasOffice }.map(sets.root))
    if officials.count <= 1 { joinAll(places, .rareName) }
  }

  private mutating func joinToWidelyNamed(_ places: [Int]) {
    var countries: [Int: Set<UInt16>] = [:]
    for place in places {
      countries[sets.root(of: place), default: []].insert(cells[place].country)
    }
    let wide = countries.filter { $0.value.count >= SettledPerson.wide }
    if wide.count == 1, let known = wide.first?.key {
      for place in places { unite(known, place, .widelyNamed) }
    }
  }

  private mutating func unite(_ left: Int, _ right: Int, _ rule: JoinRule) {
    let (one, other) = (sets.root(of: left), sets.root(of: right))
    guard one != other else { return }
    let isSmaller = cells[one].entries.count < cells[other].entries.count
    let (kept, given) = isSmaller ? (other, one) : (one, other)
    for place in cells.indices where sets.root(of: place) == given && rules[place] == nil {
      rules[place] = rule
    }
    sets.unite(given, into: kept)
  }
}
