import SQLite

/// Notes the cables of counted blocks that are about to change, so that only they are counted anew.
///
/// What such a cable has added to the counts of its block is taken off them first; what it adds
/// when it has changed is added at the end of the import. In between its block is not believed.
final class ChangedCables {
  /// Where more cables of a block change one by one, it takes less to count all of it anew.
  static let most = 1024

  private let noted, blocks, cables: Statement
  private let counter: TallyCounter
  private let sum: TallySum
  /// How many have been noted of each block.
  private var changes: [Int: Int] = [:]

  init(on connection: borrowing Connection) throws {
    let noted = try connection.prepare(
      """
      INSERT OR IGNORE INTO uncounted_cable
      SELECT ?1 WHERE EXISTS (SELECT 1 FROM block WHERE id = ?1 / \(CableBlock.size))
      RETURNING cable_id
      """)
    let blocks = try connection.prepare("DELETE FROM block WHERE id = ?")
    let cables = try connection.prepare(
      "DELETE FROM uncounted_cable WHERE cable_id >= ? AND cable_id < ?")
    let counter = try TallyCounter(on: connection)
    let sum = try TallySum(on: connection)
    self.noted = noted
    self.blocks = blocks
    self.cables = cables
    self.counter = counter
    self.sum = sum
  }

  /// Notes the cable of a row that nothing has been written to.
  func noteNew(_ cable: Int) throws {
    _ = try noted.first(cable.value) as Int?
  }

  /// Notes a cable of which nothing has changed yet.
  func note(_ cable: Int) throws {
    guard try noted.first(cable.value) as Int? != nil else { return }
    let block = try CableBlock(holding: cable)
    changes[block.id, default: 0] += 1
    if changes[block.id, default: 0] > ChangedCables.most { return try forgetBlock(of: cable) }
    try sum.add(counter.count(cable..<cable + 1), sign: -1, to: block)
  }

  /// Leaves the block of a cable to be counted as if it never had been: what was damaged has not
  /// added to the counts what it would take off.
  func forgetBlock(of cable: Int) throws {
    let block = try CableBlock(holding: cable)
    changes[block.id] = nil
    try blocks.run(block.id.value)
    try cables.run(block.rows.lowerBound.value, block.rows.upperBound.value)
  }
}
