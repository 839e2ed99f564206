import SQLite

/// Counts the cables that name a person, and those that do so in each form of the name.
struct PersonCount: ~Copyable {
  static let placeOfCables = SealedColumns.person.place(of: "cables")

  private let cables: Statement
  private let names: Statement
  private let row: Statement
  private let update: Statement

  init(on connection: borrowing Connection) throws {
    let cables = try connection.prepare(
      "SELECT count(DISTINCT cable_id) FROM cable_person WHERE person_id = ?")
    let names = try connection.prepare(
      """
      INSERT OR REPLACE INTO person_name
      SELECT person_id, name_id, count(*) FROM cable_person WHERE person_id = ? GROUP BY name_id
      """)
    let row = try connection.prepare(
      "SELECT \(SealedColumns.person.list) FROM person WHERE id = ?")
    let update = try connection.prepare(
      "UPDATE person SET cables = ?, row_digest = ? WHERE id = ?")
    self.cables = cables
    self.names = names
    self.row = row
    self.update = update
  }

  func count(_ person: Int) throws {
    try names.run(person.value)
    var values: [Value] = []
    try row.run([person.value]) { row in
      values = try (0..<SealedColumns.person.count).map { try row.column($0) }
    }
    guard !values.isEmpty else { return }
    try countCables(person) { cables in
      values[PersonCount.placeOfCables] = cables.value
      return Array(values.dropFirst())
    }
  }

  /// Counts the cables only; `row` has the values of the row of `person` from `slug` on.
  func countCables(_ person: Int, row: (Int) -> [Value]) throws {
    let found: Int = try cables.first(person.value) ?? 0
    let digest = RowDigest([person.value] + row(found))
    try update.run(found.value, .integer(digest.value), person.value)
  }
}
