import Files
import SQLite

/// What a statement of a schema makes, as far as reading depends on it.
struct SchemaObject: Hashable {
  enum Kind: String {
    case table = "TABLE"
    case view = "VIEW"
    case virtual = "VIRTUAL"
  }

  let kind: Kind
  let name: String

  /// Takes the first words of a statement, as of `CREATE TABLE cable (…`; nil for an index, a
  /// trigger and all other statements.
  private init?(_ words: [String]) {
    guard words.count >= 3, words[0] == "CREATE", let kind = Kind(rawValue: words[1]) else {
      return nil
    }
    self.kind = kind
    guard kind == .virtual else {
      name = words[2]
      return
    }
    guard words.count == 4 else { return nil }
    name = words[3]
  }

  private init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The tables in which FTS5 keeps an index whose text is elsewhere (sqlite.org/fts5.html).
  private var shadows: [SchemaObject] {
    guard kind == .virtual else { return [] }
    return ["config", "data", "docsize", "idx"].map { SchemaObject(.table, "\(name)_\($0)") }
  }

  /// The tables and views that are there after every migration.
  static let all = objects(ofVersion: Migration.newest)

  /// Those of them that were of another kind in an earlier schema.
  static let changed = Set(
    (1..<Migration.newest).flatMap(objects(ofVersion:)).filter { earlier in
      all.contains { $0.name == earlier.name && $0.kind != earlier.kind }
    }.map(\.name))

  /// The tables and views of a schema version.
  private static func objects(ofVersion version: Int) -> [SchemaObject] {
    var objects: [SchemaObject] = []
    for migration in Migration.all where migration.version <= version {
      for words in statements(of: migration.script) {
        if words[0] == "DROP" {
          let dropped = objects.filter { $0.name == words.last }
          let gone = dropped + dropped.flatMap(\.shadows)
          objects.removeAll { gone.contains($0) }
        } else if let object = SchemaObject(words) {
          objects += [object] + object.shadows
        }
      }
    }
    return objects
  }

  /// The first words of each line that may make or drop something.
  private static func statements(of script: String) -> [[String]] {
    // Every command begins with this: to cut the scripts into lines takes longer than to read a
    // cable.
    let bytes = script.utf8.span
    var statements: [[String]] = []
    var word: [UInt8] = []
    var start = 0
    while let end = firstIndex(of: UInt8(ascii: "\n"), in: bytes, start..<bytes.count) {
      if bytes[start] == UInt8(ascii: "C") || bytes[start] == UInt8(ascii: "D") {
        statements.append(words(of: bytes.extracting(start..<end), by: &word))
      }
      start = end + 1
    }
    return statements
  }

  /// The first four words of a line at most; `word` is room that is used again.
  private static func words(of line: Span<UInt8>, by word: inout [UInt8]) -> [String] {
    var words: [String] = []
    words.reserveCapacity(4)
    for place in line.indices where words.count < 4 {
      switch line[place] {
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ";"):
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      case let byte: word.append(byte)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
    return words
  }
}

extension Connection {
  /// Throws where another thing stands in the place of a table or view of ours.
  ///
  /// A view in the place of a table would be run by our own queries. Tables, views and triggers
  /// that a reader has added do no harm: nobody asks for the former, and triggers are not run.
  ///
  /// Where gaps are allowed, what is not there, or of a schema that cannot be read, is passed over.
  func checkSchema(allowingGaps: Bool = false) throws {
    let found: [String: SchemaObject.Kind]
    do {
      found = try allowingGaps ? kindsAsTaken() : kindsAsWritten()
    } catch {
      guard allowingGaps, ArchiveError.loss(error) != nil else { throw error }
      return
    }
    for object in SchemaObject.all where found[object.name] != object.kind {
      // What is salvaged may be of an earlier release.
      if allowingGaps, found[object.name] == nil || SchemaObject.changed.contains(object.name) {
        continue
      }
      throw ArchiveError.damaged("'\(object.name)' is not the \(object.kind.title) it should be")
    }
  }

  /// What each statement of the schema makes, by the name in small letters.
  ///
  /// SQLite refuses a schema in which that is not so, unless it is told to make do with it.
  private func kindsAsWritten() throws -> [String: SchemaObject.Kind] {
    try kinds(
      """
      SELECT lower(name), substr(sql, 8, instr(substr(sql, 8), ' ') - 1)
      FROM sqlite_schema WHERE substr(sql, 1, 7) = 'CREATE '
      """)
  }

  /// What SQLite takes each object for; much slower, since it looks into every view.
  private func kindsAsTaken() throws -> [String: SchemaObject.Kind] {
    try kinds(
      """
      SELECT lower(name), upper(CASE type WHEN 'shadow' THEN 'table' ELSE type END)
      FROM pragma_table_list WHERE schema = 'main'
      """)
  }

  private func kinds(_ sql: String) throws -> [String: SchemaObject.Kind] {
    var kinds: [String: SchemaObject.Kind] = [:]
    try prepare(sql).run([]) { row in
      if let kind = SchemaObject.Kind(rawValue: try row.column(1)) {
        kinds[try row.column(0)] = kind
      }
    }
    return kinds
  }
}

extension SchemaObject.Kind {
  fileprivate var title: String {
    switch self {
    case .table: "table"
    case .view: "view"
    case .virtual: "full-text index"
    }
  }
}
