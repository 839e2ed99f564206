import Cables
import SQLite

/// When and where cables were sent, and which countries they concern; read where it is asked for.
struct CableContexts {
  /// Beyond this share of all cables it is quicker to read every one in turn.
  static let largestShare = 1.0 / 8

  /// By row of the cable.
  private var contexts: [CableContext]
  private var isComplete = false
  private(set) var posts = [
    Post(code: "", name: "", kind: "", country: nil, routingIndicator: nil)
  ]
  private var postNumbers: [String: (post: UInt16, country: UInt16)] = [:]
  private var countries = [""]
  // Washington speaks of all countries, so that its own is no evidence.
  private var countryNumbers: [String: UInt16] = ["": 0, "US": 0]
  /// The countries that geographic TAGS mean.
  private var tagCountries: [String: UInt16] = [:]

  init(on connection: borrowing Connection) throws {
    let last: Int = try connection.first("SELECT max(id) FROM cable") ?? 0
    // Throws where the row can be no cable's.
    _ = try CableBlock(holding: last)
    contexts = [CableContext](repeating: CableContext(), count: last + 1)
    try numberPosts(connection)
  }

  /// What is known of a cable that has been read.
  subscript(cable: Int32) -> CableContext { contexts[Int(cable)] }

  /// False for a cable that damage took away.
  func holds(_ cable: Int32) -> Bool { contexts.indices.contains(Int(cable)) }

  func name(of country: UInt16) -> String { countries[Int(country)] }

  /// The place of a country, which is given one if need be.
  mutating func number(of country: String) -> UInt16 {
    if let known = countryNumbers[country] { return known }
    // There are no so many countries but by damage.
    guard countries.count < Int(UInt16.max) else { return 0 }
    countryNumbers[country] = UInt16(countries.count)
    countries.append(country)
    return UInt16(countries.count - 1)
  }
}

// Reading.
extension CableContexts {
  /// Reads every cable.
  mutating func readAll(_ connection: borrowing Connection) throws {
    guard !isComplete else { return }
    isComplete = true
    for cable in contexts.indices { contexts[cable] = CableContext(isRead: true) }
    try read(connection, cables: "cable", tags: "cable_tag")
  }

  /// Reads those cables of entries that have not been read.
  mutating func read(
    _ connection: borrowing Connection, of entries: [NamedEntry],
    largestShare: Double = largestShare
  ) throws {
    var missing: [Int32] = []
    for entry in entries where holds(entry.cable) && !contexts[Int(entry.cable)].isRead {
      contexts[Int(entry.cable)].isRead = true
      missing.append(entry.cable)
    }
    guard !missing.isEmpty else { return }
    guard Double(missing.count) < Double(contexts.count) * largestShare else {
      return try readAll(connection)
    }
    try connection.executeScript(
      """
      CREATE TEMP TABLE IF NOT EXISTS cable_scope (id INTEGER PRIMARY KEY);
      DELETE FROM cable_scope;
      """)
    let insert = try connection.prepare("INSERT INTO cable_scope VALUES (?)")
    for cable in missing { try insert.run(Int(cable).value) }
    try read(
      connection,
      cables: "cable_scope CROSS JOIN cable INDEXED BY cable_head ON cable.id = cable_scope.id",
      tags: "cable_scope CROSS JOIN cable_tag ON cable_tag.cable_id = cable_scope.id")
  }

  private mutating func read(
    _ connection: borrowing Connection, cables: SQL, tags: SQL
  ) throws {
    try readSendings(connection, cables)
    try readConcerned(connection, tags)
    // What Washington writes of one country alone is of that country.
    for cable in contexts.indices where contexts[cable].country == 0 {
      contexts[cable].country = contexts[cable].concerned.only ?? 0
    }
  }

  /// Gives numbers to posts, and to all countries in the order of their names.
  private mutating func numberPosts(_ connection: borrowing Connection) throws {
    let posts = try connection.fetch("SELECT code, coalesce(country, '') FROM post ORDER BY code") {
      row in (code: try row.column(0) as String, country: try row.column(1) as String)
    }
    let tags = try connection.fetch(
      "SELECT code FROM tag WHERE kind = 'geographic' AND code <> 'US' ORDER BY code"
    ) { row in try row.column(0) as String }
    let countries = tags.map { (tag: $0, country: Countries.code(tag: $0)) }
    for country in Set(posts.map(\.country) + countries.compactMap(\.country)).sorted() {
      _ = number(of: country)
    }
    for (tag, country) in countries {
      if let country { tagCountries[tag] = number(of: country) }
    }
    for (code, country) in posts where self.posts.count < Int(UInt16.max) {
      postNumbers[code] = (UInt16(self.posts.count), number(of: country))
      self.posts.append(
        Post(
          code: code, name: "", kind: "", country: country.isEmpty ? nil : country,
          routingIndicator: nil))
    }
  }

  private mutating func readSendings(
    _ connection: borrowing Connection, _ cables: SQL
  ) throws {
    let sql: SQL = "SELECT cable.id, post, year, sent_at FROM \(cables)"
    try connection.prepare(sql.text).run([]) { row in
      let place = postNumbers[try row.column(1)] ?? (0, 0)
      let (id, year): (Int, Int) = (try row.column(0), try row.column(2))
      guard contexts.indices.contains(id) else { return }
      let sent = (try row.column(3) as String?).map { DateParts($0) }
      // A year that no date can have would end the program in a sum.
      let month = min(max(sent?.year ?? year, 0), 9999) * 12 + (sent?.month ?? 7) - 1
      contexts[id] = CableContext(
        month: Int32(clamping: month), day: UInt8(clamping: sent?.day ?? 0), isRead: true,
        country: place.country, post: place.post)
    }
  }

  /// The countries of geographic TAGS.
  private mutating func readConcerned(
    _ connection: borrowing Connection, _ tags: SQL
  ) throws {
    // Tags of subjects are the most by far; what is longer than any country's need not be looked
    // at.
    let longest = tagCountries.keys.map(\.unicodeScalars.count).max() ?? 0
    let sql: SQL = "SELECT cable_id, tag FROM \(tags) WHERE length(tag) <= \(longest)"
    try connection.prepare(sql.text).run(sql.arguments) { row in
      guard let country = tagCountries[try row.column(1)] else { return }
      let cable: Int = try row.column(0)
      guard contexts.indices.contains(cable) else { return }
      if country != contexts[cable].country { contexts[cable].concerned.insert(country) }
    }
  }
}
