public import Cables
import SQLite

/// Reads whole cables, one after another; its statements are made ready once.
package struct CableReader: ~Copyable {
  /// What the row of a cable leads to.
  struct Entry {
    let id: Int
    let version: Int
    var cable: Cable
    /// Of what was read so far of the rows that `cable.list_digest` is of, and of its tags.
    var lists = RowDigest()
    var tags = RowDigest()
  }

  let statements: ReaderStatements
  let personStatements: PersonReaderStatements
  private let cableProof: CableProof
  let text: ParagraphProof

  package init(_ archive: borrowing Archive) throws {
    let statements = try ReaderStatements.prepare(on: archive.connection)
    let personStatements = try PersonReaderStatements.prepare(on: archive)
    let cableProof = try CableProof(on: archive.connection)
    let text = try ParagraphProof(on: archive.connection)
    self.statements = statements
    self.personStatements = personStatements
    self.cableProof = cableProof
    self.text = text
  }

  /// The cable of this id, with its versions; nil where it is not held.
  package func cable(_ id: CableID) throws -> StoredCable? {
    try inArchiveTerms {
      guard var entry = try entry(id) else { return nil }
      try cableProof.prove(row: entry.id)
      let versions = try versions(of: entry)
      try readHead(of: &entry)
      try readText(of: &entry)
      try readPersons(of: &entry)
      try prove(entry)
      guard let current = versions.first(where: \.isCurrent), let place = current.places.first
      else { throw ArchiveError.damaged("\(id) has no version") }
      entry.cable.source = place
      entry.cable.textDigest = current.textDigest
      entry.cable.textLength = current.textLength
      return StoredCable(cable: entry.cable, versions: versions)
    }
  }

  private func prove(_ entry: Entry) throws {
    try statements.digests.run([entry.id.value]) { row in
      try entry.tags.prove(row.column(0), "what is stored of the tags of \(entry.cable.id)")
      try entry.lists.prove(row.column(1), "what is stored of the head of \(entry.cable.id)")
    }
  }

  private func versions(of entry: Entry) throws -> [StoredVersion] {
    var versions: [StoredVersion] = []
    try statements.versions.run([entry.id.value]) { row in
      let id: Int = try row.column(0)
      versions.append(
        StoredVersion(
          number: versions.count + 1, isCurrent: id == entry.version,
          textDigest: try row.column(1), textLength: try row.column(2), sha256: try row.column(3),
          length: try row.column(4), places: []))
      versions[versions.count - 1].places = try places(
        of: id, sha256: versions[versions.count - 1].sha256)
    }
    return versions
  }

  private func places(of version: Int, sha256: String) throws -> [Source] {
    var places: [Source] = []
    try statements.places.run([version.value]) { row in
      let format: String = try row.column(3)
      places.append(
        Source(
          path: try row.column(0), offset: try row.column(1), length: try row.column(2),
          sha256: sha256, format: Source.Format(rawValue: format) ?? .telegram))
    }
    return places
  }
}

extension Archive {
  /// The cable of this id, with its versions; nil where it is not held.
  ///
  /// For many cables one `CableReader` is quicker.
  public func cable(_ id: CableID) throws -> StoredCable? {
    try inSnapshot { try CableReader(self).cable(id) }
  }
}
