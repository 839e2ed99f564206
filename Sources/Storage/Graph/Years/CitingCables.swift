import Cables
import SQLite

/// The year and the day of cables that cite others.
struct CitingCables {
  /// Beyond this share of all cables it is quicker to read every one in turn.
  static let largestShare = 1.0 / 8

  struct Sending {
    /// In the id of the cable.
    let year: Int
    let day: Day?
  }

  /// By row of the cable.
  private var sendings: [Sending?]

  /// Reads what there is to know of the cables in some rows.
  init(
    _ rows: Set<Int>, on connection: borrowing Connection, largestShare: Double = largestShare
  ) throws {
    let last: Int = try connection.first("SELECT max(id) FROM cable") ?? 0
    // Throws where the row can be no cable's.
    _ = try CableBlock(holding: last)
    sendings = [Sending?](repeating: nil, count: last + 1)
    let columns = "SELECT id, year, sent_at FROM cable INDEXED BY cable_head"
    if Double(rows.count) > Double(last) * largestShare {
      try connection.prepare(columns).run([]) { row in try keep(row) }
    } else {
      let cable = try connection.prepare(columns + " WHERE id = ?")
      for number in rows { try cable.run([number.value]) { row in try keep(row) } }
    }
  }

  private mutating func keep(_ row: borrowing Row) throws {
    let id: Int = try row.column(0)
    guard sendings.indices.contains(id) else { return }
    sendings[id] = Sending(
      year: try row.column(1), day: (try row.column(2) as String?).flatMap { Day($0) })
  }

  /// Nil where the cable was not asked for, or is not held.
  func sending(of row: Int) -> Sending? { sendings.indices.contains(row) ? sendings[row] : nil }
}
