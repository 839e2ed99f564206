import Cables
import Testing

@testable import reftel

struct `A cable in a note` {
  private func cable(_ id: String, subject: String? = "RAIN & \"WIND\" AT 50%") throws -> Cable {
    let id = try #require(CableID(id))
    let post = try #require(PostRegistry.standard.post(code: id.post))
    let source = Source(path: "x", offset: 0, length: 1, sha256: "", format: .telegram)
    var cable = Cable(id: id, post: post, source: source, textDigest: "", textLength: 0)
    cable.sentAt = Timestamp(year: id.year, month: 6, day: 26, hour: 8, minute: 8)
    cable.subject = subject
    cable.classification = Classification(.confidential, controls: ["NOFORN"])
    cable.precedence = "PRIORITY"
    cable.action = [Addressee(route: "RUEHC", name: "SECSTATE WASHDC", precedence: nil, mcn: nil)]
    cable.tags = [TagUse(code: "PREL", printed: "PREL"), TagUse(code: "CB", printed: "CB")]
    cable.paragraphs = [Paragraph(number: 1, text: "It rains.")]
    return cable
  }

  @Test func `has a line for each field where it is a record of RIS`() throws {
    let record = try SampleLibrary.run("cite", "09PHNOMPENH633", "--style", "ris").output
    #expect(record.hasPrefix("TY  - PCOMM\r\nID  - 09PHNOMPENH633\r\n"))
    #expect(record.hasSuffix("ER  - \r\n") && !record.contains("\\u{"))
  }

  @Test(arguments: [
    (
      CitationStyle.chicago,
      "Embassy Phnom Penh to Department of State, telegram 419, June 26, 2009, "
        + "“RAIN & ‘WIND’ AT 50%,” 09PHNOMPENH419, para. 6.\n"
    ),
    (
      .chicagoBibliography,
      "Embassy Phnom Penh. “RAIN & ‘WIND’ AT 50%.” Telegram 419 to Department of State, "
        + "June 26, 2009. 09PHNOMPENH419.\n"
    ),
    (
      .frus,
      "Telegram 419 From the Embassy in Cambodia to the Department of State, Phnom Penh, "
        + "June 26, 2009, 0808Z, para. 6. Confidential; NOFORN; Priority.\n"
    ),
    (
      .bibtex,
      """
      @misc{09PHNOMPENH419,
        author = {{Embassy Phnom Penh}},
        title = {{RAIN \\& "WIND" AT 50\\%}},
        howpublished = {Telegram 419 to Department of State},
        note = {09PHNOMPENH419, para. 6},
        keywords = {PREL, CB},
        year = {2009},
        month = jun
      }

      """
    ),
    (
      .cslJSON,
      #"{"id": "09PHNOMPENH419¶6", "type": "personal_communication", "genre": "telegram 419", "#
        + #""author": [{"literal": "Embassy Phnom Penh"}], "#
        + #""recipient": [{"literal": "Department of State"}], "#
        + #""title": "RAIN & \"WIND\" AT 50%", "issued": {"date-parts": [[2009, 6, 26]]}, "#
        + #""archive_location": "09PHNOMPENH419", "keyword": "PREL,CB", "locator": "6", "#
        + #""label": "paragraph"}"# + "\n"
    ),
    (
      .ris,
      "TY  - PCOMM\r\nID  - 09PHNOMPENH419\r\nAU  - Embassy Phnom Penh\r\n"
        + "A2  - Department of State\r\nTI  - RAIN & \"WIND\" AT 50%\r\nPY  - 2009\r\n"
        + "DA  - 2009/06/26/\r\nM3  - Telegram\r\nM1  - 419\r\nAN  - 09PHNOMPENH419\r\n"
        + "SP  - 6\r\nKW  - PREL\r\nKW  - CB\r\nER  - \r\n"
    ),
  ])
  func `is written in each style`(style: CitationStyle, expected: String) throws {
    let cited = CitedCable(try cable("09PHNOMPENH419"), paragraphs: [6...6])
    #expect(style.text(of: cited) == expected)
  }

  @Test(arguments: [
    ("09CHIANGMAI4", "Consulate General Chiang Mai", "the Consulate General in Chiang Mai"),
    ("09STATE4", "Department of State", "the Department of State"),
    ("09MANILA4", "Embassy Manila", "the Embassy in the Philippines"),
    ("09SEOUL4", "Embassy Seoul", "the Embassy in Korea"),
    ("09NASSAU4", "Embassy Nassau", "the Embassy in the Bahamas"),
    (
      "09USUNNEWYORK4", "US Mission to the United Nations", "the Mission to the United Nations"
    ),
  ])
  func `names its office`(id: String, name: String, inFRUS: String) throws {
    let office = CitedCable(try cable(id)).from
    #expect(office.name == name)
    #expect(office.inFRUS == inFRUS)
  }

  @Test func `invents neither addressee nor date nor subject`() throws {
    var bare = try cable("79LISBON5", subject: nil)
    bare.action = []
    bare.sentAt = nil
    #expect(CitedCable(bare).chicagoNote == "Embassy Lisbon, telegram 5, 1979, 79LISBON5.")
  }

  @Test(arguments: [
    ("09PHNOMPENH419", "09PHNOMPENH419", [] as [ClosedRange<Int>]),
    ("09PHNOMPENH419¶6", "09PHNOMPENH419", [6...6]),
    ("09 Phnom Penh 419#2-4,7", "09 Phnom Penh 419", [2...4, 7...7]),
    ("https://example.org/09PHNOMPENH419_a.html", "https://example.org/09PHNOMPENH419_a.html", []),
  ])
  func `is named with its paragraphs`(
    text: String, cable: String, paragraphs: [ClosedRange<Int>]
  ) throws {
    let pinned = try PinnedID(text)
    #expect(pinned.cable == cable)
    #expect(pinned.paragraphs == paragraphs)
  }

  @Test(arguments: ["09PHNOMPENH419¶", "09PHNOMPENH419¶x", "09PHNOMPENH419¶4-2", "a¶1-2-3"])
  func `is not named with what is no number`(text: String) {
    #expect(throws: UsageError.self) { try PinnedID(text) }
  }
}
