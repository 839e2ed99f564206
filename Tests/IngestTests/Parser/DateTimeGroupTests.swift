import Cables
import Testing

@testable import Ingest

struct `A date-time group` {
  @Test(
    arguments: [
      ("O 011203Z FEB 08", "IMMEDIATE", "2008-02-01T12:03:00Z"),
      ("P 290000Z FEB 08", "PRIORITY", "2008-02-29T00:00:00Z"),
      ("R 312359Z DEC 99", "ROUTINE", "1999-12-31T23:59:00Z"),
      ("Z 010101Z JAN 00", "FLASH", "2000-01-01T01:01:00Z"),
      ("R P 150930Z MAR 85", "PRIORITY", "1985-03-15T09:30:00Z"),
      ("P O Z 150930Z MAR 85", "FLASH", "1985-03-15T09:30:00Z"),
      ("O 150930Z MAR 2009", "IMMEDIATE", "2009-03-15T09:30:00Z"),
      ("O 150930Z MAR 09 ZDK", "IMMEDIATE", "2009-03-15T09:30:00Z"),
      ("O 150930 Z MAR 73", "IMMEDIATE", "1973-03-15T09:30:00Z"),
      ("  O  150930Z  MAR  73  ", "IMMEDIATE", "1973-03-15T09:30:00Z"),
      ("150930Z JUL 76", nil, "1976-07-15T09:30:00Z"),
      ("R 150930Z SEP 66", "ROUTINE", "1966-09-15T09:30:00Z"),
      ("R 150930Z SEP 65", "ROUTINE", "2065-09-15T09:30:00Z"),
    ] as [(String, String?, String)])
  func `gives precedence and time`(line: String, precedence: String?, sentAt: String) throws {
    let group = try #require(DateTimeGroup(line.slice))
    #expect(group.precedence == precedence)
    #expect(group.sentAt.description == sentAt)
  }

  @Test(arguments: [
    "", "O 011203Z", "O 011203Z FEB", "O 311203Z FEB 08", "O 011260Z FEB 08", "O 012403Z FEB 08",
    "O 000000Z FEB 08", "O 11203Z FEB 08", "O 0112033Z FEB 08", "O 011203 FEB 08",
    "O 011203Z FEV 08", "O 011203Z FEB 008", "X 011203Z FEB 08", "FM AMEMBASSY OSLO",
    "THE MEETING OF 011203Z FEB 08",
  ])
  func `is no other line`(line: String) { #expect(DateTimeGroup(line.slice) == nil) }
}
