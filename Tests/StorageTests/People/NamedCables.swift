import Cables
import SQLite

@testable import Storage

extension Cable {
  /// A cable that names persons: `Name | title; title | role`, of which the last two may be left
  /// out.
  static func naming(
    _ id: String, _ date: String = "2009-06-26", country: String? = nil, tags: [String] = [],
    _ persons: String...
  ) -> Cable {
    naming(id, date, country: country, tags: tags, persons)
  }

  static func naming(
    _ id: String, _ date: String, country: String? = nil, tags: [String] = [], _ persons: [String]
  ) -> Cable {
    var cable = Cable.sample(id, text: id + " " + persons.joined(separator: "\n"))
    let parts = date.split(separator: "-").compactMap { Int($0) }
    cable.sentAt = Timestamp(year: parts[0], month: parts[1], day: parts[2])
    cable.post = Post(
      code: cable.post.code, name: cable.post.name, kind: "embassy",
      country: country ?? countries[cable.post.code], routingIndicator: nil)
    cable.tags = tags.map { TagUse(code: $0, printed: $0) }
    cable.paragraphs = [
      Paragraph(
        ordinal: 1, number: 1,
        text: persons.map { $0.split(separator: "|").first.map(String.init) ?? "" }
          .joined(separator: " met "))
    ]
    cable.persons = persons.map { Person.read($0, in: cable.paragraphs[0].text) }
    return cable
  }

  private static let countries = [
    "PHNOMPENH": "KH", "BANGKOK": "TH", "PARIS": "FR", "LIMA": "PE", "STATE": "US", "OSLO": "NO",
    "VIENTIANE": "LA", "HANOI": "VN",
  ]
}

extension Person {
  fileprivate static func read(_ text: String, in paragraph: String) -> Person {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let role = parts.count > 2 ? Role(rawValue: parts[2]) ?? .mentioned : .mentioned
    let titles = parts.count > 1 && !parts[1].isEmpty ? parts[1].split(separator: ";") : []
    var place: Place?
    let name = Array(parts[0].unicodeScalars)
    let scalars = Array(paragraph.unicodeScalars)
    if role == .mentioned, scalars.count >= name.count, !name.isEmpty {
      let start = (0...scalars.count - name.count).first {
        Array(scalars[$0..<$0 + name.count]) == name
      }
      place = start.map { Place(ordinal: 1, paragraph: 1, start: $0, length: name.count) }
    }
    return Person(
      name: parts[0], variants: [parts[0]],
      titles: titles.map { String($0.drop { $0 == " " }) },
      mentions: [Mention(parts[0], role: role, place: place)])
  }
}

extension Archive {
  /// Each person: name, and the ids of the cables with their rules.
  func identities() throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    let rows = try connection.fetch(
      """
      SELECT coalesce(person.slug, '?'), cable.canonical_id, join_rule.name, name.text
      FROM cable_person JOIN cable ON cable.id = cable_id
      JOIN name ON name.id = name_id JOIN join_rule ON join_rule.id = rule
      LEFT JOIN person ON person.id = person_id
      ORDER BY canonical_id, text
      """
    ) { row in
      (try row.column(0) as String, try row.column(1) as String, try row.column(2) as String)
    }
    for (slug, cable, rule) in rows { found[slug, default: []].append("\(cable) \(rule)") }
    return found
  }

  /// Slug by `cable name`.
  func whoIsWho() throws -> [String: String] {
    let rows = try connection.fetch(
      """
      SELECT canonical_id, text, coalesce(person.slug, '?'), coalesce(person.name, '?'),
        join_rule.name
      FROM cable_person JOIN cable ON cable.id = cable_id
      JOIN name ON name.id = name_id JOIN join_rule ON join_rule.id = rule
      LEFT JOIN person ON person.id = person_id
      """
    ) { row in
      (
        "\(try row.column(0) as String) \(try row.column(1) as String)",
        [try row.column(2) as String, try row.column(3), try row.column(4)]
          .joined(separator: " | ")
      )
    }
    return Dictionary(rows) { "\($0); \($1)" }
  }
}
