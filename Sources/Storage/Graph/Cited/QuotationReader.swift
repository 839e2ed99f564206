package import Cables
import SQLite

/// Reads how cables that are not held are spoken of, one after another.
package struct QuotationReader: ~Copyable {
  private let quotations: Statement
  private let cables: CableProof
  private let references: ReferenceProof
  private let text: ParagraphProof

  package init(_ archive: borrowing Archive) throws {
    let quotations = try archive.connection.prepare(
      """
      SELECT citing.canonical_id, citing.sent_at, reference.text, mention.paragraph,
        paragraph.text, mention.start, mention.length, citing.id, citing.version_id
      FROM reference
      JOIN cable AS citing ON citing.id = reference.cable_id
      LEFT JOIN reference_mention AS mention ON mention.cable_id = citing.id
        AND mention.ordinal =
          (SELECT named.ordinal FROM reference_mention AS named, json_each(named.targets)
           WHERE named.cable_id = citing.id AND named.status = 'resolved'
             AND json_each.value IN (reference.target, reference.read_target)
           ORDER BY named.ordinal LIMIT 1)
      LEFT JOIN paragraph ON paragraph.version_id = citing.version_id
        AND paragraph.ordinal = mention.paragraph_ordinal
      WHERE reference.target = ?
      GROUP BY citing.id
      ORDER BY citing.sent_at ASC NULLS LAST, citing.canonical_id
      """)
    let cables = try CableProof(on: archive.connection)
    let references = try ReferenceProof(on: archive.connection)
    let text = try ParagraphProof(on: archive.connection)
    self.quotations = quotations
    self.cables = cables
    self.references = references
    self.text = text
  }

  /// Once for each cable that cites `id`, oldest first.
  package func quotations(of id: CableID) throws -> [Quotation] {
    try inArchiveTerms {
      var found: [Quotation] = []
      try quotations.run([.text(id.description)]) { row in
        let citing = try Archive.id(row, 0)
        try cables.prove(row: row.column(7))
        try references.prove(of: citing)
        try text.run(row.column(8))
        let isNamed = try row.column(5) as Int? != nil
        let place = isNamed ? try row.stretch(5) : nil
        let sentence = (try row.column(4) as String?).flatMap { text in
          place.map { Sentence(in: text, at: $0).text }
        }
        found.append(
          Quotation(
            citing: citing, sentAt: try row.column(1), text: try row.column(2),
            paragraph: try row.column(3), sentence: sentence))
      }
      return found
    }
  }
}
