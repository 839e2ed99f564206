import SQLite

/// All names, in parts of about one size, so that memory need not hold the entries of all at once.
///
/// A block of names, which may be one person, is in one part.
struct NameParts {
  /// The full names or the single names of a part.
  struct Part {
    let parts: NameParts
    let number: Int
    /// Full names come with the surnames that may stand for one of them.
    let isOfSingleNames: Bool

    func has(_ name: FoldedName) -> Bool {
      (!isOfSingleNames || name.isBare) && parts.number(ofBlock: name.block) == number
    }
  }

  let count: Int
  /// What blocks are known by that share a name, since its words stand in several orders.
  private let shared: [String: String]

  init(count: Int, on connection: borrowing Connection) throws {
    self.count = count
    var places: [String: Int] = [:]
    var names: [(key: String, block: Int)] = []
    let turned = try connection.prepare(
      """
      SELECT DISTINCT key, block FROM name
      WHERE key IN (SELECT key FROM name GROUP BY key HAVING min(block) <> max(block))
      ORDER BY key, block
      """)
    try turned.run([]) { row in
      let block: String = try row.column(1)
      let place = places[block] ?? places.count
      places[block] = place
      names.append((try row.column(0), place))
    }
    var sets = DisjointSets(count: places.count)
    for (name, next) in zip(names, names.dropFirst()) where name.key == next.key {
      sets.unite(next.block, into: name.block)
    }
    let blocks = Dictionary(uniqueKeysWithValues: places.map { ($0.value, $0.key) })
    shared = places.mapValues { blocks[sets.root(of: $0)] ?? "" }
  }

  func part(_ number: Int, ofSingleNames: Bool) -> Part {
    Part(parts: self, number: number, isOfSingleNames: ofSingleNames)
  }

  /// The part in which a block is.
  func number(ofBlock block: String) -> Int {
    // Not by `hashValue`: the same archive is to take the same room each time.
    let letters = (shared[block] ?? block).utf8.reduce(into: UInt64(5381)) { sum, letter in
      sum = sum &* 33 &+ UInt64(letter)
    }
    return Int(letters % UInt64(count))
  }
}
