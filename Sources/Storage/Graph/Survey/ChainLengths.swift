import SQLite

/// How many steps lead back from each held cable, over held cables alone.
struct ChainLengths {
  private var steps: [Int: Int] = [:]

  init(on connection: borrowing Connection) throws {
    var cited: [Int: [Int]] = [:]
    try connection.prepare(
      """
      SELECT reference.cable_id, cable.id
      FROM reference JOIN cable ON cable.canonical_id = reference.target
      """
    ).run([]) { row in
      cited[try row.column(0), default: []].append(try row.column(1))
    }
    for start in cited.keys.sorted() where steps[start] == nil { walk(from: start, cited) }
  }

  /// Depth first, without recursion; a circle is cut where it comes back to a cable under way.
  private mutating func walk(from start: Int, _ cited: [Int: [Int]]) {
    var way: [(cable: Int, next: Int)] = [(start, 0)]
    var isUnderWay: Set<Int> = [start]
    while let (cable, next) = way.last {
      let targets = cited[cable] ?? []
      if next < targets.count {
        way[way.count - 1].next += 1
        let target = targets[next]
        if steps[target] == nil, isUnderWay.insert(target).inserted { way.append((target, 0)) }
      } else {
        steps[cable] = targets.map { (steps[$0] ?? -1) + 1 }.max() ?? 0
        isUnderWay.remove(cable)
        way.removeLast()
      }
    }
  }

  /// The cables with the longest chains, longest first; of equals the one that came first.
  func longest(_ limit: Int) -> [(cable: Int, steps: Int)] {
    let sorted = steps.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(limit == 0 ? sorted.count : limit).map { ($0.key, $0.value) }
  }
}
