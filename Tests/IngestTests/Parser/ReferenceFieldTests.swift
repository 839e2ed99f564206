import Cables
import Testing

@testable import Ingest

struct `A reference field` {
  private func read(_ field: String, citing: String = "09LIMA500", month: Int = 4) throws
    -> [Reference]
  {
    let id = try #require(CableID(citing))
    let sentAt = Timestamp(year: id.year, month: month, day: 3)
    return ReferenceField(field.slice, citing: id, sentAt: sentAt, posts: .standard).references
  }

  @Test(
    arguments: [
      (" STATE 12345", ["-:09STATE12345"]), (" 08 STATE 12345", ["-:08STATE12345"]),
      (" STATE 12345, PARIS 77", ["-:09STATE12345", "-:09PARIS77"]),
      (" STATE 12345; PARIS 77", ["-:09STATE12345", "-:09PARIS77"]),
      (" (A) STATE 1 (B) PARIS 2", ["A:09STATE1", "B:09PARIS2"]),
      (" A. STATE 1\nB. PARIS 2", ["A:09STATE1", "B:09PARIS2"]),
      (" A) STATE 1; B) PARIS 2", ["A:09STATE1", "B:09PARIS2"]),
      (" [A] STATE 1, 22", ["A:09STATE1", "A:09STATE22"]),
      (" A - Kabul 28\nB - Paris 7", ["A:09KABUL28", "B:09PARIS7"]),
      (" A: STATE 1 B: PARIS 2", ["A:09STATE1", "B:09PARIS2"]),
      (" A. REF A STATE 1\nB. REF B PARIS 2", ["A:09STATE1", "B:09PARIS2"]),
      (" A. A) STATE 1 B. B) PARIS 2", ["A:09STATE1", "B:09PARIS2"]),
      (" BRASILIA 200 AND 276", ["-:09BRASILIA200", "-:09BRASILIA276"]),
      (
        " A) Kabul 36/35; B) Kabul 92/17",
        ["A:09KABUL36", "A:09KABUL35", "B:09KABUL92", "B:09KABUL17"]
      ),
      (" 870 Ulaanbaatar", ["-:09ULAANBAATAR870"]), (" PANAMA 00789/08", ["-:08PANAMA789"]),
      (" QUITO 4525-91", ["-:91QUITO4525"]), (" AMMAN 07718 99", ["-:99AMMAN7718"]),
      (" STATE (01) 201265", ["-:01STATE201265"]), (" KABUL 02259 (2002)", ["-:02KABUL2259"]),
      (" BAGHDAD #3565", ["-:09BAGHDAD3565"]), (" KUWAIT (C)02293", ["-:09KUWAIT2293"]),
      (" LAGOS O1512", ["-:09LAGOS1512"]), (" PRAGUE, 1228", ["-:09PRAGUE1228"]),
      (" 1976 STATE 10", ["-:76STATE10"]), (" '08 QUITO 12", ["-:08QUITO12"]),
      (" RIO\nDE JANEIRO 1291", ["-:09RIODEJANEIRO1291"]), (" 09CAIRO0561", ["-:09CAIRO561"]),
      (" 07STATE15 and 08PARIS16", ["-:07STATE15", "-:08PARIS16"]),
      (" PHNOM PENH 000402", ["-:09PHNOMPENH402"]),
      (" A. STATE 1 (NOTAL)\nB. PARIS 2 AND PREVIOUS", ["A:09STATE1", "B:09PARIS2"]),
      (" 307", ["-:09LIMA307"]), (" 377 KATHMANDU", ["-:09KATHMANDU377"]),
      (
        " GUANGZHOU 116 and 774, 121", ["-:09GUANGZHOU116", "-:09GUANGZHOU774", "-:09GUANGZHOU121"]
      ),
      (" HK05511", ["-:09HONGKONG5511"]), (" AMMAN 5049-01", ["-:01AMMAN5049"]),
      (" A. A) VATICAN 104\nB. B) ROME 9", ["A:09VATICAN104", "B:09ROME9"]),
      (" A. (A) OSLO 14\n¶B. (B) ROME 9", ["A:09OSLO14", "B:09ROME9"]),
      (
        " A) Kabul 692/317/274/162",
        [
          "A:09KABUL692", "A:09KABUL317", "A:09KABUL274", "A:09KABUL162",
        ]
      ),
      (" (A) 07 LIMA 1 (B) 06 LIMA 2 (C) LIMA 3", ["A:07LIMA1", "B:06LIMA2", "C:09LIMA3"]),
      (" ST. PETERSBURG 41", ["-:09STPETERSBURG41"]), (" USUN 733", ["-:09USUNNEWYORK733"]),
      (" HCMC 575", ["-:09HOCHIMINHCITY575"]),
      (
        " A. STATE 1 B. ROME 2 AND ROME 3",
        [
          "A:09STATE1", "B:09ROME2", "B:09ROME3",
        ]
      ), (" SECSTATE 12345", ["-:09STATE12345"]), ("", []), (" NONE", []),
      (" N/A", []), (" SEPTEL", []), (" A-4945", []),
      (" STATE 101-103", ["-:09STATE101", "-:09STATE102", "-:09STATE103"]),
      (" STATE 1234-36", ["-:09STATE1234", "-:09STATE1235", "-:09STATE1236"]),
      (" OSLO 34 THROUGH 36", ["-:09OSLO34", "-:09OSLO35", "-:09OSLO36"]),
      (" OSLO 34 to 35, 77", ["-:09OSLO34", "-:09OSLO35", "-:09OSLO77"]),
      (" STATE 2007 12345", ["-:07STATE12345"]), (" STATE 07 012345", ["-:07STATE12345"]),
      (" STATE 12345 2007", ["-:07STATE12345"]), (" STATE 12345 OF 2007", ["-:07STATE12345"]),
      (" STATE 12345 [07]", ["-:07STATE12345"]), (" (07) STATE 12345", ["-:07STATE12345"]),
      (" OSLO 1234 '07", ["-:07OSLO1234"]), (" 07/OSLO/44", ["-:07OSLO44"]),
      (" 2008 OSLO 1234 2007 ROME 55", ["-:08OSLO1234", "-:07ROME55"]),
      (" A/ OSLO 4 B/ ROME 5", ["A:09OSLO4", "B:09ROME5"]),
      (" A OSLO 4 B ROME 5", ["A:09OSLO4", "B:09ROME5"]),
      (" FBIS REPORT B. OSLO 5", ["B:09OSLO5"]),
      (" A. PIMM E-MAIL OF 09 JAN 08\n¶B. OSLO 13", ["B:09OSLO13"]),
      (" A. OSLO 12\nB. 307 AND PREVIOUS", ["A:09OSLO12", "B:09LIMA307"]),
      (" KIEV 12", ["-:09KYIV12"]), (" 05 KIEV 12", ["-:05KIEV12"]),
      (" 75 PEKING 12", ["-:75PEKING12"]),
      (" TAIPEI 12, AIT TAIPEI 13", ["-:09TAIPEI12", "-:09AITTAIPEI13"]),
      (" STATE 12345, PARAGRAPH 3", ["-:09STATE12345"]),
      (" STATE 12345 DTG 031200Z MAY 08", ["-:09STATE12345"]),
      (" OSLO 12 (PART 1 OF 3), OSLO 13 (PART 2 OF 3)", ["-:09OSLO12", "-:09OSLO13"]),
      (" DEPT'S A-1089; STATE 44556", ["-:09STATE44556"]),
      (" 1. OSLO 12 2. ROME 13", ["-:09OSLO12", "-:09ROME13"]),
      (
        " A. LIMA 480 B. SMITH/JONES EMAIL 03/30/2009 C. LISBON 78",
        ["A:09LIMA480", "C:09LISBON78"]
      ),
    ] as [(String, [String])])
  func `names telegrams`(field: String, expected: [String]) throws {
    let cables = try read(field).compactMap { reference in
      reference.target.map { "\(reference.letter ?? "-"):\($0)" }
    }
    #expect(cables == expected)
  }

