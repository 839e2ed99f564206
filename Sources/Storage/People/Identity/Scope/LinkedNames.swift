import SQLite

/// The full names to be told apart anew: those with something new to them, and those that may be
/// short for one of them, or the other way round.
struct LinkedNames {
  private(set) var keys: Set<String> = []
  private(set) var blocks: Set<String> = []
  /// The blocks in which two persons of one name are to be expected.
  private(set) var commonBlocks: Set<String> = []
  /// Blocks of which all has to be told apart anew: with names in several orders, which may be of
  /// one block today and of another tomorrow.
  private(set) var turnedBlocks: Set<String> = []

  /// The words of the names.
  var words: Set<String> {
    Set(keys.flatMap { FoldedName(folded: $0).words })
  }

  init(
    _ connection: borrowing Connection, _ changes: NameChanges, ignored: Set<String>
  ) throws {
    let changed = changes.keys
    // Linked with nothing, and yet to be told that they are nobody's.
    keys = ignored.intersection(changed)
    let found = Set(changes.full.values.map(\.block)).union(changes.chiefs.values.map(\.block))
      .union(try connection.blocks(ofKeys: changed))
    let reader = try NameBlock.Reader(connection, changes, ignored: ignored)
    for block in found {
      let names = try reader.read(block)
      guard !names.isTurned else {
        turnedBlocks.insert(block)
        continue
      }
      blocks.insert(block)
      keys.formUnion(names.linked(to: changed))
      if names.isCommon { commonBlocks.insert(block) }
    }
  }
}
