import Cables
import SQLite

/// Writes a tree as a condition on rows of `cable`.
struct Condition {
  /// The row number of a cable, as the query around it has it.
  private let row: SQL
  /// How the names in a query were understood, a sentence each.
  private(set) var notices: [String] = []

  /// Where rows are to be looked for in lists made ahead: what each list selects.
  private(set) var lists: [SQL]?

  /// With `listing`, the condition calls `among` for the lists of `RowLists`.
  init(row: SQL = "cable.id", listing: Bool = false) {
    self.row = row
    lists = listing ? [] : nil
  }

  private mutating func isAmong(_ rows: SQL) -> SQL {
    guard let count = lists?.count else { return "\(row) IN (\(rows))" }
    lists?.append(rows)
    return "among(\(count), \(row))"
  }

  /// Whether a condition asks for nothing but the row number of a cable.
  static func isOfRows(_ clause: Clause, on archive: borrowing Archive) throws -> Bool {
    switch clause {
    case .words, .near, .everything, .nothing: return true
    case .and(let clauses), .or(let clauses):
      return try clauses.allSatisfy { try isOfRows($0, on: archive) }
    case .not(let clause): return try isOfRows(clause, on: archive)
    case .field(.tag): return true
    case .field(let field):
      return try PersonEntries(field) != nil && !archive.hasCablesWithoutPersons()
    }
  }

  mutating func sql(_ clause: Clause, on archive: borrowing Archive) throws -> SQL {
    if let words = FullText(clause) {
      return "\(row) IN (SELECT rowid FROM cable_text WHERE cable_text MATCH \(words.expression))"
    }
    switch clause {
    case .field(let field): return try sql(field, on: archive)
    case .and(let clauses): return try joined(clauses, " AND ", on: archive)
    case .or(let clauses): return try joined(clauses, " OR ", on: archive)
    // A column that is null says neither yes nor no, and what is not said is not so.
    case .not(let clause): return "coalesce(NOT \(try sql(clause, on: archive)), 1)"
    case .everything: return "1"
    case .nothing, .words, .near: return "0"
    }
  }

  private mutating func joined(
    _ clauses: [Clause], _ separator: SQL, on archive: borrowing Archive
  ) throws -> SQL {
    var parts: [SQL] = []
    for clause in clauses { parts.append(try sql(clause, on: archive)) }
    return Condition.balanced(parts[...], separator)
  }

  /// In pairs of brackets, since SQLite limits the depth of an expression and not its breadth.
  private static func balanced(_ parts: ArraySlice<SQL>, _ separator: SQL) -> SQL {
    guard parts.count > 8 else { return "(\(parts.joined(separator: separator)))" }
    let middle = parts.startIndex + parts.count / 2
    return
      "(\(balanced(parts[..<middle], separator))\(separator)\(balanced(parts[middle...], separator)))"
  }

  private mutating func sql(_ field: Field, on archive: borrowing Archive) throws -> SQL {
    switch field {
    case .post(let name): return try post(name, on: archive)
    case .country(let name): return try country(name, on: archive)
    case .tag(let pattern): return try tag(pattern, on: archive)
    case .person(let name): return try person(name, in: .anyRole, else: field, on: archive)
    case .signer(let name): return try person(name, in: .signers, else: field, on: archive)
    case .classifier(let name):
      return try person(name, in: .classifiers, else: field, on: archive)
    case .citesAny(let clause):
      return """
        cable.id IN (SELECT reference.cable_id FROM reference
          WHERE reference.target IN
            (SELECT cable.canonical_id FROM cable WHERE \(try sql(clause, on: archive))))
        """
    case .citedByAny(let clause):
      return """
        cable.canonical_id IN (SELECT reference.target FROM reference
          WHERE reference.cable_id IN
            (SELECT cable.id FROM cable WHERE \(try sql(clause, on: archive))))
        """
    default: return field.condition
    }
  }

  private mutating func post(_ name: String, on archive: borrowing Archive) throws -> SQL {
    guard let found = try archive.postCode(of: name) else {
      let codes = PostRegistry.standard.all.map(\.code)
      let letters = name.uppercased().filter { !$0.isWhitespace }
      notices.append("no post '\(name)'" + guess(letters, among: codes))
      return "0"
    }
    if let corrected = found.corrected { notices.append("post '\(name)' read as \(corrected)") }
    return "cable.post = \(found.code)"
  }

  private mutating func country(_ name: String, on archive: borrowing Archive) throws -> SQL {
    let countries = try archive.countries(named: name)
    guard !countries.isEmpty else {
      notices.append("no country '\(name)'")
      return "0"
    }
    let values = countries.map { "\($0)" as SQL }.joined(separator: ", ")
    return "cable.post IN (SELECT code FROM post WHERE country IN (\(values)))"
  }

  private mutating func tag(_ pattern: Pattern, on archive: borrowing Archive) throws -> SQL {
    if !pattern.isPrefix, try !isTag(pattern.text, in: archive) {
      if let codes = TagRegistry.standard.repair(pattern.text) {
        notices.append("tag '\(pattern)' stands for \(codes.joined(separator: ", "))")
      } else if try !isPrinted(pattern.text, in: archive) {
        let codes = try archive.connection.fetch("SELECT code FROM tag") { row in
          try row.column(0) as String
        }
        notices.append("no tag '\(pattern)'" + guess(pattern.text, among: codes))
      }
    }
    let carried = try carries(pattern, on: archive)
    return isAmong("SELECT cable_id FROM cable_tag WHERE \(carried)")
  }

  private mutating func person(
    _ name: String, in roles: PersonEntries.Roles, else field: Field,
    on archive: borrowing Archive
  ) throws -> SQL {
    let entries = PersonEntries(name, in: roles)
    if let notice = try archive.notice(of: entries) { notices.append(notice) }
    let named = isAmong(entries.cables)
    guard try archive.hasCablesWithoutPersons() else { return named }
    return """
      (\(named) OR cable.id IN (SELECT cable_id FROM cable_without_persons)
        AND \(field.condition))
      """
  }

  /// The ids that a condition lists, for the one that is asked for alone and answered by an index.
  func members(_ clause: Clause, on archive: borrowing Archive) throws -> SQL? {
    guard case .field(let field) = clause else { return nil }
    if case .tag(let pattern) = field {
      let carried = try carries(pattern, on: archive)
      return "SELECT DISTINCT cable_id AS id FROM cable_tag WHERE \(carried)"
    }
    guard let entries = PersonEntries(field), try !archive.hasCablesWithoutPersons()
    else { return nil }
    return "SELECT DISTINCT cable_id AS id FROM (\(entries.cables))"
  }

  /// By index where the code is one of the archive; else every printed spelling is looked at.
  private func carries(_ pattern: Pattern, on archive: borrowing Archive) throws -> SQL {
    guard !pattern.isPrefix else { return Field.equal("tag", pattern) }
    return try isTag(pattern.text, in: archive)
      ? "tag = \(pattern.text)" : "printed = \(pattern.text)"
  }

  private func guess(_ word: String, among words: [String]) -> String {
    Spelling.nearest(to: word, among: words).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Whether a cable has the code in a spelling that means others.
  private func isPrinted(_ code: String, in archive: borrowing Archive) throws -> Bool {
    let found: Int? = try archive.connection.first(
      "SELECT 1 FROM cable_tag WHERE printed = \(code) LIMIT 1")
    return found != nil
  }

  private func isTag(_ code: String, in archive: borrowing Archive) throws -> Bool {
    let found: Int? = try archive.connection.first("SELECT 1 FROM tag WHERE code = \(code)")
    return found != nil
  }
}
