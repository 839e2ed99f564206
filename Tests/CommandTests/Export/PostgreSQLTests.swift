import Foundation
import SQLite
import Testing

@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
struct `A copy in PostgreSQL` {
  private let server = Result { try PostgreSQLServer() }

  @Test func `has the cables of the archive and answers as it does`() throws {
    let server = try server.get()
    let script = try SampleLibrary.scratch("archive.sql")
    #expect(try SampleLibrary.run("export", "--format", "pgcopy", "-o", script).status == 0)
    #expect(try server.load(script) == "")
    let archive = try Connection(path: try SampleLibrary.path(), access: .readOnly)
    for (table, sql) in Self.counts {
      let expected: Int = try #require(try archive.first(SQL(stringLiteral: sql)))
      #expect(
        try server.rows("SELECT count(*) FROM reftel.\(table)") == ["\(expected)"], "\(table)")
    }
    for query in Self.queries {
      let found = try server.rows("SELECT id FROM reftel.search($q$\(query)$q$, 1000) ORDER BY id")
      let expected = try SampleLibrary.run("search", query, "--limit", "0", "--format", "ids")
      #expect(found == expected.output.split(separator: "\n").map(String.init).sorted(), "\(query)")
    }
    for (id, direction) in [
      ("10BANGKOK388", "back"), ("04STATE253071", "forward"), ("08HANOI911", "back"),
    ] {
      let steps = try server.rows(
        "SELECT id, depth, held FROM reftel.chain('\(id)', '\(direction)') ORDER BY id COLLATE \"C\""
      )
      #expect(try steps == nearest(id, direction), "\(id)")
    }
    // A second load must not add to the first.
    #expect(try server.load(script).contains("schema \"reftel\" already exists"))
  }

  @Test func `keeps hostile text as it is`() throws {
    let server = try server.get()
    let dump = try SampleLibrary.scratch("dump.csv")
    let archive = try SampleLibrary.scratch("archive.sqlite")
    let script = try SampleLibrary.scratch("archive.sql")
    try Data(Self.hostile.utf8).write(to: URL(fileURLWithPath: dump))
    #expect(try RunningReftel()(["import", dump, "--archive", archive]).status == 0)
    let export = ["export", "--format", "pgcopy", "-o", script, "--archive", archive]
    #expect(try RunningReftel()(export).status == 0)
    #expect(try server.load(script) == "")
    let shown = try RunningReftel()(["show", "08PARIS1", "--format", "json", "--archive", archive])
    let cable = try Self.object(shown.output)
    let texts = (cable["paragraphs"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
    #expect(texts.contains { $0.contains("\\.") && $0.contains("\\N") && $0.contains("\t") })
    let copied = try server.rows(
      """
      SELECT json_build_object('texts', json_agg(text ORDER BY ordinal))
      FROM reftel.paragraph WHERE cable = '08PARIS1'
      """)
    let expected = texts.map { $0.replacingOccurrences(of: "\0", with: "\u{2400}") }
    #expect(try Self.object(copied[0])["texts"] as? [String] == expected)
    let lists = try server.rows("SELECT to_json(signed_by), to_json(captions) FROM reftel.cable")
    #expect(lists.count == 1)
    #expect(try server.rows("SELECT id FROM reftel.search('xqbread')") == ["08PARIS1"])
  }

  /// Tables, and how the archive counts the same rows.
  private static let counts = [
    ("cable", "SELECT count(*) FROM cable"),
    ("paragraph", "SELECT count(*) FROM paragraph JOIN cable USING (version_id)"),
    ("reference", "SELECT count(*) FROM reference"),
    ("cable_tag", "SELECT count(*) FROM cable_tag"),
    ("addressee", "SELECT count(*) FROM addressee"),
    ("reference_mention", "SELECT count(*) FROM reference_mention"),
    ("person", "SELECT count(*) FROM cable_person"),
    ("person_mention", "SELECT count(*) FROM person_mention"),
    ("warning", "SELECT count(*) FROM warning"),
    ("missing_cables", "SELECT count(*) FROM missing_cable"),
    (
      "references_resolved WHERE status = 'resolved'",
      "SELECT count(*) FROM references_resolved WHERE status = 'resolved'"
    ),
  ]

  private static let queries = [
    "rope", "boat rope", "\"rope boat\"", "bo*", "boat OR rope", "boat -rope", "subject:storm",
    "summary:boat", "U.S.", "1.4(b)", "Côte", "PHNOM-PENH", "the", "xylophone", "E.O. 12958",
  ]

  /// What the program says of a chain: the cables, each with its least depth.
  private func nearest(_ id: String, _ direction: String) throws -> [String] {
    let outcome = try SampleLibrary.run("chain", id, "-d", direction, "--format", "json")
    let nodes = try Self.object(outcome.output)["results"] as? [[String: Any]] ?? []
    var depths: [String: (depth: Int, isHeld: Bool)] = [:]
    for node in nodes {
      guard let id = node["id"] as? String, let depth = node["depth"] as? Int,
        let isHeld = node["held"] as? Bool
      else { continue }
      depths[id] = (min(depth, depths[id]?.depth ?? depth), isHeld)
    }
    return depths.sorted { $0.key < $1.key }
      .map { "\($0.key)|\($0.value.depth)|\($0.value.isHeld ? "t" : "f")" }
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// One record of a dump, with what ends fields, rows and commands in COPY and in psql.
  private static let hostile = """
    "1","1/31/2008 12:00","08PARIS1","Embassy Paris","UNCLASSIFIED","",\
    "P 311200Z JAN 08
    FM AMEMBASSY PARIS
    TO RUEHC/SECSTATE WASHDC PRIORITY 0001
    INFO RUEHXX/\\\\POST {\\"A,B\\"} PRIORITY","UNCLAS PARIS 1

    TAGS: PREL
    SUBJECT: BREAD \\\\\\\\ AND 'QUOTES' $$ {1,2}

    1. (U) Xqbread \\\\. is \\\\N and \\\\t, a tab\there, a zero\0byte.
    \\\\.
    \\\\! echo no
    '); DROP TABLE reftel.cable; --
    2. (U) \u{7F}\u{85}\u{2028} \u{1F35E} é e\u{301} \\\\x41 \\"quoted\\" {NULL,\\\\}.
    BAKER"
    """
}
