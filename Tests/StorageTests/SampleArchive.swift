import Cables
import Glibc
import SQLite

@testable import Storage

/// A cable in the few words a test needs.
struct SampleCable {
  var id: String
  var sentAt: String? = nil
  var classification = "CONFIDENTIAL"
  var level = 2
  var subject = "SUBJECT"
  var tags: [String] = []
  var captions: [String] = []
  var action: [String] = []
  var info: [String] = []
  var signedBy = "RODLEY"
  /// Number, marking, kind, text.
  var paragraphs: [(Int, String?, String, String)] = []
  /// Letter and target; a target of nil is a telephone call.
  var references: [(String, String?)] = []
  /// Printed number of a paragraph and what it surely means.
  var mentions: [(Int, String)] = []
  var versions = 1
  var warnings = 0
  var importID = 1
}

enum SampleArchive {
  /// A file that is gone as soon as the archive is.
  static func make(_ cables: [SampleCable]) throws -> Archive {
    let path = "/tmp/reftel-\(UInt64.random(in: 0...UInt64.max)).sqlite"
    defer { unlink(path) }
    try fill(path, with: cables)
    return try Archive(path: path)
  }

  private static func fill(_ path: String, with cables: [SampleCable]) throws {
    let connection = try Connection(path: path, access: .create)
    try connection.executeScript("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
    try connection.migrate()
    try connection.transaction {
      try posts(on: connection)
      for (index, cable) in cables.enumerated() { try insert(cable, as: index + 1, on: connection) }
      try connection.execute("INSERT INTO cable_text (cable_text) VALUES ('rebuild')")
      try connection.execute("INSERT INTO unweighed_cable (cable_id) SELECT id FROM cable")
    }
    try connection.settleReferences()
  }

  private static func posts(on connection: borrowing Connection) throws {
    for (code, name, country) in [
      ("PHNOMPENH", "Phnom Penh", "KH"), ("BANGKOK", "Bangkok", "TH"), ("PARIS", "Paris", "FR"),
      ("STATE", "State", "US"),
    ] {
      try connection.execute(
        """
        INSERT INTO post (code, name, kind, country)
        VALUES (\(code), \(name), 'embassy', \(country))
        """)
    }
    try connection.execute("INSERT INTO post_alias VALUES ('SECSTATE', 'STATE')")
    for number in 1...3 {
      try connection.execute(
        "INSERT INTO import (id, started_at, program) VALUES (\(number), '', '')")
      try connection.execute(
        """
        INSERT INTO source (id, import_id, path, format, size, sha256)
        VALUES (\(number), \(number), 'x', 'telegram', 1, '')
        """)
    }
  }

  private static func insert(
    _ cable: SampleCable, as row: Int, on connection: borrowing Connection
  ) throws {
    guard let id = CableID(cable.id) else { throw NoSuchID(text: cable.id) }
    try connection.execute(
      """
      INSERT INTO cable (id, canonical_id, year, post, serial, version_id, sent_at, classification,
        classification_level, subject, signed_by)
      VALUES (\(row), \(cable.id), \(id.year), \(id.post), \(id.serial), \(row * 10),
        \(cable.sentAt.map { "\($0)" as SQL } ?? "NULL"), \(cable.classification), \(cable.level),
        \(cable.subject), \(cable.signedBy))
      """)
    try connection.execute("INSERT INTO cable_without_persons VALUES (\(row))")
    try insertText(of: cable, as: row, on: connection)
    try insertLists(of: cable, as: row, on: connection)
    try insertReferences(of: cable, as: row, on: connection)
  }

  private static func insertText(
    of cable: SampleCable, as row: Int, on connection: borrowing Connection
  ) throws {
    for version in 0..<cable.versions {
      try connection.execute(
        """
        INSERT INTO version (id, cable_id, text_sha256, text_length, sha256, length, original)
        VALUES (\(row * 10 + version), \(row), \("\(version)"), 1, '', 1, x'')
        """)
      try connection.execute(
        """
        INSERT INTO version_source (version_id, source_id, offset, length)
        VALUES (\(row * 10 + version), \(cable.importID), \(row), 1)
        """)
    }
    for (index, paragraph) in cable.paragraphs.enumerated() {
      let (number, marking, kind, text) = paragraph
      let inside = ["summary", "comment"].contains(kind) ? text.unicodeScalars.count : nil
      try connection.execute(
        """
        INSERT INTO paragraph
          (version_id, ordinal, number, marking, kind, text, inner_start, inner_length)
        VALUES (\(row * 10), \(index + 1), \(number), \(marking.map { "\($0)" as SQL } ?? "NULL"),
          \(kind), \(text), \(inside.map { _ in 0 }.value), \(inside.value))
        """)
    }
  }

  private static func insertLists(
    of cable: SampleCable, as row: Int, on connection: borrowing Connection
  ) throws {
    for (index, tag) in cable.tags.enumerated() {
      try connection.execute(
        "INSERT OR IGNORE INTO tag (code, kind, meaning) VALUES (\(tag), 'subject', NULL)")
      try connection.execute("INSERT INTO cable_tag VALUES (\(row), \(index), \(tag), \(tag))")
    }
    for (index, caption) in cable.captions.enumerated() {
      try connection.execute(
        "INSERT INTO cable_line VALUES (\(row), 'caption', \(index), \(caption))")
    }
    let addressees = cable.action.map { ("action", $0) } + cable.info.map { ("info", $0) }
    for (index, addressee) in addressees.enumerated() {
      try connection.execute(
        """
        INSERT OR IGNORE INTO addressee_name (route, name) VALUES ('', \(addressee.1))
        """)
      try connection.execute(
        """
        INSERT INTO addressed_to (cable_id, is_info, ordinal, name_id)
        SELECT \(row), \(addressee.0 == "info"), \(index), id FROM addressee_name WHERE name = \(addressee.1)
        """)
    }
    for index in 0..<cable.warnings {
      try connection.execute(
        "INSERT INTO warning (cable_id, ordinal, code, message) VALUES (\(row), \(index), 'x', 'x')"
      )
    }
  }

  private static func insertReferences(
    of cable: SampleCable, as row: Int, on connection: borrowing Connection
  ) throws {
    for (index, reference) in cable.references.enumerated() {
      let kind = reference.1 == nil ? "telcon" : "cable"
      let target = reference.1.flatMap { $0 == "?" ? nil : $0 }
      try connection.execute(
        """
        INSERT INTO reference (cable_id, ordinal, letter, kind, target, text, year_from, notal,
          and_previous, corrected, start, length)
        VALUES (\(row), \(index), \(reference.0), \(kind),
          \(target.map { "\($0)" as SQL } ?? "NULL"), \(reference.1 ?? "telcon"), 'stated',
          0, 0, 0, 0, 1)
        """)
    }
    for (index, mention) in cable.mentions.enumerated() {
      try connection.execute(
        """
        INSERT INTO reference_mention VALUES (\(row), \(index), \(mention.0), \(mention.0), 'Ref',
          0, 3, 'resolved', json_array(\(mention.1)))
        """)
    }
  }
}

struct NoSuchID: Error {
  let text: String
}
