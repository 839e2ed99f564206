import SQLite

extension Archive {
  /// How much there is of everything, and how many cables have each field.
  package func status() throws -> ArchiveStatus {
    try inArchiveTerms {
      var status = ArchiveStatus()
      status.cables = try count("SELECT count(*) FROM cable")
      status.versions = try count("SELECT count(*) FROM version")
      status.paragraphs = try count("SELECT count(*) FROM paragraph")
      status.sources = try count("SELECT count(*) FROM source")
      status.imports = try count("SELECT count(*) FROM import")
      status.posts = try count("SELECT count(DISTINCT post) FROM cable")
      status.tags = try count("SELECT count(*) FROM tag")
      status.rejects = try count("SELECT count(*) FROM reject")
      status.warnings = try count("SELECT count(*) FROM warning")
      status.references = try referenceCounts()
      status.fileSize =
        try count("PRAGMA page_count") * count("PRAGMA page_size")
      status.schemaVersion = try count("PRAGMA user_version")
      status.fingerprint = try fingerprint()
      status.coverage = try coverage()
      return status
    }
  }

  private func count(_ sql: SQL) throws -> Int { try connection.first(sql) ?? 0 }

  private func referenceCounts() throws -> ReferenceCounts {
    var counts = ReferenceCounts()
    let statuses = try connection.fetch(
      "SELECT status, count(*) FROM references_resolved GROUP BY status"
    ) { row in (status: try row.column(0) as String, count: try row.column(1) as Int) }
    for (status, count) in statuses {
      switch status {
      case "resolved": counts.resolved = count
      case "missing": counts.missing = count
      case "ambiguous": counts.ambiguous = count
      case "self": counts.own = count
      case "non-cable": counts.nonCable = count
      default: counts.malformed = count
      }
    }
    return counts
  }

  /// One pass over each table: a list that a cable has begins with the ordinal 1.
  private func coverage() throws -> [FieldCoverage] {
    let fields = try fieldCoverage()
    let lists = [
      (
        "captions",
        try count("SELECT count(*) FROM cable_line WHERE kind = 'caption' AND ordinal = 1")
      ),
      (
        "transmission_lines",
        try count("SELECT count(*) FROM cable_line WHERE kind = 'transmission' AND ordinal = 1")
      ),
      ("action", try count("SELECT count(*) FROM addressee WHERE kind = 'action' AND ordinal = 1")),
      ("info", try count("SELECT count(*) FROM addressee WHERE kind = 'info' AND ordinal = 1")),
      (
        "passing",
        try count("SELECT count(*) FROM cable_line WHERE kind = 'passing' AND ordinal = 1")
      ),
      ("tags", try count("SELECT count(*) FROM cable_tag WHERE ordinal = 1")),
      ("references", try count("SELECT count(*) FROM reference WHERE ordinal = 1")),
      (
        "reference_mentions",
        try count("SELECT count(*) FROM reference_mention WHERE ordinal = 1")
      ),
      (
        "paragraphs",
        try count(
          """
          SELECT count(*) FROM cable WHERE EXISTS
            (SELECT 1 FROM paragraph WHERE version_id = cable.version_id)
          """)
      ),
    ]
    return fields + lists.map(FieldCoverage.init)
  }

  private func fieldCoverage() throws -> [FieldCoverage] {
    let names = [
      "sent_at", "precedence", "classification", "transmission_id", "routing_indicator",
      "sections", "executive_order", "declassify_on", "classified_by", "subject",
      "subject_marking", "summary", "comment", "signed_by",
    ]
    let counts = try connection.fetch(
      """
      SELECT count(sent_at), count(precedence), count(classification), count(transmission_id),
        count(routing_indicator), count(sections_of), count(executive_order),
        count(declassify_on), count(classified_by_reasons), count(subject),
        count(subject_marking), count(summary), count(comment), count(signed_by)
      FROM cable
      """
    ) { row in
      try names.enumerated().map { position, name in
        FieldCoverage(field: name, cables: try row.column(Int32(position)))
      }
    }
    return counts.first ?? []
  }
}
