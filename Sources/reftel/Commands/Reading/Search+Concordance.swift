import Cables
import Storage

extension Search {
  /// The words in their places, one a line, with the text on both sides.
  func concordance(
    _ query: Query, in archive: borrowing Archive, _ session: Session
  ) throws -> Status {
    let (result, lines) = try archive.inSnapshot {
      let result = try archive.search(
        query, sort: sort, limit: limit, offset: offset, withSnippets: false, budget: budget)
      return (result, try archive.concordance(of: query, in: result.hits))
    }
    var listing = Listing(
      "concordance", query: .string(query.text),
      columns: [
        .init(key: "id", style: .id), .init(key: "paragraph"), .init(key: "marking"),
        .init(key: "before"), .init(key: "match", style: .match), .init(key: "after"),
      ])
    listing.notices = query.notices + result.notices.filter { !query.notices.contains($0) }
    listing.rows = lines.map { line in
      Listing.Row(
        id: line.id.description,
        [
          .string(line.id.description), JSON(line.paragraph), JSON(line.marking),
          .string(line.before), .string(line.match), .string(line.after),
        ])
    }
    guard common.format ?? .text == .text, let columns = session.columns else {
      return try session.print(listing, as: common.format)
    }
    for notice in listing.notices { session.note(notice) }
    for line in aligned(lines, columns, session.palette) { try session.out.line(line) }
    session.conclude("\(lines.count) places in \(result.hits.count) of \(result.total) cables")
    return lines.isEmpty ? .nothingFound : .done
  }

  /// The words under each other in the middle of the screen.
  private func aligned(
    _ lines: [ConcordanceLine], _ columns: Int, _ palette: Palette
  ) -> [String] {
    let labels = lines.map { line in
      line.id.description + (line.paragraph.map { "¶\($0)" } ?? "")
    }
    let column = labels.map { width(of: $0) }.max() ?? 0
    let side = max(8, (columns - column - 16) / 2)
    return zip(lines, labels).map { line, label in
      let before = end(of: printable(line.before), columns: side)
      let match = palette.isColored ? line.match : "*\(line.match)*"
      let taken = column + 2 + side + width(of: match)
      return palette.paint(label, .id)
        + String(repeating: " ", count: column + 2 - width(of: label) + side - width(of: before))
        + before + palette.paint(printable(match), .match)
        + cut(printable(line.after), to: max(1, columns - taken))
    }
  }

  /// The last columns of a text, from a word on.
  private func end(of text: String, columns: Int) -> String {
    var rest = Substring(text)
    while width(of: String(rest)) > columns {
      guard let blank = rest.dropFirst().firstIndex(of: " ") else { return "" }
      rest = rest[rest.index(after: blank)...]
    }
    return String(rest)
  }
}
