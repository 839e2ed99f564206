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

  /// Reads `CREATE TABLE cable (…`; nil for an index, a trigger and all other statements.
  init?(_ statement: some StringProtocol) {
    let words = statement.utf8.split(maxSplits: 4, omittingEmptySubsequences: true) {
      $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: "(")
    }.prefix(4).map { String(decoding: $0, as: UTF8.self) }
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
    let migrations = Migration.all.filter { $0.version <= version }
    for line in migrations.flatMap({ lines(of: $0.script) }) {
      if line.hasPrefix("DROP ") {
        let dropped = objects.filter { line.hasSuffix(" \($0.name);") }
        let gone = dropped + dropped.flatMap(\.shadows)
        objects.removeAll { gone.contains($0) }
      } else if let object = SchemaObject(line) {
        objects += [object] + object.shadows
      }
    }
    return objects
  }

  /// The lines that may make or drop something.
  private static func lines(of script: String) -> [String] {
    // Every command begins with this: to cut the scripts into lines takes longer than to read a
    // cable.
    let bytes = Array(script.utf8)
    var lines: [String] = []
    var start = 0
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") {
      if bytes[start] == UInt8(ascii: "C") || bytes[start] == UInt8(ascii: "D") {
        lines.append(String(decoding: bytes[start..<place], as: UTF8.self))
      }
      start = place + 1
    }
    return lines
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
      found = try kindsOfObjects()
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

  private func kindsOfObjects() throws -> [String: SchemaObject.Kind] {
    let rows = try fetch("SELECT lower(name), sql FROM sqlite_schema WHERE sql NOT NULL") { row in
      (name: try row.column(0) as String, sql: try row.column(1) as String)
    }
    return Dictionary(
      rows.compactMap { row in SchemaObject(row.sql).map { (row.name, $0.kind) } },
      uniquingKeysWith: { first, _ in first })
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
