import SQLite

/// How many there are of each kind of thing in some cables, by name.
///
/// The names of fields are those of `FieldCoverage`; those of entries of reference fields begin
/// with `reference:`.
enum ArchiveCounts {
  static func count(
    _ rows: Range<Int>, on connection: borrowing Connection
  ) throws -> [String: Int] {
    try Counter(on: connection).count(rows)
  }

  /// As stored for all blocks.
  static func stored(on connection: borrowing Connection) throws -> [String: Int] {
    let counts = try connection.fetch("SELECT name, sum(count) FROM block_count GROUP BY name") {
      row in (try row.column(0) as String, try row.column(1) as Int)
    }
    return Dictionary(uniqueKeysWithValues: counts)
  }

  /// Fields of a row of `cable`, by the names of `FieldCoverage`, with what is null where it lacks
  /// one.
  static let columns: [(name: String, column: SQL)] = [
    ("sent_at", "sent_at"), ("precedence", "precedence"), ("classification", "classification"),
    ("transmission_id", "transmission_id"), ("routing_indicator", "routing_indicator"),
    ("sections", "sections_of"), ("executive_order", "executive_order"),
    ("declassify_on", "declassify_on"), ("classified_by", "classified_by_reasons"),
    ("subject", "subject"), ("subject_marking", "subject_marking"),
    ("summary", "nullif(\(Field.Feature.summary.condition), 0)"),
    ("comment", "nullif(\(Field.Feature.comment.condition), 0)"), ("signed_by", "signed_by"),
  ]

  private static let names =
    ["cables"] + columns.map { $0.name } + lists(.allCables).map { $0.0 }

  /// One number for each of the names.
  private static func numbers(of rows: Range<Int>) -> SQL {
    let counts =
      ["count(*)"] + columns.map { "count(\($0.column))" } + lists(rows).map { "(\($0.1))" as SQL }
    return "SELECT \(counts.joined(separator: ", ")) FROM cable WHERE \(within("id", rows))"
  }

  private static func references(of rows: Range<Int>) -> SQL {
    """
    SELECT
      CASE
        WHEN reference.kind <> 'cable' THEN 'reference:non-cable'
        WHEN reference.candidates IS NOT NULL THEN 'reference:ambiguous'
        WHEN reference.target IS NULL THEN 'reference:malformed'
        WHEN reference.target = cable.canonical_id THEN 'reference:self'
        ELSE 'reference:cited'
      END, count(*)
    FROM reference CROSS JOIN cable INDEXED BY cable_head ON cable.id = reference.cable_id
    WHERE \(within("reference.cable_id", rows))
    GROUP BY 1
    """
  }

  /// A list that a cable has begins with the ordinal 1.
  private static func lists(_ rows: Range<Int>) -> [(String, SQL)] {
    let cable = within("cable_id", rows)
    let version = "version_id IN (SELECT id FROM version WHERE \(cable))" as SQL
    return [
      ("versions", "SELECT count(*) FROM version WHERE \(cable)"),
      ("paragraphs_of_versions", "SELECT count(*) FROM paragraph WHERE \(version)"),
      ("warnings", "SELECT count(*) FROM warning WHERE \(cable)"),
      ("captions", lines("caption", cable)), ("transmission_lines", lines("transmission", cable)),
      ("passing", lines("passing", cable)), ("action", addressees(isInfo: false, cable)),
      ("info", addressees(isInfo: true, cable)),
      ("tags", "SELECT count(*) FROM cable_tag WHERE ordinal = 1 AND \(cable)"),
      ("references", "SELECT count(*) FROM reference WHERE ordinal = 1 AND \(cable)"),
      (
        "reference_mentions",
        "SELECT count(*) FROM reference_mention WHERE ordinal = 1 AND \(cable)"
      ),
      (
        "paragraphs",
        """
        SELECT count(*) FROM cable WHERE \(within("id", rows)) AND EXISTS
          (SELECT 1 FROM paragraph WHERE version_id = cable.version_id)
        """
      ),
    ]
  }

  private static func lines(_ kind: String, _ cable: SQL) -> SQL {
    "SELECT count(*) FROM cable_line WHERE kind = \(kind) AND ordinal = 1 AND \(cable)"
  }

  private static func addressees(isInfo: Bool, _ cable: SQL) -> SQL {
    "SELECT count(*) FROM addressed_to WHERE is_info = \(isInfo) AND ordinal = 1 AND \(cable)"
  }

  private static func within(_ column: SQL, _ rows: Range<Int>) -> SQL {
    "\(column) >= \(rows.lowerBound) AND \(column) < \(rows.upperBound)"
  }
}

extension ArchiveCounts {
  /// Counts one range of rows after another.
  ///
  /// What is counted of a cable is its own and no other's, so that the counts of two ranges add up.
  struct Counter: ~Copyable {
    private let numbers, references: Statement

    init(on connection: borrowing Connection) throws {
      let numbers = try connection.prepare(ArchiveCounts.numbers(of: .allCables).text)
      let references = try connection.prepare(ArchiveCounts.references(of: .allCables).text)
      self.numbers = numbers
      self.references = references
    }

    /// What there is none of has no count.
    func count(_ rows: Range<Int>) throws -> [String: Int] {
      var counts: [String: Int] = [:]
      try numbers.run(ArchiveCounts.numbers(of: rows).arguments) { row in
        for (place, name) in ArchiveCounts.names.enumerated() {
          counts[name] = try row.column(Int32(place))
        }
      }
      try references.run(ArchiveCounts.references(of: rows).arguments) { row in
        counts[try row.column(0)] = try row.column(1)
      }
      return counts.filter { $0.value != 0 }
    }
  }
}
