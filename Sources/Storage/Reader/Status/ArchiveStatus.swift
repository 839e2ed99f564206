/// How much an archive holds.
package struct ArchiveStatus: Hashable, Sendable {
  package var cables = 0
  package var versions = 0
  package var paragraphs = 0
  package var sources = 0
  package var imports = 0
  package var posts = 0
  package var tags = 0
  package var rejects = 0
  package var warnings = 0
  package var references = ReferenceCounts()
  /// Bytes of the file, without a write-ahead log that is still beside it.
  package var fileSize = 0
  package var schemaVersion = 0
  /// How many cables have each field: single fields first, then lists.
  package var coverage: [FieldCoverage] = []
}

/// Entries of reference fields, by what became of them.
package struct ReferenceCounts: Hashable, Sendable {
  package var resolved = 0
  package var missing = 0
  /// Several cables may be meant.
  package var ambiguous = 0
  /// A cable that names itself.
  package var own = 0
  package var nonCable = 0
  package var malformed = 0

  package var total: Int { resolved + missing + ambiguous + own + nonCable + malformed }
}

/// How many cables have a field.
package struct FieldCoverage: Hashable, Sendable {
  /// As in the JSON of a cable: `sent_at`.
  package var field: String
  package var cables: Int
}
