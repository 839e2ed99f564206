import SQLite

/// The statements that run once a cable or more often.
struct WriterStatements: ~Copyable {
  let knownSource, heldCable, heldVersion: Statement
  let cable, version, versionSource, paragraph: Statement
  let index: IndexStatements
  let line, addressee, findAddressee, addAddressee, cableTag, reference, mention, warning: Statement
  let post, alias, tag, unweighed, unweighedNew: Statement

  /// A memberwise call, because an initializer may not throw halfway through such fields.
  static func prepare(on connection: borrowing Connection) throws -> WriterStatements {
    try WriterStatements(
      knownSource: connection.prepare(
        "SELECT cables FROM source WHERE sha256 = ? AND size = ? AND complete = 1"),
      heldCable: connection.prepare(
        """
        SELECT cable.id, version.text_length
        FROM cable JOIN version ON version.id = cable.version_id
        WHERE cable.canonical_id = ?
        """),
      heldVersion: connection.prepare(
        "SELECT id FROM version WHERE cable_id = ? AND text_sha256 = ?"),
      cable: connection.prepare(upsertCable),
      version: connection.prepare(
        """
        INSERT INTO version (id, cable_id, text_sha256, text_length, sha256, length, original,
          line_end, words, quote, paragraph_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """),
      versionSource: connection.prepare(
        """
        INSERT OR IGNORE INTO version_source (version_id, source_id, offset, length, row_digest)
        VALUES (?, ?, ?, ?, ?)
        """),
      paragraph: connection.prepare(
        """
        INSERT INTO paragraph (version_id, \(SealedColumns.paragraphs.list))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """),
      index: IndexStatements(on: connection),
      line: connection.prepare(
        "INSERT INTO cable_line (cable_id, \(SealedColumns.lines.list)) VALUES (?, ?, ?, ?)"),
      addressee: connection.prepare(
        """
        INSERT INTO addressed_to (cable_id, is_info, ordinal, name_id, precedence, mcn)
        VALUES (?, ?, ?, ?, ?, ?)
        """),
      findAddressee: connection.prepare(
        "SELECT id FROM addressee_name WHERE name = ? AND route = ?"),
      addAddressee: connection.prepare(
        "INSERT INTO addressee_name (name, route) VALUES (?, ?)"),
      cableTag: connection.prepare(
        "INSERT INTO cable_tag (cable_id, \(SealedColumns.tags.list)) VALUES (?, ?, ?, ?)"),
      reference: connection.prepare(
        """
        INSERT INTO reference (\(ReferenceProof.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """),
      mention: connection.prepare(
        """
        INSERT INTO reference_mention (cable_id, \(SealedColumns.mentions.list))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """),
      warning: connection.prepare(
        """
        INSERT INTO warning (cable_id, \(SealedColumns.warnings.list))
        VALUES (?, ?, ?, ?, ?, ?)
        """),
      post: connection.prepare(
        """
        INSERT OR IGNORE INTO post (code, name, kind, country, routing_indicator, row_digest)
        VALUES (?, ?, ?, ?, ?, ?)
        """),
      alias: connection.prepare("INSERT OR IGNORE INTO post_alias (alias, post) VALUES (?, ?)"),
      tag: connection.prepare(
        "INSERT OR IGNORE INTO tag (code, kind, meaning, row_digest) VALUES (?, ?, ?, ?)"),
      unweighed: connection.prepare(
        """
        INSERT OR IGNORE INTO unweighed_cable (cable_id, was_sent_at)
        SELECT id, CASE WHEN post = ?2 THEN sent_at END FROM cable WHERE id = ?1
        """),
      unweighedNew: connection.prepare(
        "INSERT OR IGNORE INTO unweighed_cable (cable_id) VALUES (?)"))
  }
}

/// Writes a new row, or over the fields of a row that is there.
private let upsertCable =
  """
  INSERT INTO cable (\(SealedColumns.cable.list), row_digest, tag_digest, list_digest)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    year = excluded.year, post = excluded.post, serial = excluded.serial,
    version_id = excluded.version_id, sent_at = excluded.sent_at,
    precedence = excluded.precedence, classification = excluded.classification,
    classification_level = excluded.classification_level,
    transmission_id = excluded.transmission_id, routing_indicator = excluded.routing_indicator,
    sections_of = excluded.sections_of, sections_held = excluded.sections_held,
    executive_order = excluded.executive_order, declassify_on = excluded.declassify_on,
    classified_by_name = excluded.classified_by_name,
    classified_by_title = excluded.classified_by_title,
    classified_by_reasons = excluded.classified_by_reasons, subject = excluded.subject,
    subject_marking = excluded.subject_marking, signed_by = excluded.signed_by,
    row_digest = excluded.row_digest, tag_digest = excluded.tag_digest,
    list_digest = excluded.list_digest
  """