  @Test(
    arguments: [
      (" A. PIMM/BLACKWOOD E-MAIL 12/01/09\nB. STATE 1", [.email, .cable]),
      (" A. STATE 1\nB. PIMM-BLACKWOOD TELCON OF MAY 4", [.cable, .telcon]),
      (" A. MEMO OF CONVERSATION\nB. STATE 1", [.memo, .cable]),
      (" A. STATE 1\nB. IIR 6 800 0001 09", [.cable, .report]),
      (" A. STATE 1\nB. 9 FAM APPENDIX K", [.cable, .law]),
      (" A. STATE 1\nB. FAX OF MAY 4", [.cable, .fax]),
      (" A. FISHERIES REPORT 2008\nB. STATE 1", [.report, .cable]),
      (" A. STATE 1\nB. OSC EUP20080101000001", [.cable, .report]),
    ] as [(String, [Reference.Kind])])
  func `names other documents`(field: String, kinds: [Reference.Kind]) throws {
    let references = try read(field)
    #expect(references.map(\.kind) == kinds)
    #expect(references.map { $0.target != nil } == kinds.map { $0 == .cable })
    #expect(references.map(\.letter) == ["A", "B"])
  }

  @Test(
    arguments: [
      ("09LIMA500", " LIMA 499", "09LIMA499", .citingCable),
      ("09LIMA500", " LIMA 501", "08LIMA501", .previousYear),
      ("09LIMA500", " LIMA 500", "09LIMA500", .citingCable),
      ("09LIMA500", " 07 LIMA 501", "07LIMA501", .stated),
      ("09LIMA500", " 2007 LIMA 501", "07LIMA501", .stated),
      ("00LIMA5", " LIMA 4000", "99LIMA4000", .previousYear),
      // No post of that size sent as many in a year: rather a slip.
      ("09REYKJAVIK41", " REYKJAVIK 25918", "09REYKJAVIK25918", .citingCable),
      ("09LIMA500", " STATE 90000", "09STATE90000", .citingCable),
      ("85LIMA500", " STATE 90000", "85STATE90000", .citingCable),
      ("09LIMA500", " PANAMA 00789/08", "08PANAMA789", .stated),
      ("09LIMA500", " 1999 PANAMA 789", "99PANAMA789", .stated),
    ] as [(String, String, String, Reference.YearSource)])
  func `is of a year`(
    citing: String, field: String, target: String, from: Reference.YearSource
  ) throws {
    let reference = try #require(try read(field, citing: citing).first)
    #expect(reference.target?.description == target)
    #expect(reference.yearFrom == from)
  }

