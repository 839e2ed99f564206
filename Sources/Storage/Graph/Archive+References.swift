public import Cables
import SQLite

extension Archive {
  /// What a cable refers to, in the order of its reference field.
  public func references(of id: CableID) throws -> [ReferenceRow] {
    try inSnapshot {
      try ReferenceProof(on: connection).prove(of: id)
      let proof = try CableProof(on: connection)
      return try connection.fetch(
        """
        SELECT reference.letter, reference.kind, reference.target,
          CASE
            WHEN reference.kind <> 'cable' THEN 'non-cable'
            WHEN reference.candidates IS NOT NULL THEN 'ambiguous'
            WHEN reference.target IS NULL THEN 'malformed'
            WHEN reference.target = citing.canonical_id THEN 'self'
            WHEN cited.id IS NULL THEN 'missing'
            ELSE 'resolved'
          END,
          cited.sent_at, post.name, cited.subject, reference.text, reference.year_from,
          \(Archive.mentions("reference.target, reference.read_target", of: "reference.cable_id")),
          reference.candidates, cited.id
        FROM cable AS citing
        JOIN reference ON reference.cable_id = citing.id
        LEFT JOIN cable AS cited ON cited.canonical_id = reference.target
        LEFT JOIN post ON post.code = cited.post
        WHERE citing.canonical_id = \(id.description)
        ORDER BY reference.ordinal
        """
      ) { row in
        if let held: Int = try row.column(11) { try proof.prove(row: held) }
        let target = (try row.column(2) as String?).flatMap { CableID($0) }
        return ReferenceRow(
          letter: try row.column(0), kind: try row.column(1), target: target,
          status: ReferenceRow.Status(rawValue: try row.column(3)) ?? .malformed,
          sentAt: try row.column(4), post: try row.column(5) ?? target?.post,
          subject: try row.column(6), text: try row.column(7), yearFrom: try row.column(8),
          paragraphs: Archive.numbers(try row.column(9)),
          candidates: (try row.column(10) as CableIDList?)?.ids ?? [])
      }
    }
  }

  /// The held cables that cite a cable, oldest first.
  public func citations(of id: CableID) throws -> [Citation] {
    try inSnapshot {
      let references = try ReferenceProof(on: connection)
      let proof = try CableProof(on: connection)
      return try connection.fetch(
        """
        SELECT citing.canonical_id, citing.sent_at, post.name, citing.subject,
          (SELECT group_concat(letter, char(10)) FROM
            (SELECT letter FROM reference WHERE cable_id = citing.id AND target = \(id.description)
             ORDER BY ordinal)),
          \(Archive.mentions("\(id.description), \(Archive.read(id))", of: "citing.id")), citing.id
        FROM cable AS citing
        JOIN post ON post.code = citing.post
        WHERE citing.id IN (SELECT cable_id FROM reference WHERE target = \(id.description))
          AND citing.canonical_id <> \(id.description)
        ORDER BY citing.sent_at ASC NULLS LAST, citing.canonical_id
        """
      ) { row in
        let letters: String? = try row.column(4)
        let citing = try Archive.id(row, 0)
        try proof.prove(row: row.column(6))
        try references.prove(of: citing)
        return Citation(
          citing: citing, sentAt: try row.column(1), post: try row.column(2),
          subject: try row.column(3),
          letters: letters.map { $0.split(separator: "\n").map(String.init) } ?? [],
          paragraphs: Archive.numbers(try row.column(5)))
      }
    }
  }

  /// As what the parser read the references of `citing` that mean a cable.
  private static func read(_ id: CableID) -> SQL {
    """
    (SELECT read_target FROM reference
     WHERE cable_id = citing.id AND target = \(id.description) AND read_target IS NOT NULL)
    """
  }

  /// Printed numbers of the paragraphs of a cable that surely mean one of `targets`, one list a
  /// row.
  static func mentions(_ targets: SQL, of cable: SQL) -> SQL {
    """
    (SELECT group_concat(paragraph) FROM
      (SELECT DISTINCT paragraph FROM reference_mention, json_each(reference_mention.targets)
       WHERE reference_mention.cable_id = \(cable) AND json_each.value IN (\(targets))
         AND reference_mention.status = 'resolved'
       ORDER BY paragraph))
    """
  }

  static func numbers(_ list: String?) -> [Int] {
    (list ?? "").split(separator: ",").compactMap { Int($0) }
  }

  /// The canonical id in a column.
  static func id(_ row: borrowing Row, _ column: Int32) throws -> CableID {
    let text: String = try row.column(column)
    guard let id = CableID(text) else { throw ArchiveError.damaged("'\(text)' is no canonical id") }
    return id
  }
}
