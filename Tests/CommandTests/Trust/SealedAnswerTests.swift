import SQLite
import Testing

/// A letter that became another is in order to SQLite, and an answer must not give it for the
/// truth.
struct `What is printed` {
  private let folder = ScratchArchive()

  @Test(arguments: [
    (
      "UPDATE cable SET subject = 'GOLD'",
      [["search", "sand"], ["search", "tag:EWWT", "--format", "ids"]]
    ),
    (
      "UPDATE cable SET sent_at = '1999-01-01T00:00:00Z'",
      [["search", "sand"], ["cite", "06CHIANGMAI172"]]
    ),
    ("UPDATE cable SET classification = 'SECRET'", [["export", "sand", "--format", "csv"]]),
    ("UPDATE cable SET canonical_id = '99' || canonical_id", [["search", "sand"]]),
    ("UPDATE cable SET signed_by = 'NOBODY'", [["show", "06CHIANGMAI172"]]),
    ("UPDATE cable_tag SET tag = 'PREL'", [["search", "sand", "--format", "json"]]),
    ("UPDATE cable_tag SET printed = 'X'", [["show", "06CHIANGMAI172"]]),
    ("UPDATE addressee_name SET name = 'NOBODY'", [["export", "sand", "--format", "ndjson"]]),
    ("UPDATE cable_line SET text = 'NODIS'", [["export", "sand", "--format", "ndjson"]]),
    (
      "INSERT INTO warning (cable_id, ordinal, code, message) SELECT id, 9, 'x', 'y' FROM cable",
      [["export", "sand", "--format", "ndjson"]]
    ),
    ("UPDATE reference_mention SET start = start + 1", [["export", "sand", "--format", "ndjson"]]),
    (
      "UPDATE paragraph SET text = replace(text, 'sand', 'sand gold')",
      [["search", "sand"], ["search", "sand", "--kwic"], ["export", "sand", "--format", "html"]]
    ),
    ("UPDATE paragraph SET marking = 'U'", [["search", "sand"], ["search", "sand", "--kwic"]]),
    ("UPDATE paragraph SET number = number + 1", [["search", "sand"]]),
    (
      "UPDATE paragraph SET inner_length = inner_length - 1", [["show", "06VIENTIANE902"]]
    ),
    ("UPDATE reference SET target = '99' || target", [["refs", "06CHIANGMAI172"]]),
    (
      "UPDATE reference SET letter = 'Z'",
      [["refs", "06CHIANGMAI172"], ["chain", "06CHIANGMAI172"]]
    ),
    ("UPDATE reference SET candidates = '[]'", [["refs", "06CHIANGMAI172"]]),
    ("UPDATE post SET name = 'Nowhere'", [["search", "sand"], ["posts"], ["export", "sand"]]),
    ("UPDATE tag SET meaning = 'gold'", [["tags"]]),
    ("UPDATE person SET name = 'Nobody'", [["people"]]),
    ("UPDATE person SET cables = 99", [["people"]]),
  ])
  func `is what was written, or the command ends with 78`(
    change: String, questions: [[String]]
  ) throws {
    for question in questions { #expect(try folder.run(question).status == 0, "\(question)") }
    try Connection(path: folder.path, access: .readWrite).executeScript(
      change)
    for question in questions {
      let outcome = try folder.run(question)
      #expect(outcome.status == 78, "\(question)")
      #expect(outcome.errors.contains("does not have its digest"), "\(outcome.errors)")
    }
    #expect(try folder.run(["check", "--full"]).status == 78)
  }

  @Test(arguments: [
    "cable SET row_digest", "cable SET tag_digest", "cable SET list_digest",
    "version SET paragraph_digest", "reference SET row_digest", "person SET row_digest",
    "post SET row_digest", "tag SET row_digest",
  ])
  func `is refused where the digest is damaged, and a check tells why`(digest: String) throws {
    try Connection(path: folder.path, access: .readWrite).executeScript(
      "UPDATE \(digest) = 7")
    let check = try folder.run(["check", "--full"])
    #expect(check.status == 78 && check.output.contains("does not have its digest"))
    #expect(try folder.run(["import", "--reparse"]).status == 0)
  }

  @Test(arguments: [("person", "id"), ("post", "code"), ("tag", "code")])
  func `is told of row by row`(table: String, key: String) throws {
    let rows = "\(key) IN (SELECT \(key) FROM \(table) LIMIT 5)"
    try Connection(path: folder.path, access: .readWrite).executeScript(
      "UPDATE \(table) SET row_digest = 7 WHERE \(rows)")
    let told = try folder.run(["check", "--full"]).output.split(separator: "\n")
      .compactMap { $0.split(separator: "\t").last }
      .filter { $0.hasPrefix("\(table) '") && $0.hasSuffix("does not have its digest") }
    #expect(Set(told).count == 5, "\(told)")
  }

  @Test(arguments: [
    "paragraph SET ordinal = ordinal + 100", "paragraph SET ordinal = 100 - ordinal",
    "cable_line SET ordinal = ordinal + 100", "addressed_to SET ordinal = ordinal + 100",
    "cable_tag SET ordinal = 100 - ordinal", "reference SET ordinal = ordinal + 100",
    "reference_mention SET ordinal = ordinal + 100", "cable_person SET ordinal = ordinal + 100",
  ])
  func `is numbered again by another reading`(change: String) throws {
    try Connection(path: folder.path, access: .readWrite).executeScript("UPDATE \(change)")
    #expect(try folder.run(["check", "--full"]).status == 78)
    #expect(try folder.run(["import", "--reparse"]).status == 0)
    let check = try folder.run(["check", "--full"])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func `is believed where an earlier release wrote no digest, until it is read anew`() throws
  {
    let columns = [
      "cable": ["row_digest", "tag_digest", "list_digest"], "version": ["paragraph_digest"],
      "reference": ["row_digest"],
    ]
    let connection = try Connection(path: folder.path, access: .readWrite)
    for (table, names) in columns {
      let list = names.map { "\($0) = NULL" }.joined(separator: ", ")
      try connection.executeScript("UPDATE \(table) SET \(list)")
    }
    #expect(try folder.run(["search", "sand"]).status == 0)
    #expect(try folder.run(["check", "--full"]).status == 0)
    #expect(try folder.run(["import", "--reparse"]).status == 0)
    for (table, names) in columns {
      for name in names {
        let unsealed: Int? = try connection.first(
          SQL(stringLiteral: "SELECT count(*) FROM \(table) WHERE \(name) IS NULL"))
        #expect(unsealed == 0, "\(table).\(name)")
      }
    }
    #expect(try folder.run(["check", "--full"]).status == 0)
  }
}
