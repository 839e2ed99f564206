import Testing

@testable import Cables

struct `A spelling` {
  @Test(arguments: [
    ("Rio de Jan", "RIODEJAN"), ("N’Djamena", "NDJAMENA"), ("Düsseldorf", "DUSSELDORF"),
    ("ASUNCIÓN", "ASUNCION"), ("São Tomé", "SAOTOME"), ("06 EFTO-Ankara #4972", "06EFTOANKARA4972"),
    ("Þ ÷ ß", "TXS"), ("Łódź", "OD"), ("", ""), ("¶€ 北京", ""),
  ])
  func `keeps capitals and digits`(printed: String, kept: String) {
    #expect(Spelling(printed).text == kept)
  }

  @Test(arguments: [
    ("TRIPOLII", "TRIPOLI", Spelling.Edit.inserted), ("ATRIPOLI", "TRIPOLI", .inserted),
    ("RIPOLI", "TRIPOLI", .deleted), ("TRIPOL", "TRIPOLI", .deleted),
    ("TRYPOLI", "TRIPOLI", .substituted), ("XRIPOLI", "TRIPOLI", .substituted),
    ("TRIPOLY", "TRIPOLI", .substituted), ("RTIPOLI", "TRIPOLI", .transposed),
    ("TRIPOIL", "TRIPOLI", .transposed), ("", "A", .deleted), ("A", "", .inserted),
  ])
  func `tells one slip`(printed: String, name: String, edit: Spelling.Edit) {
    #expect(Spelling(printed).edit(from: Spelling(name)) == edit)
  }

  @Test(arguments: [
    ("TRIPOLI", "TRIPOLI"), ("TRIPO", "TRIPOLI"), ("TRPIOIL", "TRIPOLI"), ("PARIS", "ROME"),
    ("AB", "CD"), ("", ""),
  ])
  func `tells none from two`(printed: String, name: String) {
    #expect(Spelling(printed).edit(from: Spelling(name)) == nil)
  }
}
