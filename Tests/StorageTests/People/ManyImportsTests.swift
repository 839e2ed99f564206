import Cables
import SQLite
import Testing

@testable import Storage

/// What is told of persons after many small imports, or a part of the names after the other, is
/// what one look at all of them tells.
struct `Persons of many imports` {
  /// A generator of numbers that a seed decides.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
  }

  private static let posts = ["LIMA", "OSLO", "PARIS", "STATE", "HANOI", "PHNOMPENH"]
  private static let given = [
    "Pablo", "Paula", "Pablo J.", "Pablo Jorge", "P.", "P. Jorge", "Warren Pablo", "Marta", "M.",
    "Marta Ines", "Jorge", "J.", "Ines", "I. Marta", "Dr. Paula",
  ]
  private static let families = ["Reyna", "Flor", "O'Reyna", "O Reyna", "Quispe Flor", "Rodley"]
  private static let titles = ["", "Minister of Canals", "harbour master", "Ambassador"]

  private static func person(_ dice: inout Dice) -> String {
    let title = dice.pick(titles)
    switch dice.roll(8) {
    case 0: return "\(dice.pick(families)) | \(title) | mentioned"
    case 1: return "\(dice.pick(families).uppercased()) | | signer"
    // A family of so many that its block becomes a common one on the way.
    case 2:
      return "\(dice.pick(given)) \(Character(Unicode.Scalar(UInt8(97 + dice.roll(26)))))o Tal"
    case 3: return "Reyna \(dice.pick(["Pablo", "Flor"]))"
    // A chief of mission, for whom the surname stands in Phnom Penh in 2009.
    case 4:
      return dice.pick([
        "RODLEY | | signer", "Rodley | Ambassador", "Carol Ann Rodley", "Carol Rodley", "C. Rodley",
        "Rodley Carol Ann",
      ])
    default: return "\(dice.pick(given)) \(dice.pick(families)) | \(title)"
    }
  }

  private static func cable(_ number: Int, _ version: Int, _ dice: inout Dice) -> Cable {
    let year = dice.pick([1979, 2004, 2005, 2009])
    var persons: [String] = []
    for _ in 0...dice.roll(3) {
      let person = person(&dice)
      if !persons.contains(where: { $0.prefix { $0 != "|" } == person.prefix { $0 != "|" } }) {
        persons.append(person)
      }
    }
    let id = "\(number % 2 == 0 ? "05" : "09")\(posts[number % posts.count])\(number)"
    var cable = Cable.naming(
      id, "\(year)-0\(dice.roll(9) + 1)-1\(dice.roll(9))",
      tags: dice.pick([[], ["PE"], ["NO", "FR"]]),
      persons)
    // The fullest text is the current one.
    cable.paragraphs[0].text += String(repeating: " and so on", count: version * 20)
    return cable
  }

  @Test(arguments: 1...12)
  func `are as if all were looked at`(seed: UInt64) throws {
    let file = TemporaryFile()
    var dice = Dice(state: seed &* 7_919)
    for round in 1...25 {
      var cables: [CableID: Cable] = [:]
      for _ in 0...dice.roll(8) {
        let cable = Self.cable(dice.roll(90), round, &dice)
        cables[cable.id] = cable
      }
      try archive(
        cables.values.sorted { $0.id.description < $1.id.description }, at: file.path,
        file: "file \(round)")
      if seed % 3 == 0, round % 10 == 0 { try decide(at: file.path, &dice) }
      guard round % 5 == 0 else { continue }
      let found = try Archive(path: file.path).everyPerson()
      // What comes next is settled on top of the last look.
      let sizes = seed % 2 == 0 ? [10, .max] : [.max, 10]
      let looks = try sizes.map { try everyPerson(at: file.path, entriesAtATime: $0) }
      let expected = looks[0]
      for other in [found, looks[1]] {
        #expect(other.filter { !expected.contains($0) } == [], "round \(round)")
        #expect(expected.filter { !other.contains($0) } == [], "round \(round)")
      }
    }
    #expect(try Archive(path: file.path).connection.first("PRAGMA integrity_check") == "ok")
  }

  private func everyPerson(at path: String, entriesAtATime entries: Int) throws -> [String] {
    do {
      var writer = try ArchiveWriter(path: path)
      try writer.settlePersons(everything: true, entries: entries)
    }
    return try Archive(path: path).everyPerson()
  }

  private func decide(at path: String, _ dice: inout Dice) throws {
    var writer = try ArchiveWriter(path: path)
    let (one, other) = (PersonAnchor("Pablo Reyna"), PersonAnchor("Marta Flor"))
    let kind = dice.pick(
      [.merge(other), .ignore, .rename("Pablo the Elder")] as [PersonDecision.Kind])
    _ = try writer.decide([PersonDecision(kind, one, at: "2026-01-01T00:00:00Z")])
  }
}

extension Archive {
  /// All that is concluded about persons, one thing a line.
  fileprivate func everyPerson() throws -> [String] {
    let persons = try connection.fetch(
      """
      SELECT slug || '|' || name || '|' || block || '|' || cables || '|' || is_partial || '|'
        || countries || '|' || first_month || '|' || last_month || '|' || offices || '|' || roles
      FROM person
      """
    ) { row in try row.column(0) as String }
    let names = try connection.fetch(
      """
      SELECT slug || '|' || text || '|' || person_name.cables
      FROM person_name JOIN person ON person.id = person_id JOIN name ON name.id = name_id
      """
    ) { row in try row.column(0) as String }
    let strays: Int? = try connection.first(
      "SELECT count(*) FROM person_name WHERE person_id NOT IN (SELECT id FROM person)")
    return persons.sorted() + names.sorted() + ["strays \(strays ?? 0)"]
      + (try whoIsWho().map { "\($0): \($1)" }.sorted())
  }
}
