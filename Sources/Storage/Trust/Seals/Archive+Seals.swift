import Cables
import SQLite

extension Archive {
  /// Notes what commands would refuse to print: where a digest is damaged, nothing else is to be
  /// seen.
  func noteBrokenSeals(_ comparison: inout ReadingComparison) throws {
    let ids = try connection.fetch("SELECT canonical_id FROM cable") { row in
      CableID(try row.column(0) as String)
    }
    let reader = try CableReader(self)
    let known = Set(comparison.damage.compactMap(\.cable))
    for id in ids.compactMap(\.self) where !known.contains(id.description) {
      try comparison.notingDamage(of: id.description) { _ in _ = try reader.cable(id) }
    }
    let versions = try connection.fetch("SELECT id FROM version") { row in
      try row.column(0) as Int
    }
    let text = try ParagraphProof(on: connection)
    for version in versions { try comparison.notingDamage { _ in try text.run(version) } }
    for (table, columns, name) in [
      ("person", .person, 1), ("post", .post, 1), ("tag", .tag, 0),
    ] as [(String, SealedColumns, Int32)] {
      let proof = try RowProof(table, columns, where: "TRUE", namedBy: name, on: connection)
      try comparison.notingDamage { comparison in try proof.prove(noting: &comparison) }
    }
  }
}
