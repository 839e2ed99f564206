public import Cables
import Compression
import Digest
import SQLite

extension Archive {
  /// The bytes that a version of a cable was read from, the current one's if none is named.
  ///
  /// Nil where the cable or the version is not held; an error where the bytes are not what they
  /// were.
  public func originalBytes(of id: CableID, version number: Int? = nil) throws -> [UInt8]? {
    try inSnapshot {
      guard let version = try versionRow(number, of: id) else { return nil }
      let prefix = version.prefix.bytes(with: try paragraphs(of: version.id).map(\.text))
      var decompressor = try Decompressor()
      let bytes = try decompressor.decompress(
        version.frame, prefix: prefix, size: version.length)
      guard sha256(bytes) == version.sha256 else {
        throw ArchiveError.damaged("the original of \(id) does not have its digest")
      }
      return bytes
    }
  }

  /// The paragraphs of one version of a cable, current or not; nil where it is not held.
  package func paragraphs(of id: CableID, version number: Int) throws -> [Paragraph]? {
    try inSnapshot {
      guard let version = try versionRow(number, of: id) else { return nil }
      return try paragraphs(of: version.id)
    }
  }

  private func paragraphs(of version: Int) throws -> [Paragraph] {
    try CableReader(self).paragraphs(of: version)
  }

  private func versionRow(_ number: Int?, of id: CableID) throws -> PackedVersion? {
    let chosen: SQL =
      if let number {
        "ORDER BY version.id LIMIT 1 OFFSET \(max(number, 1) - 1)"
      } else {
        "AND version.id = cable.version_id"
      }
    let versions = try connection.fetch(
      """
      SELECT version.id, version.sha256, version.length, version.original, version.line_end,
        version.words, version.quote
      FROM version JOIN cable ON cable.id = version.cable_id
      WHERE cable.canonical_id = \(id.description) \(chosen)
      """
    ) { row in
      PackedVersion(
        id: try row.column(0), sha256: try row.column(1), length: try row.column(2),
        frame: try row.column(3), prefix: try OriginalPrefix(row, 4))
    }
    return number.map { $0 > 0 } ?? true ? versions.first : nil
  }
}

private struct PackedVersion {
  let id: Int
  let sha256: String
  let length: Int
  let frame: [UInt8]
  let prefix: OriginalPrefix
}