  @Test func `says what is not for all, and what comes before`() throws {
    let references = try read(" A. STATE 1 (NOTAL)\nB. PARIS 2 AND PREVIOUS\nC. OSLO 3")
    #expect(references.map(\.notal) == [true, false, false])
    #expect(references.map(\.andPrevious) == [false, true, false])
  }

  @Test func `keeps the place of each entry`() throws {
    let field = " A. STATE 1\nB. 08 PHNOM  PENH 22 (NOTAL)"
    let references = try read(field)
    #expect(references.map(\.text) == ["STATE 1", "08 PHNOM PENH 22 (NOTAL)"])
    #expect(
      references.map { field.slice[$0.place].text } == ["STATE 1", "08 PHNOM  PENH 22 (NOTAL)"])
  }

  @Test(arguments: [
    // The month, the field, what it means: HCMC had sent about 40 telegrams by the end of January.
    (1, "10HANOI19", " HCMC 575", "09HOCHIMINHCITY575", Reference.YearSource.series),
    (1, "10HANOI19", " HCMC 30", "10HOCHIMINHCITY30", .citingCable),
    (1, "10HANOI19", " HCMC 5750", "10HOCHIMINHCITY5750", .citingCable),
    (5, "10HANOI400", " HCMC 575", "10HOCHIMINHCITY575", .citingCable),
    (12, "09LIMA500", " LIMA 501", "09LIMA501", .citingCable),
  ])
  func `takes the year before only where the numbers and the month say so`(
    month: Int, citing: String, field: String, target: String, from: Reference.YearSource
  ) throws {
    let reference = try #require(try read(field, citing: citing, month: month).first)
    #expect(reference.target?.description == target)
    #expect(reference.yearFrom == from)
  }
}
