import Storage

extension Search {
  func count(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    let total = try archive.count(query)
    for notice in query.notices { session.note(notice) }
    switch common.format ?? .text {
    case .json:
      let envelope: JSON = .envelope(
        "count", query: .string(query.text), total: total, notices: query.notices, results: [])
      try session.out.line(envelope.text)
    case .ndjson:
      let record: JSON = ["total": .number(total)]
      try session.out.line(record.text)
    case .csv: try session.out.write(csv(["total"]) + csv([String(total)]))
    default: try session.out.line(String(total))
    }
    return total > 0 ? .done : .nothingFound
  }

  func facets(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    var listing = Listing(
      "facets", query: .string(query.text),
      columns: [
        .init(key: "facet", style: .dim), .init(key: "value", style: .heading),
        .init(key: "count", alignsRight: true), .init(key: "meaning", isElastic: true),
      ])
    listing.notices = query.notices
    listing.rows = try Listing.rows(of: facets, query, in: archive)
    return try session.print(listing, as: common.format)
  }

  func explain(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    let explanation = try archive.explain(query, sort: sort)
    switch common.format ?? .text {
    case .json, .ndjson:
      let answer: JSON = [
        "schema": "reftel.explain/1", "query": .string(query.text),
        "reading": .string(explanation.reading), "notices": JSON(explanation.notices),
        "sql": .string(explanation.sql), "plan": JSON(explanation.plan),
      ]
      try session.out.line(answer.text)
    default:
      for notice in explanation.notices { session.note(notice) }
      let parts = [
        ("Read as", printable(explanation.reading)), ("SQL", explanation.sql),
        ("Plan", explanation.plan.joined(separator: "\n")),
      ]
      for (place, part) in parts.enumerated() {
        if place > 0 { try session.out.line() }
        try session.out.line(session.palette.paint(part.0, .heading))
        try session.out.line(part.1)
      }
    }
    return .done
  }
}
