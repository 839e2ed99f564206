import Foundation
import SQLite
import Testing

/// Bytes of an archive are changed at random; each change must be found, or must not matter.
@Suite(.serialized)
struct `An archive with a byte changed` {
  /// `REFTEL_FLIPS=1000` tries as many as the figures of docs/reliability.md are of.
  private let flips =
    ProcessInfo.processInfo.environment["REFTEL_FLIPS"].flatMap { Int($0) } ?? 40
  private let folder = ScratchArchive()
  private let questions = [
    ["show", "06CHIANGMAI172"], ["search", "sand", "--format", "json"], ["refs", "06CHIANGMAI172"],
    ["people"], ["missing"], ["timeline", "sand"], ["status"], ["tags"],
    ["export", "year:2006", "--format", "ndjson"], ["chain", "06CHIANGMAI172"],
  ]

  @Test func `is found out, or answers as before`() throws {
    let sound = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    let content = try folder.content()
    let answers = try questions.map { try folder.run($0) }
    var random = SeededNumbers(seed: 7)
    var tally = FlipTally()
    for number in 0..<flips {
      var place = random.next(below: sound.count)
      // A small archive is mostly the empty ends of its pages: every other byte is of something.
      while number % 2 == 1, sound[place] == 0 { place = random.next(below: sound.count) }
      var bytes = sound
      bytes[place] ^= UInt8(1 << random.next(below: 8))
      try bytes.write(to: URL(fileURLWithPath: folder.path))
      let check = try folder.run(["check", "--full"])
      if check.status == 78 {
        tally.found += 1
      } else {
        #expect(check.status == 0, "a byte at \(place): \(check.errors)")
        #expect(try folder.content() == content, "a byte at \(place) was not found")
      }
      for (question, answer) in zip(questions, answers) {
        let given = try folder.run(question)
        #expect(
          [0, 1, 78].contains(given.status),
          "a byte at \(place): \(question) ends with \(given.status)")
        tally.note(given, in: answer.output, to: question)
        // Nobody can prove what is not there, such as a hit that the index has lost.
        #expect(
          check.status == 78 || given.status == 78 || given.output == answer.output,
          "a byte at \(place): \(question) is answered wrongly, and check --full does not know")
      }
    }
    #expect(tally.found * 10 > flips)
    #expect(tally.wrong.values.reduce(0, +) * 200 <= tally.asked, "\(tally)")
    if flips > 40 { print(tally) }
  }

  @Test func `gives up to a sound one what can be read of it`() throws {
    let sound = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    let ids = try folder.ids(folder.path)
    var random = SeededNumbers(seed: 11)
    let pageSize = try #require(
      try Connection(path: folder.path, access: .readOnly).first("PRAGMA page_size") as Int?)
    // A whole page, but not the first, without which SQLite knows no file of its own; and each of
    // those that hold the originals.
    let some = (0..<max(flips / 4, 8)).map { _ in 1 + random.next(below: sound.count / pageSize - 1)
    }
    let originals = try Connection(path: folder.path, access: .readOnly).fetch(
      "SELECT pageno - 1 FROM dbstat WHERE name = 'version' AND pagetype = 'leaf'"
    ) { row in try row.column(0) as Int }
    for page in some + originals {
      var bytes = sound
      for place in page * pageSize..<(page + 1) * pageSize { bytes[place] = 0xA5 }
      try bytes.write(to: URL(fileURLWithPath: folder.path))
      let new = folder.path + ".new"
      defer { for end in ["", "-wal", "-shm"] { unlink(new + end) } }
      let outcome = try folder.run(["recover", folder.path, new, "--format", "json"])
      #expect([0, 65].contains(outcome.status), "page \(page): \(outcome.errors)")
      #expect(try folder.run(["check", "--full", "--archive", new]).status == 0, "page \(page)")
      let saved = try folder.ids(new)
      #expect(saved.isSubset(of: ids))
      let isWhole = outcome.status == 0
      #expect(!isWhole || saved == ids, "page \(page): nothing is told of what is not there")
      for id in ids.subtracting(saved) {
        // Named, or at least counted as a row that has no name any longer.
        #expect(
          outcome.output.contains(id) || outcome.output.contains("\"table\": \"version\""),
          "page \(page): \(id) is lost without a word")
      }
    }
  }

  @Test func `without damage is saved whole, decisions and all`() throws {
    let new = folder.path + ".new"
    #expect(
      try folder.run(["people", "ignore", "Ellen Prideaux"]).status == 0)
    #expect(try folder.run(["recover", folder.path, new]).status == 0)
    for question in [["people", "log"], ["people"], ["show", "06CHIANGMAI172"], ["problems"]] {
      #expect(try folder.run(question + ["--archive", new]).output == folder.run(question).output)
    }
    #expect(try folder.ids(new) == folder.ids(folder.path))
    #expect(
      try Connection(path: new, access: .readOnly).first("SELECT count(*) FROM block") == 1)
    #expect(try folder.run(["check", "--full", "--archive", new]).status == 0)
    #expect(try folder.run(["recover", folder.path, new]).status == 73)
    #expect(try folder.run(["recover", "/nowhere", new + "2"]).status == 66)
  }

  @Test(arguments: [
    "ANALYZE", "CREATE TABLE my_notes (text)", "CREATE INDEX my_index ON cable (subject)",
    "CREATE TRIGGER mine AFTER DELETE ON cable BEGIN SELECT 1; END",
  ])
  func `is sound with what its reader has added`(sql: String) throws {
    try Connection(path: folder.path, access: .readWrite).executeScript(sql)
    let check = try folder.run(["check", "--full"])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: [
    ("UPDATE paragraph SET text = replace(text, 'sand', 'gold')", "paragraphs"),
    ("UPDATE paragraph SET inner_start = inner_start + 1", "summary and comment"),
    ("UPDATE cable SET precedence = 'FLASH' WHERE id = 1", "fields"),
    ("UPDATE cable_line SET text = 'NODIS'", "captions"),
    ("UPDATE addressee_name SET name = id", "addressees"),
    ("UPDATE cable_tag SET printed = 'X'", "tags"),
    ("UPDATE reference SET letter = 'Z', rejected = NULL", "references"),
    ("UPDATE reference_mention SET start = start + 1", "mentions of references"),
    ("INSERT INTO warning (cable_id, ordinal, code, message) VALUES (1, 9, 'x', 'y')", "warnings"),
    ("UPDATE cable_person SET roles = 64", "persons"),
    ("UPDATE cable_person SET mentions = replace(mentions, ',1', ',2')", "mentions of persons"),
    ("UPDATE person SET offices = 'King'", "persons"),
    ("UPDATE missing_cable SET citations = 99", "missing cables"),
    ("UPDATE name SET folded = 'x'", "names"),
    ("UPDATE post SET country = 'XX'", "posts"),
    ("UPDATE source SET path = 'another'", "source"),
    ("UPDATE version_source SET offset = offset + 1", "version_source"),
    ("UPDATE import SET started_at = '1999'", "import"),
    ("UPDATE missing_cable SET entries = entries + 1", "missing cables"),
    ("UPDATE missing_year SET entries = entries + 1", "missing cables of"),
    ("DROP INDEX cable_post", "tables"),
  ])
  func `behind our back is found out`(sql: String, subject: String) throws {
    try Connection(path: folder.path, access: .readWrite).executeScript(sql)
    let check = try folder.run(["check", "--full"])
    #expect(check.status == 78)
    #expect(check.output.contains("damaged") && check.output.contains(subject))
  }
}
