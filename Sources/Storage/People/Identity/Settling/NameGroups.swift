/// The names of a block, put together where one may be the other in full.
struct NameGroups {
  /// Classes that are one name: `Christopher W. S. Ross`, `Christopher Ross`.
  private(set) var groups: [[Int]] = []
  /// Classes that fit several groups, or are too short to tell, with the groups they fit.
  private(set) var weak: [(nameClass: Int, groups: [Int])] = []
  private(set) var bare: [Int] = []

  /// Names in a block from which on two persons of one name are to be expected.
  static let commonFrom = 40

  private let classes: [NameClass]

  /// Takes the places of the block's classes, in the order of their keys.
  init(_ block: ArraySlice<Int>, of classes: [NameClass]) {
    self.classes = classes
    let named = block.filter { !classes[$0].isBare && !classes[$0].isInitialled }
    bare = block.filter { classes[$0].isBare }
    var byFirstName: [String: [Int]] = [:]
    for place in named {
      byFirstName[classes[place].words[0], default: []].append(place)
    }
    for first in byFirstName.keys.sorted() { group(byFirstName[first] ?? []) }
    // What is short of a name that is there in full waits for evidence; else it is a name itself.
    let initialled = block.filter { classes[$0].isInitialled }
    let full = groups
    var shorter: [(nameClass: Int, groups: [Int])] = []
    let longer = suffixes(of: full)
    for (place, group) in full.enumerated() where group.count == 1 {
      let fitting = (longer[classes[group[0]].words] ?? []).filter { $0 != place }
      if !fitting.isEmpty { shorter.append((group[0], fitting)) }
    }
    for place in initialled {
      let fitting = full.indices.filter { group in
        full[group].allSatisfy { fits(classes[place], classes[$0]) }
      }
      shorter.append((place, fitting))
    }
    for (place, fitting) in shorter where fitting.isEmpty { groups.append([place]) }
    let waiting = shorter.filter { !$0.groups.isEmpty }
    weak += waiting
    let isWaiting = Set(waiting.map(\.nameClass))
    for place in groups.indices { groups[place].removeAll(where: isWaiting.contains) }
  }

  /// Names of one first and one last name, told apart by what stands between and behind.
  private mutating func group(_ names: [Int]) {
    let longest = names.sorted {
      (classes[$1].words.count, classes[$0].key) < (classes[$0].words.count, classes[$1].key)
    }
    let start = groups.count
    var waiting: [Int] = []
    for name in longest {
      let fitting = groups.indices.dropFirst(start).filter { group in
        groups[group].allSatisfy { agree(classes[name], classes[$0]) }
      }
      switch fitting.count {
      case 0: groups.append([name])
      case 1: groups[fitting[0]].append(name)
      default: waiting.append(name)
      }
    }
    for name in waiting {
      let fitting = groups.indices.dropFirst(start).filter { group in
        groups[group].allSatisfy { agree(classes[name], classes[$0]) }
      }
      weak.append((name, Array(fitting)))
    }
  }

  /// Middle names may be missing or cut short; those that are there agree from the first on.
  private func agree(_ left: NameClass, _ right: NameClass) -> Bool {
    if let one = left.suffix, let other = right.suffix, one != other { return false }
    return zip(left.given.dropFirst(), right.given.dropFirst()).allSatisfy { one, other in
      one == other || one.count == 1 && other.hasPrefix(one)
        || other.count == 1 && one.hasPrefix(other)
    }
  }

  private func fits(_ short: NameClass, _ full: NameClass) -> Bool {
    full.words[0].hasPrefix(short.words[0]) && agree(short, full)
  }

  /// Groups by what their names end in, of two words at least.
  private func suffixes(of groups: [[Int]]) -> [[String]: [Int]] {
    var found: [[String]: [Int]] = [:]
    for (place, group) in groups.enumerated() {
      for name in group where classes[name].words.count > 2 {
        for start in 1..<classes[name].words.count - 1 {
          let ending = Array(classes[name].words[start...])
          if found[ending]?.last != place { found[ending, default: []].append(place) }
        }
      }
    }
    return found
  }
}
