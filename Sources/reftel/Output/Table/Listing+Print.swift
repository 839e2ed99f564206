import Files

extension Session {
  /// Prints the records of `listing`; tells whether there were any.
  func print(_ listing: Listing, as format: Format?) throws(WriteError) -> Status {
    for notice in listing.notices { note(notice) }
    if listing.rows.isEmpty, listing.notices.isEmpty, let words = listing.emptiness { note(words) }
    switch format ?? .text {
    case .json:
      let results = listing.rows.map(listing.object)
      let envelope = JSON.envelope(
        listing.name, query: listing.query, total: listing.total ?? results.count,
        isApproximate: listing.isApproximate, notices: listing.notices, results: results)
      try out.line(envelope.text)
    case .ndjson:
      for row in listing.rows { try out.line(listing.object(row).text) }
    case .csv:
      try out.write(csv(listing.columns.map(\.key)))
      for row in listing.rows { try out.write(csv(row.values.map(\.spreadsheetField))) }
    case .ids:
      for row in listing.rows {
        if let id = row.id { try out.line(printable(id)) }
      }
    default:
      for line in table(listing) { try out.line(line) }
    }
    return listing.rows.isEmpty ? .nothingFound : .done
  }

  /// The lines of `listing` as text, for a terminal or for a pipe.
  func table(_ listing: Listing) -> [String] {
    guard let columns else {
      // A column is large, and there may be many rows.
      let shown = listing.columns.indices.filter { !listing.columns[$0].isHidden }
      let below = listing.columns.firstIndex(where: \.isBelow)
      return listing.rows.map { row in
        shown.map { index in
          let cell = row.values[index].cell
          guard index == below, row.values[index] != .null, let label = row.label else {
            return cell
          }
          return "\(label) \(cell)"
        }.joined(separator: "\t")
      }
    }
    return Table(listing, columns: columns, palette: palette, links: links).lines
  }
}
