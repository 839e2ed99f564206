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
    // Those that matter less give way first, of equals the widest, until all are narrow.
    while excess > 0,
      let widest = elastic.filter({ widths[$0] > Table.narrowest }).max(by: {
        (listing.columns[$0].givesWay ? 1 : 0, widths[$0])
          < (listing.columns[$1].givesWay ? 1 : 0, widths[$1])
      })
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

  /// What stands under the row, in no more than three lines.
  private func below(_ row: Int) -> [String] {
    guard let index = listing.columns.firstIndex(where: \.isBelow),
      !cells[row][index].isEmpty
    else { return [] }
    let entry = listing.rows[row]
    let text = entry.values[index].cell
    // The place of a match is only known in text that is shown as it is.
    let matches = text == entry.values[index].field ? entry.matches : []
    let label = entry.label.map { $0 + " " } ?? ""
    let lines = wrapped(marked(text, matches), to: max(16, columns - 4 - width(of: label)))
    let blank = String(repeating: " ", count: 4 + width(of: label))
    return lines.prefix(3).enumerated().map { number, line in
      (number == 0 ? "    " + palette.paint(label, .dim) : blank) + painted(line)
    }
  }

  /// The text in cells that know which match they belong to; without colour in stars.
  private func marked(_ text: String, _ matches: [Range<Int>]) -> [MarkedCell] {
    var cells: [MarkedCell] = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let match = matches.firstIndex { $0.contains(place) }
      let isFirst = match.map { matches[$0].lowerBound == place } ?? false
      let isLast = match.map { matches[$0].upperBound - 1 == place } ?? false
      if isFirst, !palette.isColored { cells.append(MarkedCell(scalar: "*", mark: match)) }
      cells.append(MarkedCell(scalar: scalar, mark: match))
      if isLast, !palette.isColored { cells.append(MarkedCell(scalar: "*", mark: match)) }
    }
    return cells
  }

  private func painted(_ line: [MarkedCell]) -> String {
    var result = ""
    for run in Table.runs(line) { result += palette.paint(run.text, run.isMatch ? .match : nil) }
    return result
  }

  private static func runs(_ cells: [MarkedCell]) -> [(text: String, isMatch: Bool)] {
    var runs: [(text: String, isMatch: Bool)] = []
    for cell in cells {
      if let last = runs.last, last.isMatch == (cell.mark != nil) {
        runs[runs.count - 1].text.unicodeScalars.append(cell.scalar)
      } else {
        runs.append((String(cell.scalar), cell.mark != nil))
      }
    }
    return runs
  }
}
