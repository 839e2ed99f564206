import Cables
import Testing

@testable import Ingest

struct `A classification line` {
  @Test(
    arguments: [
      ("UNCLAS ACCRA 000012", .unclassified, "ACCRA", 12),
      ("UNCLASSIFIED LIMA 77", .unclassified, "LIMA", 77),
      ("C O N F I D E N T I A L PORT LOUIS 000345", .confidential, "PORT LOUIS", 345),
      ("CONFIDENTIAL OSLO 1", .confidential, "OSLO", 1),
      ("S E C R E T TUNIS 000901", .secret, "TUNIS", 901),
      ("T O P S E C R E T TUNIS 000902", .topSecret, "TUNIS", 902),
      ("LIMITED OFFICIAL USE SEOUL 04411", .limitedOfficialUse, "SEOUL", 4411),
      ("UNCLAS SECTION 01 OF 02 QUITO 000066", .unclassified, "QUITO", 66),
      ("UNCLAS SIPDIS QUITO 000067", .unclassified, "QUITO", 67),
      ("  UNCLAS   QUITO   000068  ", .unclassified, "QUITO", 68),
      ("unclas quito 000069", .unclassified, "quito", 69),

    ] as [(String, Classification.Level, String, Int)])
  func `gives level, post and serial`(
    line: String, level: Classification.Level, post: String, serial: Int
  ) throws {
    let read = try #require(ClassificationLine(line.slice))
    #expect(read.level == level)
    #expect(read.postName == post)
    #expect(read.serial == serial)
  }

  @Test(arguments: [
    ("UNCLAS SECTION 01 OF 03 DAKAR 000100", 1, 3),
    ("UNCLAS SECTION 2 OF 3 DAKAR 000100", 2, 3),
    ("S E C R E T SECTION 03 OF 03 DAKAR 000101", 3, 3),
    ("UNCLAS SECTION O1 OF 04 DAKAR 000102", 1, 4),
    ("UNCLAS SIPDIS SECTION 01 OF 02 DAKAR 000103", 1, 2),
  ])
  func `gives the section`(line: String, section: Int, of: Int) throws {
    let read = try #require(ClassificationLine(line.slice))
    #expect(read.section == section && read.sections == of)
    #expect(read.postName == "DAKAR")
  }

  @Test(
    arguments: [
      ("UNCLAS SIPDIS KABUL 000003", ["SIPDIS"]), ("UNCLAS KABUL 000003 SIPDIS", ["SIPDIS"]),
      ("S E C R E T STATE 000004 NOFORN", ["NOFORN"]),
      ("S E C R E T STATE 000004 NOFORN SIPDIS", ["NOFORN", "SIPDIS"]),
      ("S E C R E T//NOFORN STATE 000004", ["NOFORN"]), ("UNCLAS KABUL 000003", []),
      ("UNCLAS KABUL 000003 SENSITIVE", ["SENSITIVE"]),
    ] as [(String, [String])])
  func `gives its captions`(line: String, captions: [String]) {
    #expect(ClassificationLine(line.slice)?.captions == captions)
  }

  @Test(arguments: [
    "", "FM AMEMBASSY ACCRA", "UNCLASSIFIABLE MATTERS", "SECRETARIAT OF FISHERIES 12",
    "CONFIDENTIALLY, HE SAID, THERE WERE 12 BOATS", "SUBJECT: SECRET 12", "SIPDIS",
    "SECRET TALKS OF A VERY LONG KIND WERE HELD IN 12 TOWNS OF THE COAST",
  ])
  func `is no line of prose`(line: String) { #expect(ClassificationLine(line.slice) == nil) }
}
