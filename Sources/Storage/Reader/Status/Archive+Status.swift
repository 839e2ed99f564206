import SQLite

extension Archive {
  /// How much there is of everything, and how many cables have each field.
  package func status() throws -> ArchiveStatus {
    try inSnapshot {
      let isTallied = try connection.isTallied()
      let counts =
        try isTallied
        ? ArchiveCounts.stored(on: connection) : ArchiveCounts.count(.allCables, on: connection)
      var status = ArchiveStatus()
      status.cables = counts["cables"] ?? 0
      status.versions = counts["versions"] ?? 0
      status.paragraphs = counts["paragraphs_of_versions"] ?? 0
      status.sources = try count("SELECT count(*) FROM source")
      status.imports = try count("SELECT count(*) FROM import")
      status.posts = try posts().count
      status.tags = try count("SELECT count(*) FROM tag")
      status.rejects = try count("SELECT count(*) FROM reject")
      status.warnings = counts["warnings"] ?? 0
      status.references = try references(counts, isTallied: isTallied)
      status.fileSize =
        try count("PRAGMA page_count") * count("PRAGMA page_size")
      status.schemaVersion = try count("PRAGMA user_version")
      status.coverage = Archive.coverage(counts)
      return status
    }
  }

  private func count(_ sql: SQL) throws -> Int { try connection.first(sql) ?? 0 }

  private func references(_ counts: [String: Int], isTallied: Bool) throws -> ReferenceCounts {
    let missing = try count(
      isTallied
        ? "SELECT sum(entries) FROM missing_year"
        : "SELECT count(*) FROM references_resolved WHERE status = 'missing'")
    var references = ReferenceCounts()
    references.resolved = (counts["reference:cited"] ?? 0) - missing
    references.missing = missing
    references.ambiguous = counts["reference:ambiguous"] ?? 0
    references.own = counts["reference:self"] ?? 0
    references.nonCable = counts["reference:non-cable"] ?? 0
    references.malformed = counts["reference:malformed"] ?? 0
    return references
  }

  private static func coverage(_ counts: [String: Int]) -> [FieldCoverage] {
    let lists = [
      "captions", "transmission_lines", "action", "info", "passing", "tags", "references",
      "reference_mentions", "paragraphs",
    ]
    return (ArchiveCounts.columns.map { $0.name } + lists).map { name in
      FieldCoverage(field: name, cables: counts[name] ?? 0)
    }
  }
}
