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
      (!isOfSingleNames || name.isBare) && parts.part(ofBlock: name.block) == number
    }
  }

  let count: Int
  /// Entries in a part, more or less.
  let size: Int
  /// Blocks that have to be together, each with the one that decides the part of all: `flor` and
  /// `reyna` where somebody is both Pablo Reyna Flor and Pablo Flor Reyna.
  private let together: [String: String]

  /// Parts for so many entries, with `size` of them each.
  init(of entries: Int, size: Int, on connection: borrowing Connection) throws {
    count = max(1, (entries + size - 1) / size)
    self.size = size
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
    together = places.mapValues { blocks[sets.root(of: $0)] ?? "" }
  }

  func part(_ number: Int, ofSingleNames: Bool) -> Part {
    Part(parts: self, number: number, isOfSingleNames: ofSingleNames)
  }

  /// The part in which a block is.
  func part(ofBlock block: String) -> Int {
    // Not `hashValue`: the same archive is to take the same room each time.
    let digest = RowDigest([(together[block] ?? block).value]).value
    return Int(UInt64(bitPattern: digest) % UInt64(count))
  }
}
