/// Neighbouring rows of `cable`, for which counts are kept together.
///
/// Small enough that a few cables more cost little counting, and large enough that a large archive
/// has few of them.
struct CableBlock: Hashable {
  /// Rows of a block.
  static let size = 16_384

  /// No archive has so many cables, 67 million: a greater number is damage, and must cost no
  /// memory.
  static let greatest = 4095

  let id: Int

  /// A block whose number the file gives.
  init(stored id: Int) throws {
    guard 0...CableBlock.greatest ~= id else {
      throw ArchiveError.damaged("there can be no block \(id) of cables")
    }
    self.id = id
  }

  /// The block of the cable with a row number.
  init(holding cable: Int) throws {
    guard cable >= 0 else { throw ArchiveError.damaged("there can be no cable in row \(cable)") }
    try self.init(stored: cable / CableBlock.size)
  }

  /// The row numbers of its cables.
  var rows: Range<Int> { id * CableBlock.size..<(id + 1) * CableBlock.size }
}

extension Range<Int> {
  /// All cables, as one range of rows.
  static var allCables: Range<Int> { 0..<Int.max }
}
