/// Records in aligned columns that fit a terminal.
struct Table {
  /// Columns that an elastic column keeps.
  private static let narrowest = 8

  private let listing: Listing
  private let columns: Int
  private let palette: Palette
  private let shown: [Int]
  private let cells: [[String]]
  private let widths: [Int]

  init(_ listing: Listing, columns: Int, palette: Palette) {
    self.listing = listing
    self.columns = columns
    self.palette = palette
    let cells = listing.rows.map { row in
      zip(listing.columns, row.values).map { column, value in
        column.isMoment ? String(value.cell.prefix(10)) : value.cell
      }
    }
    // A column in which nothing stands only takes room.
    let shown = listing.columns.indices.filter { index in
      !listing.columns[index].isHidden && !listing.columns[index].isBelow
        && cells.contains { !$0[index].isEmpty }
    }
    self.cells = cells
    self.shown = shown
    var widths = listing.columns.indices.map { index in
      cells.map { width(of: $0[index]) }.max() ?? 0
    }
    let gaps = 2 * max(0, shown.count - 1)
    var excess = shown.reduce(gaps) { $0 + widths[$1] } - columns
    let elastic = shown.filter { listing.columns[$0].isElastic }
    // The widest gives way first, until all are narrow.
    while excess > 0, let widest = elastic.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Table.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    self.widths = widths
  }

  var lines: [String] { listing.rows.indices.flatMap { [line($0)] + below($0) } }

  private func line(_ row: Int) -> String {
    var line = ""
    var room = columns
    for (place, index) in shown.enumerated() {
      let column = listing.columns[index]
      if place > 0 {
        line += room > 2 ? "  " : ""
        room -= 2
      }
      guard room > 0 else { break }
      let text = cut(cells[row][index], to: min(widths[index], room))
      let blanks = String(repeating: " ", count: max(0, min(widths[index], room) - width(of: text)))
      let painted = palette.paint(text, listing.rows[row].style ?? column.style)
      let isLast = place == shown.count - 1
      line += column.alignsRight ? blanks + painted : painted + (isLast ? "" : blanks)
      room -= width(of: text) + blanks.count
    }
    return line
  }

  private func below(_ row: Int) -> [String] {
    guard let index = listing.columns.firstIndex(where: \.isBelow),
      !cells[row][index].isEmpty
    else { return [] }
    let line = listing.rows[row].values[index].cell
    // The place of a match is only known in text that is shown as it is.
    let matches = line == listing.rows[row].values[index].field ? listing.rows[row].matches : []
    return ["    " + highlighted(cut(line, to: max(8, columns - 4)), matches)]
  }

  private func highlighted(_ text: String, _ matches: [Range<Int>]) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var place = 0
    for match in matches where match.lowerBound >= place && match.upperBound <= scalars.count {
      result.unicodeScalars.append(contentsOf: scalars[place..<match.lowerBound])
      let inside = String(String.UnicodeScalarView(scalars[match]))
      result += palette.paint(inside, .match)
      place = match.upperBound
    }
    result.unicodeScalars.append(contentsOf: scalars[place...])
    return result
  }
}
