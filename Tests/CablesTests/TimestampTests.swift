import Testing

@testable import Cables

struct `A timestamp` {
  @Test(arguments: [
    (2009, 6, 26, 8, 8, "2009-06-26T08:08:00Z"), (2000, 2, 29, 23, 59, "2000-02-29T23:59:00Z"),
    (1973, 12, 31, 0, 0, "1973-12-31T00:00:00Z"), (2008, 2, 29, 12, 30, "2008-02-29T12:30:00Z"),
  ])
  func `is written in ISO form`(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, text: String
  ) throws {
    let time = try #require(
      Timestamp(year: year, month: month, day: day, hour: hour, minute: minute))
    #expect(time.description == text)
    #expect(time.date == String(text.prefix(10)))
  }

  @Test(arguments: [
    (2009, 2, 29, 0, 0), (1900, 2, 29, 0, 0), (2009, 13, 1, 0, 0), (2009, 0, 1, 0, 0),
    (2009, 4, 31, 0, 0), (2009, 1, 0, 0, 0), (2009, 1, 1, 24, 0), (2009, 1, 1, 0, 60),
    (0, 1, 1, 0, 0), (2009, 1, 1, -1, 0),
  ])
  func `is none for a moment that does not exist`(
    year: Int, month: Int, day: Int, hour: Int, minute: Int
  ) {
    #expect(Timestamp(year: year, month: month, day: day, hour: hour, minute: minute) == nil)
  }

  @Test func `sorts in the order of time, as its text does`() throws {
    let times = try [
      (1999, 12, 31, 23, 59), (2000, 1, 1, 0, 0), (2000, 1, 1, 0, 1), (2000, 2, 1, 0, 0),
    ]
    .map { try #require(Timestamp(year: $0, month: $1, day: $2, hour: $3, minute: $4)) }
    #expect(times.shuffled().sorted() == times)
    #expect(times.map(\.description).sorted() == times.map(\.description))
  }
}
