package import Cables
import SQLite

extension ArchiveWriter {
  /// Keeps a cable that was read again from its original, with every place it was found in.
  ///
  /// Where `sameRows`, its rows get the numbers that they had; else the next that are free.
  package mutating func replay(
    _ cable: Cable, from stored: StoredOriginal, original: CompressedOriginal, sameRows: Bool
  ) throws {
    try inBatch { writer in
      if sameRows {
        writer.batch?.nextCable = stored.cable
        writer.batch?.nextVersion = stored.version
      }
      let file = stored.places.first?.file ?? 0
      var cable = cable
      if let first = stored.places.first { cable.source = first.source }
      for file in Set([file] + stored.places.map(\.file)) {
        try writer.keepFile(file, of: cable.source.format)
      }
      _ = try writer.store(cable, original, file)
      guard let held = try writer.heldCable(cable.id),
        let version = try writer.heldVersion(of: held.id, cable.textDigest)
      else { return }
      for place in stored.places.dropFirst() {
        try writer.note(place.source, as: version, from: place.file)
      }
    }
    noteGrowth(by: original.length + original.frame.count)
    try commitIfLarge()
  }

  /// Sees to it that a file has a row, if only one that says how what was known of it is lost.
  func keepFile(_ id: Int, of format: Source.Format) throws {
    guard try connection.first("SELECT id FROM source WHERE id = \(id)") as Int? == nil else {
      return
    }
    try connection.execute(
      "INSERT OR IGNORE INTO import (id, started_at, program) VALUES (0, '', 'lost')")
    try connection.execute(
      """
      INSERT INTO source (id, import_id, path, format, size, sha256)
      VALUES (\(id), 0, 'lost', \(format.rawValue), 0, '')
      """)
  }

  /// Commits what is left, and settles what rests on all cables together.
  package mutating func finishReplay() throws {
    try commit()
    try settlePersons(everything: true)
    try inArchiveTerms {
      try connection.settleReferences()
      guard isIndexing else { return }
      try connection.settleTallies()
      try connection.execute("INSERT INTO cable_text (cable_text) VALUES ('optimize')")
    }
  }

  /// Makes the archive quick to fill and worthless after a crash: one that is thrown away soon.
  package func neglectSafety() throws {
    try connection.executeScript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
  }

  /// Says that its files are to be read again when they come, since cables of them are lost.
  package mutating func forgetCompleteness() throws {
    try inBatch { writer in
      try writer.connection.execute("UPDATE source SET complete = 0, row_digest = NULL")
      try writer.connection.seal(.sources, where: "row_digest IS NULL")
    }
  }
}

extension CompressedOriginal {
  /// In the place of an original that is not wanted.
  package static func left(of bytes: [UInt8], sha256: String) -> CompressedOriginal {
    CompressedOriginal(frame: [], prefix: OriginalPrefix(), length: bytes.count, sha256: sha256)
  }
}
