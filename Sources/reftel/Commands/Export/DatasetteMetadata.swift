import Storage

/// The `datasette-metadata` command.
struct DatasetteMetadata: Command {
  static let name = "datasette-metadata"
  static let summary = "describe an archive to Datasette"
  static let operands = Operands.none
  static let hasTimeLimit = false
  static let formats: [Format] = []
  static let examples = [
    Example("datasette-metadata > metadata.json", "then: datasette archive.sqlite -m metadata.json")
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let path = try session.archivePath(common)
    // Datasette calls a database by the name of its file, without what is behind the last dot.
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let metadata: JSON = [
      "title": "Diplomatic cables",
      "databases": .object([JSON.Member(key: name, value: DatasetteMetadata.database)]),
    ]
    try session.out.line(metadata.text)
    return .done
  }

  private static let database: JSON = [
    "tables": [
      "cable": [
        "description": "One row a telegram, as its fullest version has it",
        "label_column": "canonical_id", "sort_desc": "sent_at", "size": 50,
        "facets": ["year", "post", "classification"],
        "fts_table": "cable_text", "fts_pk": "id",
        "sortable_columns": ["sent_at", "year", "serial", "canonical_id"],
        "columns": [
          "canonical_id": "Year, post and number: 09PHNOMPENH419",
          "sent_at": "UTC",
        ],
      ],
      "cables": [
        "description": "Cables for reading: names of posts, tags in one column",
        "facets": ["post", "country", "classification"], "sort_desc": "sent_at",
        "columns": ["summary": "Without the words that frame it"],
      ],
      "paragraph": [
        "description": "Text, a paragraph a row, of every version",
        "columns": [
          "inner_start": "Where the words of a summary or comment begin, from 0",
          "inner_length": "Without the words that frame it",
        ],
      ],
      "post": ["label_column": "name", "facets": ["kind", "country"]],
      "tag": ["label_column": "code", "facets": ["kind"]],
      "cable_tag": ["facets": ["tag"]],
      "reference": [
        "description": "Entries of reference lists; target is a canonical id",
        "facets": ["kind", "year_from"],
      ],
      "references_resolved": [
        "description": "References with what became of them", "facets": ["status", "kind"],
      ],
      "missing_cables": [
        "description": "Cables that are cited and not held", "sort_desc": "citations",
      ],
      "addressee": ["facets": ["kind", "name"]],
      "warning": ["facets": ["code"]],
    ],
    "queries": .object(
      Array(
        queries.map {
          JSON.Member(key: $0.name, value: ["title": .string($0.title), "sql": .string($0.sql)])
        })),
  ]

  /// Questions that Datasette offers on its first page, ready to be changed.
  private static let queries: [(name: String, title: String, sql: String)] = [
    (
      "full_text", "Full text with the best passage",
      """
      SELECT cable.canonical_id, cable.sent_at, cable.subject,
        snippet(cable_text, -1, '[', ']', '…', 24) AS passage
      FROM cable_text JOIN cable ON cable.id = cable_text.rowid
      WHERE cable_text MATCH :words ORDER BY cable_text.rank LIMIT 50
      """
    ),
    (
      "cited_by", "What cites a cable",
      """
      SELECT citing, letter, status, text FROM references_resolved
      WHERE target = :id ORDER BY citing
      """
    ),
    (
      "by_month", "Cables by month and post",
      """
      SELECT substr(sent_at, 1, 7) AS month, post, count(*) AS cables
      FROM cable WHERE sent_at IS NOT NULL GROUP BY month, post ORDER BY month, cables DESC
      """
    ),
  ]
}
