import SQLite
import Testing

struct `Lists of rows` {
  private func connection(_ lists: RowLists) throws -> Connection {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.register(lists)
    return connection
  }

  @Test(arguments: [
    (0, 1, true), (0, 63, true), (0, 64, true), (0, 5000, true), (0, 2, false), (0, 65, false),
    (0, -1, false), (0, 5001, false), (0, 1 << 40, false), (1, 2, true), (1, 1, false),
    (2, 1, false), (-1, 1, false),
  ])
  func `are asked by place and number`(list: Int, row: Int, isIn: Bool) throws {
    let lists = RowLists()
    let connection = try connection(lists)
    try lists.fill(
      ["VALUES (64), (1), (63), (5000), (1), (-7), (1 << 50), (1 << 27)", "VALUES (2)"],
      on: connection)
    #expect(try connection.first("SELECT among(\(list), \(row))") == isIn)
  }

  @Test func `are forgotten when others come`() throws {
    let lists = RowLists()
    let connection = try connection(lists)
    try lists.fill(["VALUES (1)"], on: connection)
    try lists.fill([], on: connection)
    #expect(try connection.first("SELECT among(0, 1)") == false)
  }
}
