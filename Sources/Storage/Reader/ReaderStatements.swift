import SQLite

/// The queries that put one cable together.
struct ReaderStatements: ~Copyable {
  let cable, versions, places: Statement
  let lines, addressees, tags: Statement
  let references, mentions, warnings, digests: Statement

  /// A memberwise call, because an initializer may not throw halfway through such fields.
  static func prepare(on connection: borrowing Connection) throws -> ReaderStatements {
    try ReaderStatements(
      cable: connection.prepare(
        """
        SELECT cable.id, version_id, post.code, post.name, post.kind, post.country,
          post.routing_indicator, sent_at, precedence, classification, classification_level,
          transmission_id, cable.routing_indicator, sections_of, sections_held, executive_order,
          declassify_on, classified_by_name, classified_by_title, classified_by_reasons, subject,
          subject_marking, signed_by
        FROM cable JOIN post ON post.code = cable.post
        WHERE canonical_id = ?
        """),
      versions: connection.prepare(
        """
        SELECT id, text_sha256, text_length, sha256, length FROM version
        WHERE cable_id = ?
        ORDER BY id
        """),
      places: connection.prepare(
        """
        SELECT source.path, version_source.offset, version_source.length, source.format
        FROM version_source JOIN source ON source.id = version_source.source_id
        WHERE version_id = ?
        ORDER BY source_id, offset
        """),
      lines: connection.prepare(

        "SELECT \(SealedColumns.lines.list) FROM cable_line WHERE cable_id = ? ORDER BY kind, ordinal"
      ),
      addressees: connection.prepare(
        """
        SELECT \(SealedColumns.addressees.list) FROM addressee
        WHERE cable_id = ?
        ORDER BY kind, ordinal
        """),
      tags: connection.prepare(
        "SELECT \(SealedColumns.tags.list) FROM cable_tag WHERE cable_id = ? ORDER BY ordinal"),
      references: connection.prepare(
        """
        SELECT \(ReferenceProof.columns) FROM reference WHERE cable_id = ?
        ORDER BY ordinal
        """),
      mentions: connection.prepare(
        """
        SELECT \(SealedColumns.mentions.list) FROM reference_mention WHERE cable_id = ?
        ORDER BY ordinal
        """),
      warnings: connection.prepare(
        """
        SELECT \(SealedColumns.warnings.list) FROM warning
        WHERE cable_id = ?
        ORDER BY ordinal
        """),
      digests: connection.prepare("SELECT tag_digest, list_digest FROM cable WHERE id = ?"))
  }
}
