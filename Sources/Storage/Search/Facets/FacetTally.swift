/// How many cables have each value, where a cable may have several and one of them twice.
///
/// The values of a cable come one after the other, so that nothing has to be sorted.
struct FacetTally<Value: Hashable> {
  private var entries: [Value: (cables: Int, last: Int?)] = [:]

  mutating func add(_ value: Value, of cable: Int) {
    FacetTally.add(cable, to: &entries[value, default: (0, nil)])
  }

  private static func add(_ cable: Int, to entry: inout (cables: Int, last: Int?)) {
    guard entry.last != cable else { return }
    entry = (entry.cables + 1, cable)
  }

  /// All values, or those that at least as many cables have as the last of the first `limit`.
  func most(_ limit: Int) -> [(value: Value, cables: Int)] {
    let counts = entries.map { (value: $0.key, cables: $0.value.cables) }
    guard limit > 0, limit < counts.count else { return counts }
    let least = counts.map { $0.cables }.sorted(by: >)[limit - 1]
    return counts.filter { $0.cables >= least }
  }
}
