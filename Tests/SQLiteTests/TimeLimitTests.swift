import Glibc
import SQLite
import Testing

struct `A limit of time` {
  /// Counts to `last`, which takes so long.
  private func counting(to last: Int) -> SQL {
    """
    WITH RECURSIVE count (number) AS (
      SELECT 1 UNION ALL SELECT number + 1 FROM count WHERE number < \(last)
    )
    SELECT count(*) FROM count
    """
  }

  private func connection(_ limit: Duration) throws -> Connection {
    var connection = try Connection(path: ":memory:", access: .create)
    connection.limitTime(to: limit)
    return connection
  }

  @Test(.timeLimit(.minutes(1)))
  func `ends a statement that would go on for years`() throws {
    let connection = try connection(.milliseconds(20))
    let error = try #require(throws: SQLiteError.self) {
      try connection.first(counting(to: Int.max)) as Int?
    }
    #expect(error.primaryCode == SQLiteError.Primary.interrupt)
    #expect(error.message == "0.02 s")
  }

  @Test func `lets a short statement be`() throws {
    #expect(try connection(.seconds(60)).first(counting(to: 10_000)) == 10_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `holds for all statements together, however short each is`() throws {
    let connection = try connection(.milliseconds(20))
    #expect(throws: SQLiteError.self) {
      while true { _ = try connection.first("SELECT 1") as Int? }
    }
    connection.timeLimit?.restart()
    #expect(try connection.first("SELECT 1") == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `ends a snapshot as well`() throws {
    let connection = try connection(.milliseconds(20))
    #expect(throws: SQLiteError.self) {
      try connection.snapshot { try connection.first(counting(to: Int.max)) as Int? }
    }
    let isOpen = connection.isInTransaction
    #expect(!isOpen)
  }

  @Test func `does not count what is done with a row`() throws {
    let connection = try connection(.seconds(2))
    let rows = try connection.fetch("SELECT 1 UNION ALL SELECT 2") { row in
      sleep(2)
      return try row.column(0) as Int
    }
    #expect(rows == [1, 2])
  }

  @Test(arguments: [(Duration.seconds(10), "10 s"), (.milliseconds(1500), "1.5 s")])
  func `is told in seconds`(limit: Duration, text: String) throws {
    #expect(try connection(limit).timeLimit?.description == text)
  }
}
