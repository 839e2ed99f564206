import SQLite

/// Who each entry of an archive is, in five bytes an entry.
struct EntryVerdicts {
  /// The place of the first entry by row of the cable; one more for the end.
  private var starts: [Int32]
  private var persons: [Int32]
  /// 0 for what was not looked at, since damage took away its name or its cable.
  private var rules: [UInt8]

  /// Nobody is anybody yet.
  ///
  /// Nil where the entries of a cable are not numbered from 1 on, as damage may leave them.
  init?(on connection: borrowing Connection) throws {
    let last: Int = try connection.first("SELECT max(cable_id) FROM cable_person") ?? 0
    // Throws where the row can be no cable's.
    _ = try CableBlock(holding: last)
    var starts: [Int32] = []
    starts.reserveCapacity(last + 2)
    var count = 0
    var isNumbered = true
    let cables = try connection.prepare(
      "SELECT cable_id, count(*), min(ordinal), max(ordinal) FROM cable_person GROUP BY cable_id")
    try cables.run([]) { row in
      let (cable, entries): (Int, Int) = (try row.column(0), try row.column(1))
      guard cable >= starts.count, try row.column(2) == 1, try row.column(3) == entries else {
        isNumbered = false
        return
      }
      while starts.count <= cable { starts.append(Int32(clamping: count)) }
      count += entries
    }
    guard isNumbered, count < Int(Int32.max) else { return nil }
    starts.append(Int32(count))
    self.starts = starts
    persons = [Int32](repeating: -1, count: count)
    rules = [UInt8](repeating: 0, count: count)
  }

  /// Notes that an entry is the person of a number, or nobody's at -1.
  mutating func note(_ entry: NamedEntry, is person: Int32) {
    let place = Int(starts[Int(entry.cable)]) + Int(entry.ordinal) - 1
    persons[place] = person
    rules[place] = UInt8(entry.rule.rawValue)
  }

  /// Gives each entry that was looked at, in the order of cables.
  func forEach(
    _ body: (_ cable: Int, _ ordinal: Int, _ person: Int32, _ rule: Int) throws -> Void
  ) rethrows {
    for cable in starts.indices.dropLast() {
      for place in Int(starts[cable])..<Int(starts[cable + 1]) where rules[place] != 0 {
        try body(cable, place - Int(starts[cable]) + 1, persons[place], Int(rules[place]))
      }
    }
  }

  /// The number of cables that name each person of `count`.
  func cablesOfPersons(_ count: Int) -> [Int] {
    var last = [Int](repeating: -1, count: count)
    var cables = [Int](repeating: 0, count: count)
    forEach { cable, _, person, _ in
      guard person >= 0, last[Int(person)] != cable else { return }
      last[Int(person)] = cable
      cables[Int(person)] += 1
    }
    return cables
  }
}
