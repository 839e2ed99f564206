import SQLite

/// Finds the paragraphs of a version by going through all rows, where no index leads to them.
struct ParagraphScan: ~Copyable {
  private let row: Statement
  private let rows: [Int: [Int]]

  /// One pass over the table, and none where it is not wanted.
  init(_ archive: borrowing Archive, isWanted: Bool) throws {
    let row = try archive.connection.prepare("SELECT ordinal, text FROM paragraph WHERE id = ?")
    let rows = isWanted ? try ParagraphScan.rows(archive) : [:]
    self.row = row
    self.rows = rows
  }

  private static func rows(_ archive: borrowing Archive) throws -> [Int: [Int]] {
    let version = try archive.connection.prepare("SELECT version_id FROM paragraph WHERE id = ?")
    let last = (try? archive.connection.first("SELECT max(id) FROM paragraph") as Int?) ?? nil
    let kilobytes = archive.connection.kilobytes
    var rows: [Int: [Int]] = [:]
    // A kilobyte holds no more than some dozens of even the shortest rows.
    for id in 0..<max(0, min(last ?? kilobytes, kilobytes * 100)) {
      // A row that cannot be read is what we look past here.
      guard let found = try? version.first((id + 1).value) as Int? else { continue }
      rows[found, default: []].append(id + 1)
    }
    return rows
  }

  /// The paragraphs in their order; nil where none is known.
  func texts(of version: Int) throws -> [String]? {
    guard let ids = rows[version] else { return nil }
    var found: [(ordinal: Int, text: String)] = []
    for id in ids {
      try row.run([id.value]) { row in found.append((try row.column(0), try row.column(1))) }
    }
    return found.sorted { $0.ordinal < $1.ordinal }.map(\.text)
  }
}
