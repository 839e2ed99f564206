import Cables
import Compression
import Digest
import SQLite

/// Reads the originals of an archive one after another, in the order in which they came.
///
/// Row by row, so that a damaged page costs what lies on it and nothing more.
package struct OriginalReader: ~Copyable {
  private let versions, names, paragraphs, places: Statement
  private let scan: ParagraphScan
  private var decompressor: Decompressor
  private var row = 0
  /// The last row of a version that there can be.
  package let last: Int

  /// Also looks for paragraphs that the index of them no longer leads to, where `scanning`.
  package init(_ archive: borrowing Archive, scanning: Bool = false) throws {
    let versions = try archive.connection.prepare(
      """
      SELECT cable_id, text_sha256, sha256, length, original FROM version WHERE id = ?
      """)
    let names = try archive.connection.prepare("SELECT canonical_id FROM cable WHERE id = ?")
    let paragraphs = try archive.connection.prepare(
      "SELECT text FROM paragraph WHERE version_id = ? ORDER BY ordinal")
    let places = try archive.connection.prepare(
      """
      SELECT source_id, path, offset, length, format
      FROM version_source JOIN source ON source.id = source_id
      WHERE version_id = ? ORDER BY source_id, offset
      """)
    let scan = try ParagraphScan(archive, isWanted: scanning)
    let decompressor = try Decompressor()
    self.versions = versions
    self.names = names
    self.paragraphs = paragraphs
    self.places = places
    self.scan = scan
    self.decompressor = decompressor
    last = archive.lastVersionRow
  }

  /// The next text, or the next row that cannot be read; nil after the last.
  package mutating func next() throws -> Result<StoredOriginal, LostRow>? {
    guard row < last else { return nil }
    row += 1
    do {
      return .success(try original(row))
    } catch {
      guard case .damaged(let reason)? = ArchiveError(error) else { throw error }
      return .failure(
        LostRow(table: "version", row: row, cable: name(ofVersion: row), reason: reason))
    }
  }

  private mutating func original(_ version: Int) throws -> StoredOriginal {
    var found: (cable: Int, text: String, digest: String, length: Int, frame: [UInt8])?
    try versions.run([version.value]) { row in
      found = (
        try row.column(0), try row.column(1), try row.column(2), try row.column(3),
        try row.column(4)
      )
    }
    guard let found else { throw ArchiveError.damaged("its row is not there") }
    let bytes = try unpacked(found.frame, found.length, of: version)
    let digest = Digest.sha256(bytes)
    return StoredOriginal(
      version: version, cable: found.cable, id: name(ofCable: found.cable), bytes: bytes,
      sha256: digest, isProven: digest == found.digest, textDigest: found.text,
      places: places(of: version, sha256: digest))
  }

  private mutating func unpacked(
    _ frame: [UInt8], _ length: Int, of version: Int
  ) throws -> [UInt8] {
    do {
      var texts: [String] = []
      try paragraphs.run([version.value]) { row in texts.append(try row.column(0)) }
      return try decompressor.decompress(frame, prefix: originalPrefix(of: texts), size: length)
    } catch {
      guard let texts = try scan.texts(of: version) else { throw error }
      return try decompressor.decompress(frame, prefix: originalPrefix(of: texts), size: length)
    }
  }

  /// What cannot be read of the places is left out: the text counts for more.
  private func places(of version: Int, sha256: String) -> [StoredOriginal.Place] {
    var places: [StoredOriginal.Place] = []
    try? self.places.run([version.value]) { row in
      let format: String = try row.column(4)
      guard let format = Source.Format(rawValue: format) else { return }
      places.append(
        StoredOriginal.Place(
          file: try row.column(0),
          source: Source(
            path: try row.column(1), offset: try row.column(2), length: try row.column(3),
            sha256: sha256, format: format)))
    }
    return places
  }

  // A name only helps to say what is concerned.
  private func name(ofCable row: Int) -> String? {
    (try? names.first(row.value) as String?) ?? nil
  }

  private func name(ofVersion version: Int) -> String? {
    var cable: Int?
    try? versions.run([version.value]) { row in cable = try row.column(0) }
    guard let cable else { return nil }
    return name(ofCable: cable)
  }
}

extension Archive {
  /// The highest row that a version can have, as far as pages can be read.
  fileprivate var lastVersionRow: Int {
    let asked: [SQL] = [
      "SELECT max(id) FROM version", "SELECT max(version_id) FROM version_source",
      "SELECT max(version_id) FROM paragraph",
    ]
    // Where one page is unreadable, another table may tell.
    let rows = asked.compactMap { sql in (try? connection.first(sql) as Int?) ?? nil }
    let pages = (try? connection.first("PRAGMA page_count") as Int?) ?? nil
    // A damaged number must not keep us counting: four versions do not fit on a page.
    return min(rows.max() ?? 0, (pages ?? 0) * 4)
  }
}
