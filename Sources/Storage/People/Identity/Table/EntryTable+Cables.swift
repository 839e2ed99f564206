import Cables
import SQLite

extension EntryTable {
  /// When and where the cables of the entries were sent, and which countries they concern.
  mutating func readCables(_ connection: borrowing Connection, _ source: Source) throws {
    let postNumbers = try readPosts(connection)
    if source != .everything { try nameCables(connection) }
    try readContexts(connection, source, postNumbers)
    try readConcerned(connection, source)
    // What Washington writes of one country alone is of that country.
    for cable in contexts.indices where contexts[cable].country == 0 {
      contexts[cable].country = contexts[cable].concerned.only ?? 0
    }
  }

  /// Gives numbers to posts, and to all countries in the order of their names.
  private mutating func readPosts(
    _ connection: borrowing Connection
  ) throws -> [String: (post: UInt16, country: UInt16)] {
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
    var numbers: [String: (post: UInt16, country: UInt16)] = [:]
    for (code, country) in posts where self.posts.count < Int(UInt16.max) {
      numbers[code] = (UInt16(self.posts.count), number(of: country))
      self.posts.append(
        Post(
          code: code, name: "", kind: "", country: country.isEmpty ? nil : country,
          routingIndicator: nil))
    }
    return numbers
  }

  /// Puts the cables of the entries into the table `cable_scope`.
  private func nameCables(_ connection: borrowing Connection) throws {
    try connection.executeScript(
      """
      CREATE TEMP TABLE IF NOT EXISTS cable_scope (id INTEGER PRIMARY KEY);
      DELETE FROM cable_scope;
      """)
    let insert = try connection.prepare("INSERT OR IGNORE INTO cable_scope VALUES (?)")
    var last: Int32?
    // In the order of cables, so that most of those named twice come one after the other.
    for entry in entries where entry.cable != last {
      try insert.run(Int(entry.cable).value)
      last = entry.cable
    }
  }

  private mutating func readContexts(
    _ connection: borrowing Connection, _ source: Source,
    _ postNumbers: [String: (post: UInt16, country: UInt16)]
  ) throws {
    let last: Int = try connection.first("SELECT max(id) FROM cable") ?? 0
    // Throws where the row can be no cable's.
    _ = try CableBlock(holding: last)
    contexts = [CableContext](repeating: CableContext(), count: last + 1)
    let cables =
      source == .everything
      ? "cable"
      : "cable_scope CROSS JOIN cable INDEXED BY cable_head ON cable.id = cable_scope.id"
    try connection.prepare(
      "SELECT cable.id, post, year, CAST(substr(sent_at, 1, 4) AS INTEGER), "
        + "CAST(substr(sent_at, 6, 2) AS INTEGER), CAST(substr(sent_at, 9, 2) AS INTEGER) "
        + "FROM \(cables)"
    ).run([]) { row in
      let place = postNumbers[try row.column(1)] ?? (0, 0)
      let (id, year): (Int, Int) = (try row.column(0), try row.column(2))
      guard contexts.indices.contains(id) else { return }
      let sent: (year: Int?, month: Int?) = (try row.column(3), try row.column(4))
      let month = (sent.year ?? year) * 12 + (sent.month ?? 7) - 1
      let day: Int? = try row.column(5)
      contexts[id] = CableContext(
        month: Int32(clamping: month), day: UInt8(clamping: day ?? 0), country: place.country,
        post: place.post)
    }
  }

  /// The countries of geographic TAGS.
  private mutating func readConcerned(
    _ connection: borrowing Connection, _ source: Source
  ) throws {
    let tags =
      source == .everything
      ? "cable_tag" : "cable_scope CROSS JOIN cable_tag ON cable_tag.cable_id = cable_scope.id"
    try connection.prepare("SELECT cable_id, tag FROM \(tags)").run([]) { row in
      guard let country = tagCountries[try row.column(1)] else { return }
      let cable: Int = try row.column(0)
      guard contexts.indices.contains(cable) else { return }
      if country != contexts[cable].country { contexts[cable].concerned.insert(country) }
    }
  }
}
