import Cables
import Compression
import Digest
import SQLite

/// Reads the originals of an archive one after another, in the order in which they came.
///
/// Row by row, so that a damaged page costs what lies on it and nothing more.
package struct OriginalReader: ~Copyable {
  private let versions, names, paragraphs, paragraphsByRow, places: Statement
  private let arePlacesSealed: Bool
  private let scan: ParagraphScan
  private var decompressor: Decompressor
  private var row = 0
  /// The last row of a version that there can be.
  package let last: Int
  /// Places that are not what they were when they were written; none of them is given.
  package private(set) var lostPlaces: [LostRow] = []

  /// Also looks for paragraphs that the index of them no longer leads to, where `scanning`.
  package init(_ archive: borrowing Archive, scanning: Bool = false) throws {
    let versions = try archive.connection.prepare(
      """
      SELECT cable_id, text_sha256, sha256, length, original, \(archive.connection.prefixColumns)
      FROM version WHERE id = ?
      """)
    let names = try archive.connection.prepare(
      orNothing: "SELECT canonical_id FROM cable WHERE id = ?")
    let paragraphs = try archive.connection.prepare(
      "SELECT text FROM paragraph WHERE version_id = ? ORDER BY ordinal")
    let paragraphsByRow = try archive.connection.prepare(
      "SELECT text FROM paragraph WHERE version_id = ? ORDER BY id")
    let arePlacesSealed = archive.connection.isSealed(.places)
    let digest = arePlacesSealed ? "version_source.row_digest" : "NULL"
    let places = try archive.connection.prepare(
      orNothing: """
        SELECT version_id, source_id, offset, length, \(digest), path, format
        FROM version_source JOIN source ON source.id = source_id
        WHERE version_id = ? ORDER BY source_id, offset
        """)
    let scan = try ParagraphScan(archive, isWanted: scanning)
    let decompressor = try Decompressor()
    self.versions = versions
    self.names = names
    self.paragraphs = paragraphs
    self.paragraphsByRow = paragraphsByRow
    self.places = places
    self.arePlacesSealed = arePlacesSealed
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
      guard let reason = ArchiveError.loss(error) else { throw error }
      return .failure(
        LostRow(table: "version", row: row, cable: name(ofVersion: row), reason: reason))
    }
  }

  private mutating func original(_ version: Int) throws -> StoredOriginal {
    var found: (cable: Int, text: String, digest: String, frame: PackedText)?
    try versions.run([version.value]) { row in
      found = (
        try row.column(0), try row.column(1), try row.column(2),
        PackedText(
          length: try row.column(3), bytes: try row.column(4), prefix: try OriginalPrefix(row, 5))
      )
    }
    guard let found else { throw ArchiveError.damaged("its row is not there") }
    let bytes = try unpacked(found.frame, of: version)
    let digest = Digest.sha256(bytes)
    return StoredOriginal(
      version: version, cable: found.cable, id: name(ofCable: found.cable), bytes: bytes,
      sha256: digest, isProven: digest == found.digest, textDigest: found.text,
      places: places(of: version, sha256: digest))
  }

  private mutating func unpacked(_ frame: PackedText, of version: Int) throws -> [UInt8] {
    do {
      return try unpacked(frame, paragraphs.texts(of: version))
    } catch {
      // Where ordinals are damaged, the rows may still stand as they were written.
      if let bytes = try? unpacked(frame, paragraphsByRow.texts(of: version)) { return bytes }
      guard let texts = try scan.texts(of: version) else { throw error }
      return try unpacked(frame, texts)
    }
  }

  private mutating func unpacked(_ frame: PackedText, _ texts: [String]) throws -> [UInt8] {
    try decompressor.decompress(
      frame.bytes, prefix: frame.prefix.bytes(with: texts), size: frame.length)
  }

  /// What cannot be read of the places is left out: the text counts for more.
  private mutating func places(of version: Int, sha256: String) -> [StoredOriginal.Place] {
    var places: [StoredOriginal.Place] = []
    var isWhole = true
    let areSealed = arePlacesSealed
    try? self.places.run([version.value]) { row in
      guard try !areSealed || OriginalReader.isAsWritten(row) else {
        isWhole = false
        return
      }
      let format: String = try row.column(6)
      guard let format = Source.Format(rawValue: format) else { return }
      places.append(
        StoredOriginal.Place(
          file: try row.column(1),
          source: Source(
            path: try row.column(5), offset: try row.column(2), length: try row.column(3),
            sha256: sha256, format: format)))
    }
    if !isWhole {
      lostPlaces.append(
        LostRow(
          table: SealedTable.places.rawValue, row: version, cable: name(ofVersion: version),
          reason: "the row does not have its digest"))
    }
    return places
  }

  private static func isAsWritten(_ place: borrowing Row) throws -> Bool {
    let end = Int32(SealedTable.places.columns.count)
    return try place.column(end) as Value == RowHash(place, upTo: end).stored
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

/// The columns of a version that its original comes from.
private struct PackedText {
  let length: Int
  let bytes: [UInt8]
  let prefix: OriginalPrefix
}

extension Statement {
  fileprivate func texts(of version: Int) throws -> [String] {
    var texts: [String] = []
    try run([version.value]) { row in texts.append(try row.column(0)) }
    return texts
  }
}

extension Connection {
  /// The columns of `OriginalPrefix`, as far as the archive is of a release that has them.
  fileprivate var prefixColumns: String {
    let found = try? fetch("SELECT name FROM pragma_table_info('version')") { row in
      try row.column(0) as String
    }
    return OriginalPrefix.columns.map { found?.contains($0) == true ? $0 : "NULL" }
      .joined(separator: ", ")
  }

  /// A statement that yields no row where its table is not there: the texts can be had without.
  fileprivate func prepare(orNothing sql: String) throws -> Statement {
    do {
      return try prepare(sql)
    } catch {
      guard ArchiveError.loss(error) != nil else { throw error }
      return try prepare("SELECT NULL WHERE ? IS NULL AND 0")
    }
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
    // A damaged number must not keep us counting: four versions do not fit into four kilobytes.
    return max(0, min(rows.max() ?? 0, connection.kilobytes))
  }
}
