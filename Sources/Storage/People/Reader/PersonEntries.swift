import Cables
import SQLite

/// The entries that a name typed by a reader means.
///
/// They are those of every person who has the words among its names, in any order, and those
/// with the words of whom nobody is certain.
struct PersonEntries {
  /// In what capacity somebody is looked for.
  struct Roles {
    let bits: Int

    static let anyRole = Roles(bits: 0)
    static let signers = Roles(bits: Person.Role.signer.bit)
    static let classifiers = Roles(bits: Person.Role.classifier.bit)
  }

  static let mostWords = 16

  let name: String
  let words: [String]
  /// Whether the last word is only begun.
  private let isBegun: Bool
  private let roles: Roles

  init(_ name: String, in roles: Roles = .anyRole, isBegun: Bool = false) {
    self.name = name
    words = FoldedName(name).words
    self.isBegun = isBegun
    self.roles = roles
  }

  /// What a field of a query means; nil for a field that is not of persons.
  init?(_ field: Field) {
    switch field {
    case .person(let name): self.init(name)
    case .signer(let name): self.init(name, in: .signers)
    case .classifier(let name): self.init(name, in: .classifiers)
    default: return nil
    }
  }

  /// Rows of `name` that have all the words.
  var names: SQL {
    // No name is as long, and SQLite has a limit to how many queries make one.
    guard (1...PersonEntries.mostWords).contains(words.count) else {
      return "SELECT NULL WHERE 0"
    }
    return words.enumerated().map { place, word -> SQL in
      guard isBegun, place == words.count - 1 else {
        return "SELECT name_id FROM name_word WHERE word = \(word)"
      }
      return "SELECT name_id FROM name_word WHERE \(PersonEntries.begins("word", with: word))"
    }.joined(separator: " INTERSECT ")
  }

  /// That a column begins so, put in a way for which an index is of use.
  private static func begins(_ column: SQL, with text: String) -> SQL {
    "\(column) >= \(text) AND \(column) < \(text + "\u{10FFFF}")"
  }

  /// Rows of `person` that have such a name, or are called by this slug.
  var persons: SQL {
    """
    SELECT person_id FROM person_name WHERE name_id IN (\(names))
    UNION SELECT id FROM person WHERE \(slug)
    """
  }

  private var slug: SQL {
    isBegun ? PersonEntries.begins("slug", with: name.lowercased()) : "slug = \(name)"
  }

  /// Columns `cable_id` and `ordinal`, each row once.
  var sql: SQL { entries("cable_id, ordinal", joined: "UNION") }

  /// The cables of them, some more than once.
  var cables: SQL { entries("cable_id", joined: "UNION ALL") }

  private func entries(_ columns: SQL, joined union: SQL) -> SQL {
    let inRole: SQL = roles.bits == 0 ? "" : " AND roles & \(roles.bits)"
    return """
      SELECT \(columns) FROM cable_person WHERE person_id IN (\(persons))\(inRole)
      \(union)
      SELECT \(columns) FROM cable_person
      WHERE name_id IN (\(names)) AND person_id IS NOT NULL
        AND rule <> \(JoinRule.ignored.rawValue)\(inRole)
      """
  }
}

extension Archive {
  /// What is to be said of a name that nobody has.
  func notice(of entries: PersonEntries) throws -> String? {
    let known: Int? = try connection.first(
      """
      SELECT 1 FROM (\(entries.names)) UNION ALL SELECT 1 FROM person WHERE slug = \(entries.name)
      LIMIT 1
      """)
    guard known == nil else { return nil }
    let guess = try nearestName(to: entries.name).map { "; did you mean '\($0)'?" } ?? ""
    return "no person '\(entries.name)'\(guess)"
  }

  func hasCablesWithoutPersons() throws -> Bool {
    try connection.first("SELECT 1 FROM cable_without_persons LIMIT 1") as Int? != nil
  }

  /// The name that is spelt most nearly so; nil where none is near.
  package func nearestName(to name: String) throws -> String? {
    try inSnapshot {
      var words: [String] = []
      let typed = FoldedName(name).words
      guard typed.count <= PersonEntries.mostWords else { return nil }
      for word in typed {
        guard let nearest = try nearestWord(to: word) else { return nil }
        words.append(nearest)
      }
      guard !words.isEmpty else { return nil }
      var entries = PersonEntries(words.joined(separator: " "))
      if try !isName(entries), let longest = words.max(by: { $0.count < $1.count }) {
        entries = PersonEntries(longest)
      }
      return try connection.first(
        """
        SELECT name FROM person WHERE id IN (\(entries.persons)) ORDER BY cables DESC, name LIMIT 1
        """)
        ?? connection.first("SELECT text FROM name WHERE id IN (\(entries.names)) LIMIT 1")
    }
  }

  private func isName(_ entries: PersonEntries) throws -> Bool {
    try connection.first("SELECT 1 FROM (\(entries.names)) LIMIT 1") as Int? != nil
  }

  /// Words that begin alike are near enough to be compared letter by letter.
  private func nearestWord(to word: String) throws -> String? {
    // Comparing costs the product of the lengths.
    guard word.utf8.count <= 30, let first = word.unicodeScalars.first else { return nil }
    let end = String(first) + "\u{10FFFF}"
    let words = try connection.fetch(
      """
      SELECT DISTINCT word FROM name_word WHERE word >= \(String(first)) AND word < \(end)
        AND length(word) BETWEEN \(word.count - 2) AND \(word.count + 2)
      """
    ) { row in try row.column(0) as String }
    return words.contains(word) ? word : Spelling.nearest(to: word, among: words)
  }
}
