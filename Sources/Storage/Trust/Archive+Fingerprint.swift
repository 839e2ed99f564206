import Digest
import SQLite

extension Archive {
  /// What tells which texts the archive holds: 64 hexadecimal digits.
  ///
  /// SHA-256 of a line a version, `09PHNOMPENH419 DIGEST`, DIGEST being that of its text without
  /// white space, sorted as bytes. So it depends neither on the order of imports nor on the
  /// containers that texts came in, and the `sqlite3` shell and `sha256sum` come to the same.
  package func fingerprint() throws -> String {
    try inSnapshot {
      var hash = SHA256()
      var lines: [UInt8] = []
      try connection.prepare(
        """
        SELECT canonical_id || ' ' || text_sha256 || char(10)
        FROM cable CROSS JOIN version ON version.cable_id = cable.id
        ORDER BY canonical_id, text_sha256
        """
      ).run([]) { row in
        lines += (try row.column(0) as String).utf8
        guard lines.count > 1 << 16 else { return }
        hash.update(lines.span)
        lines.removeAll(keepingCapacity: true)
      }
      hash.update(lines.span)
      return hash.finish()
    }
  }
}
