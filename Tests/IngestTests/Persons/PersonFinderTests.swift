import Cables
import Testing

@testable import Ingest

struct `Persons of a telegram` {
  @Test(
    arguments: [
      ("Harbor master Tomas Quilvane met the boats.", ["Tomas Quilvane"]),
      ("We met Minister of Fisheries Dorv Kassel on Monday.", ["Dorv Kassel"]),
      ("Former President of the Maritime Court Ru Pledge Mang left.", ["Ru Pledge Mang"]),
      ("Mr. Stone said the pier is old.", ["Stone"]),
      ("Ambassador Brackwith and Minister Oldane signed it.", ["Brackwith", "Oldane"]),
      ("Senators Ferrick and Dolmane asked about nets.", ["Ferrick", "Dolmane"]),
      ("Codel Marsden/Tolliver arrives on Friday.", ["Marsden", "Tolliver"]),
      ("It replaces Vanth Sopheak, who was promoted.", ["Vanth Sopheak"]),
      ("Maria da Silva Quental told us so.", ["Maria da Silva Quental"]),
      ("Abd al-Karim bin Yusuf told us so.", ["Abd al-Karim bin Yusuf"]),
      ("Nguyen Thi Lanh told us so.", ["Nguyen Thi Lanh"]),
      ("Sean O'Darrigan told us so.", ["Sean O'Darrigan"]),
      ("Jean-Luc Le Brasseur told us so.", ["Jean-Luc Le Brasseur"]),
      ("Edgar P. W. Thorne told us so.", ["Edgar P. W. Thorne"]),
      ("King Osman VI received the Ambassador.", ["Osman VI"]),
      ("João Carvalhal told us so.", ["João Carvalhal"]),
      ("A/S Harwick spoke.", ["Harwick"]),
      ("The Kirchner government fell.", ["Kirchner"]),
    ] as [(String, [String])])
  func `are found by title, name and context`(text: String, names: [String]) {
    #expect(Cable.naming(text).persons.map(\.name) == names)
  }

  @Test(arguments: [
    "The Marblehead Committee published the Marblehead report.",
    "The owners of the Blue Heron II ferry were convicted.",
    "The DCM and the Minister of Fisheries met Poloff in San Jose.",
    "He works at Oldane University and lives in Marsden Street.",
    "General People's Congress delegates flew to Port Said.",
    "The Grupo Nuevo Muelle (GNM) has offices in New York and Costa Rica.",
    "Petro-Canada and the NGOs signed on Monday.",
    "The Maria Quental Refugee Fund is rich.",
    "The U.S. Mission thanks Rio de Janeiro.",
    "Recently, officials in Costa Rica agreed.",
    "", "...", "\u{0}\u{FFFD}’’", "---- '' \" ((", "O'", "A/", "D.W", "Mr.",
  ])
  func `are nobody among things, places and offices`(text: String) {
    #expect(Cable.naming(text).persons.isEmpty)
  }

  @Test(
    arguments: [
      (
        "Deputy Prime Minister and Minister of Fisheries Dorv Kassel came.",
        "Deputy Prime Minister and Minister of Fisheries"
      ),
      (
        "Dorv Kassel, the Rector of the Harbor School, told us so.",
        "Rector of the Harbor School"
      ),
      (
        "He introduced Dorv Kassel as the new Deputy Harbor Master, and left.",
        "new Deputy Harbor Master"
      ),
      ("Lt. Gen. Kassel came.", "Lt. Gen."), ("ADCM Kassel came.", "ADCM"),
      ("The opposition leader Dorv Kassel came.", "opposition leader"),
    ] as [(String, String)])
  func `have their offices before or after them`(text: String, title: String) {
    let person = Cable.naming(text).persons.first
    #expect(person?.titles.contains { $0.hasSuffix(title) || title.hasSuffix($0) } == true)
  }

  @Test(
    arguments: [
      (
        ["Minister Dorv Kassel came.", "Kassel said no. KASSEL left."],
        ["Dorv Kassel", "Kassel", "KASSEL"]
      ),
      (["Amal Qarmeni told us.", "Ammal Qarmeni agreed."], ["Amal Qarmeni", "Ammal Qarmeni"]),
      (
        ["Ahmed Al-Tufail told us.", "Dr. Ahmad El Tufayl left."],
        ["Ahmed Al-Tufail", "Ahmad El Tufayl"]
      ),
      (
        ["Maria Ruiz de Talca told us.", "Maria Talca left."],
        ["Maria Ruiz de Talca", "Maria Talca"]
      ),
      (["John Marsden told us.", "J. Marsden left."], ["John Marsden", "J. Marsden"]),
      (
        ["Jorge Abel Talca Ortega (JATO) told us.", "Later JATO left."],
        ["Jorge Abel Talca Ortega", "JATO"]
      ),
      (["Ambassador Ann Woods told us.", "Woods noted rain."], ["Ann Woods", "Woods"]),
    ] as [([String], [String])])
  func `are one entry in all their forms`(texts: [String], variants: [String]) {
    let cable = Cable.naming(texts.joined(separator: " "))
    #expect(cable.persons.map(\.variants) == [variants])
  }

  @Test func `are two when two bear a surname, and a bare one is whom the text means`() {
    let cable = Cable.naming(
      "Senator Maria Talca and President Jorge Talca disagree.",
      "President Talca left the room.")
    #expect(cable.persons.map(\.name) == ["Maria Talca", "Jorge Talca"])
    #expect(cable.persons.last?.mentions.compactMap(\.place?.paragraph) == [1, 2])
  }

  @Test func `stand where their mentions say, in Unicode scalars`() throws {
    let text = "¡Olé! Señor João\nCarvalhal’s boat – Carvalhal said – sank."
    let person = try #require(Cable.naming(text).persons.first)
    let scalars = Array(text.unicodeScalars)
    for mention in person.mentions {
      let place = try #require(mention.place)
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[place.start..<(place.start + place.length)])
      #expect(String(found).replacing("\n", with: " ") == mention.text)
    }
    #expect(person.mentions.map(\.text) == ["João Carvalhal", "Carvalhal"])
  }
}
