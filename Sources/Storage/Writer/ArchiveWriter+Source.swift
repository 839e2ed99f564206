public import Cables
import SQLite

extension ArchiveWriter {
  /// Begins a file; its id goes with each of its cables.
  ///
  /// A file whose import was cut off keeps its id, so that its cables are not noted twice.
  public mutating func beginSource(
    path: String, format: Source.Format, size: Int, sha256: String
  ) throws -> Int {
    try inBatch { writer in
      let begun: Int? = try writer.connection.first(
        """
        SELECT id FROM source
        WHERE sha256 = \(sha256) AND path = \(path) AND size = \(size) AND complete = 0
        """)
      let id = try begun ?? writer.insertSource(path, format, size, sha256)
      if begun != nil {
        try writer.connection.execute("DELETE FROM reject WHERE source_id = \(id)")
      }
      writer.open[id] = OpenSource()
      return id
    }
  }

  private func insertSource(
    _ path: String, _ format: Source.Format, _ size: Int, _ sha256: String
  ) throws -> Int {
    try connection.execute(
      """
      INSERT INTO source (import_id, path, format, size, sha256)
      VALUES (\(importID), \(path), \(format.rawValue), \(size), \(sha256))
      """)
    return Int(connection.lastInsertedRowID)
  }

  /// Marks a file as read to its end: it can be passed over from now on.
  public mutating func endSource(_ id: Int) throws {
    try inBatch { writer in
      let read = writer.open.removeValue(forKey: id) ?? OpenSource()
      try writer.connection.execute(
        """
        UPDATE source SET complete = 1, cables = \(read.cables), rejected = \(read.rejected)
        WHERE id = \(id)
        """)
      try writer.connection.seal(.sources, row: id)
    }
  }

  /// Notes a file or a record that is no cable.
  public mutating func reject(
    path: String, line: Int?, reason: String, source: Int? = nil
  ) throws {
    try inBatch { writer in
      try writer.connection.execute(
        """
        INSERT INTO reject (source_id, import_id, path, line, reason)
        VALUES (\(source.value), \(writer.importID), \(path), \(line.value), \(reason))
        """)
      try writer.connection.seal(.rejects, row: Int(writer.connection.lastInsertedRowID))
      writer.run?.counts.rejected += 1
      if let source { writer.open[source]?.rejected += 1 }
    }
  }

  var importID: Int {
    guard let run else { preconditionFailure("writes outside an import") }
    return run.id
  }
}
