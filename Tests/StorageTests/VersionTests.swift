import Cables
import SQLite
import Testing

@testable import Storage

struct `Versions of a cable` {
  private let file = TemporaryFile()
  private let short = Cable.sample("09PHNOMPENH419", text: "Ambassador Rodley.")

  @Test(arguments: [true, false])
  func `the fullest is current, whichever comes first`(fullFirst: Bool) throws {
    try archive(fullFirst ? [.full, short] : [short, .full], at: file.path)
    let stored = try #require(try Archive(path: file.path).cable(short.id))
    #expect(stored.cable == .full)
    #expect(stored.versions.map(\.isCurrent) == (fullFirst ? [true, false] : [false, true]))
  }

  @Test func `the newest of equally full ones is current`() throws {
    let other = Cable.sample("09PHNOMPENH419", text: "Ambassador Rodlex.")
    try archive([short, other], at: file.path)
    let stored = try #require(try Archive(path: file.path).cable(short.id))
    #expect(stored.cable == other)
    #expect(stored.versions.count == 2)
  }

  @Test(arguments: [true, false])
  func `all give their bytes and paragraphs back`(fullFirst: Bool) throws {
    let cables = fullFirst ? [.full, short] : [short, .full]
    try archive(cables, at: file.path)
    let reader = try Archive(path: file.path)
    for (number, cable) in zip(1..., cables) {
      #expect(try reader.originalBytes(of: short.id, version: number) == cable.sampleOriginal)
      #expect(try reader.paragraphs(of: short.id, version: number) == cable.paragraphs)
    }
    #expect(try reader.originalBytes(of: short.id) == Cable.full.sampleOriginal)
  }

  @Test(arguments: [-1, 0, 3])
  func `there is none of another number`(number: Int) throws {
    try archive([.full, short], at: file.path)
    #expect(try Archive(path: file.path).originalBytes(of: short.id, version: number) == nil)
  }

  @Test func `the index follows the current one`() throws {
    try archive([short], at: file.path)
    try archive([.full], at: file.path, file: "file 2")
    let connection = try Connection(path: file.path, access: .readWrite)
    #expect(try connection.matches("\"summary one\"") == 1)
    #expect(try connection.matches("\"ambassador rodley\"") == 0)
    #expect(try connection.matches("summary : one") == 1)
    #expect(try connection.matches("comment : words") == 1)
    #expect(try connection.matches("body : NNNN") == 1)
    #expect(try connection.matches("deja") == 1)
    try connection.checkIndex()
  }

  @Test func `the index is whole after many changes`() throws {
    let cables = (1...60).flatMap { serial in
      (1...3).map { round in
        var cable = Cable.sample(
          "09PARIS\(serial)",
          text: String(repeating: "word\(round) ", count: serial % 4 * round + 1))
        cable.subject = round == 2 ? nil : "subject \(round)"
        cable.paragraphs += Cable.full.paragraphs.prefix(round * 2)
        return cable
      }
    }
    try archive(cables, at: file.path)
    let connection = try Connection(path: file.path, access: .readWrite)
    try connection.checkIndex()
    #expect(try connection.first("SELECT count(*) FROM cable") == 60)
  }

  @Test func `the view yields what the index was given`() throws {
    var cable = Cable.full
    // Written in an order of its own, so that only the ordinal can put it right.
    cable.paragraphs = (1...40).map {
      Paragraph(
        ordinal: $0, kind: $0 % 3 == 0 ? .summary : .body, heading: $0 % 5 == 0 ? "H" : nil,
        text: "p\($0)")
    }
    try archive([cable], at: file.path)
    let connection = try Connection(path: file.path, access: .readWrite)
    try connection.executeScript(
      """
      CREATE TEMP TABLE turned AS SELECT * FROM paragraph ORDER BY ordinal DESC;
      DELETE FROM paragraph;
      INSERT INTO paragraph SELECT NULL, version_id, ordinal, number, marking, kind, heading, text,
        inner_start, inner_length FROM turned ORDER BY rowid;
      """)
    let seen = try connection.fetch("SELECT subject, summary, comment, body FROM cable_content") {
      row in
      IndexedText(
        subject: try row.column(0), summary: try row.column(1), comment: try row.column(2),
        body: try row.column(3))
    }
    #expect(seen == [IndexedText(of: cable)])
    try connection.checkIndex()
  }

  @Test func `the view for reading has the words of the summary`() throws {
    try archive([.full], at: file.path)
    let connection = try Connection(path: file.path, access: .readOnly)
    try connection.execute("PRAGMA trusted_schema = OFF")
    #expect(try connection.first("SELECT summary FROM cables") == Cable.full.summary)
  }

  @Test func `damage to an original is noticed`() throws {
    try archive([.full], at: file.path)
    do {
      try Connection(path: file.path, access: .readWrite).execute(
        "UPDATE paragraph SET text = 'Other.' WHERE ordinal = 1")
      try Connection(path: file.path, access: .readWrite).execute(
        "UPDATE version SET sha256 = 'x'")
    }
    let reader = try Archive(path: file.path)
    #expect(throws: ArchiveError.self) { try reader.originalBytes(of: Cable.full.id) }
  }
}

extension Connection {
  fileprivate func matches(_ query: String) throws -> Int? {
    try first("SELECT count(*) FROM cable_text WHERE cable_text MATCH \(query)")
  }

  /// Compares the index with the view, word by word.
  fileprivate func checkIndex() throws {
    try execute("INSERT INTO cable_text (cable_text, rank) VALUES ('integrity-check', 1)")
  }
}
