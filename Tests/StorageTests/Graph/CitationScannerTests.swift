import Cables
import Testing

@testable import Storage

struct `A citation in prose` {
  @Test(arguments: [
    ("See 09PHNOMPENH402 and 09STATE41207.", ["09PHNOMPENH402", "09STATE41207"]),
    ("https://example.org/cables/09PHNOMPENH402_a.html", ["09PHNOMPENH402"]),
    ("https://example.org/cable/2009/06/09phnompenh402.html", ["09PHNOMPENH402"]),
    (
      "09 Phnom Penh 402; (08) PHNOM PENH 00706; 2007 State 152004",
      ["09PHNOMPENH402", "08PHNOMPENH706", "07STATE152004"]
    ),
    ("'08 Phnom Penh 706", ["08PHNOMPENH706"]),
    ("Phnom Penh 402 (2009), STATE 41207/09", ["09PHNOMPENH402", "09STATE41207"]),
    ("telegram 4127 from Bangkok, March 14, 1975", ["75BANGKOK4127"]),
    ("Telegram No. 4127 from Bangkok, March 14, 1975", ["75BANGKOK4127"]),
    (
      "in Rio de Janeiro 731 (2005) and 06 HO CHI MINH CITY 1077",
      ["05RIODEJANEIRO731", "06HOCHIMINHCITY1077"]
    ),
    ("Embassy Phnom Penh, \u{201C}A STORM,\u{201D} 09PHNOMPENH633", ["09PHNOMPENH633"]),
  ])
  func `is found with its year`(text: String, ids: [String]) {
    let found = CitationScanner(text).citations().compactMap { $0.id()?.description }
    #expect(found == ids)
  }

  @Test(arguments: [
    ("PHNOM PENH 402", "PHNOMPENH", 402), ("State 084032", "STATE", 84032),
    ("see Embassy Phnom Penh 402", "PHNOMPENH", 402),
    ("telegram 4127 from Bangkok. In 1975 it rained", "BANGKOK", 4127),
  ])
  func `is found without a year`(text: String, post: String, serial: Int) throws {
    let found = CitationScanner(text).citations()
    try #require(found.count == 1)
    #expect(found[0].year == nil)
    #expect(found[0].post == post)
    #expect(found[0].serial == serial)
    #expect(found[0].id(in: 2009)?.year == 2009)
  }

  @Test(arguments: [
    "Paris 1919", "the Geneva 2 talks", "PARIS 1997 is a film", "He moved to State in 2009.",
    "12/06/2009 Lisbon", "a cable from Lisbon", "", "09", "§ 4", "State Street 12", "Rome, 12 May",
  ])
  func `is not seen where there is none`(text: String) {
    #expect(CitationScanner(text).citations().isEmpty)
  }

  @Test func `has its place in bytes`() throws {
    let text = "déjà vu: 09 Phnom Penh 402, then"
    let found = try #require(CitationScanner(text).citations().first)
    #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == "09 Phnom Penh 402")
  }
}

struct `A sentence` {
  @Test(arguments: [
    ("It rained. The boats (ref A) left. Nobody saw.", "ref A", "The boats (ref A) left."),
    ("The U.S. side said (reftel)\nno. Then", "reftel", "The U.S. side said (reftel) no."),
    ("reftel", "reftel", "reftel"),
  ])
  func `is cut out around a place`(text: String, word: String, expected: String) throws {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(word.unicodeScalars)
    let start = try #require(
      scalars.indices.first { scalars[$0...].starts(with: wanted) })
    #expect(Sentence(in: text, at: start..<start + wanted.count).text == expected)
  }

  @Test func `needs no place within the text`() {
    #expect("Short.".hasSuffix(Sentence(in: "Short.", at: 90..<99).text))
    #expect(Sentence(in: "", at: 0..<5).text.isEmpty)
  }

  @Test(arguments: [
    ("STATE 1204: \"REPORT ON FERRIES\"", "REPORT ON FERRIES"),
    ("STATE 1204 (\u{201C}FERRIES\u{201D}) (NOTAL)", "FERRIES"),
  ])
  func `in the reference field is a subject in quotation marks`(text: String, subject: String?) {
    let id = CableID(year: 2009, post: "PARIS", serial: 1)
    #expect(Quotation(citing: id, text: text).subject == subject)
    #expect(Quotation(citing: id, text: "STATE 1204 (NOTAL)").subject == nil)
  }
}
