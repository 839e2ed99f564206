import Testing

@testable import Storage

struct `A folded name` {
  @Test(arguments: [
    ("Hok Sarun", "HOK SARUN"), ("Samdech Hok Sarun", "Hok Sarun"),
    ("MARLOWE, EDITH", "Edith Marlowe"), ("Édith Marlöwe", "Edith Marlowe"),
    ("Yusuf al-Tamimi", "Yousef Tamimi"), ("Mohammed Karimi", "MUHAMMAD KARIMI"),
    ("Dmitriy Volkonsky", "Dmitri Volkonski"), ("O'Dell, Maeve", "Maeve O’Dell"),
    ("Jean-Luc Ferrand", "JEAN LUC FERRAND"), ("Søren Østby", "Soren Ostby"),
    ("Gen. Dr. Ana Prado", "Ana Prado"), ("Karim Barzoui", "Kareem  Barzoui"),
  ])
  func `is the same for one name in two spellings`(left: String, right: String) {
    #expect(FoldedName(left).text == FoldedName(right).text)
  }

  @Test(arguments: [
    ("Hok Sarun", "Hok Sarin"), ("Lee Yun", "Li Yun"), ("Ana Prado", "Ana Prada"),
    ("John Harrow, Jr.", "John Harrow, Sr."), ("Ana Prado", "Ana Maria Prado"),
  ])
  func `is not the same for two names`(left: String, right: String) {
    #expect(FoldedName(left).text != FoldedName(right).text)
  }

  @Test func `has a key that does not know the order of words`() {
    #expect(FoldedName("Sarun Hok").key == FoldedName("HOK Sarun").key)
    #expect(FoldedName("Sarun Hok").text != FoldedName("HOK Sarun").text)
  }

  @Test(arguments: [
    "Hok Sarun", "John Harrow, Jr.", "MARLOWE", "al-Tamimi", "", "'", "%_\"", "de la",
  ])
  func `is read back from its text`(name: String) {
    let folded = FoldedName(name)
    #expect(FoldedName(folded: folded.text) == folded)
  }

  @Test(arguments: [
    ("Minister of Interior", ["minister interior"], "moi"),
    ("former Deputy Prime Minister", ["deputy prime minister"], "dpm"),
    ("General", [], "general"),
  ])
  func `has offices that tell`(title: String, telling: [String], word: String) {
    let offices = FoldedOffices(titles: title)
    #expect(offices.telling == Set(telling))
    #expect(offices.words.contains(word))
  }
}
