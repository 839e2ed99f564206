import Cables

/// Records in aligned columns that fit a terminal.
struct Table {
  /// Columns that an elastic column keeps.
  private static let narrowest = 8

  let listing: Listing
  let columns: Int
  let palette: Palette
  /// Where a terminal finds a cable that is pointed at.
  private let links: LinkPattern?
  private let shown: [Int]
  let cells: [[String]]
  private let headings: [String]
  private let widths: [Int]

  init(_ listing: Listing, columns: Int, palette: Palette, links: LinkPattern? = nil) {
    self.links = links
    self.listing = listing
    self.columns = columns
    self.palette = palette
    var cells = listing.rows.map { row in
      zip(listing.columns, row.values).map { column, value in
        column.isMoment ? String(value.cell.prefix(10)) : value.cell
      }
    }
    // A column in which nothing stands only takes room.
    let shown = listing.columns.indices.filter { index in
      !listing.columns[index].isHidden && !listing.columns[index].isBelow
        && cells.contains { !$0[index].isEmpty }
    }
    // A number says nothing without a heading; ids, dates and words speak for themselves.
    let hasHeadings = shown.contains { listing.columns[$0].alignsRight }
    let headings = hasHeadings ? listing.columns.map(Table.heading(of:)) : []
    var widths = listing.columns.indices.map { Table.breadth($0, cells, headings) }
    let gaps = 2 * max(0, shown.count - 1)
    var excess = shown.reduce(gaps) { $0 + widths[$1] } - columns
    for index in shown where excess > 0 {
      guard let brief = listing.columns[index].brief else { continue }
      for row in cells.indices { cells[row][index] = brief(cells[row][index]) }
      excess -= widths[index]
      widths[index] = Table.breadth(index, cells, headings)
      excess += widths[index]
    }
    self.cells = cells
    self.shown = shown
    self.headings = headings
    widths = Table.narrowed(
      widths, by: excess, listing.columns, elastic: shown.filter { listing.columns[$0].isElastic })
    excess = shown.reduce(gaps) { $0 + widths[$1] } - columns
    // Rather half a heading than half a date below it.
    let spare = shown.map { ($0, widths[$0] - max(1, Table.breadth($0, cells, []))) }
    for (index, most) in spare.sorted(by: { $0.1 > $1.1 }) where excess > 0 && most > 0 {
      widths[index] -= min(excess, most)
      excess -= most
    }
    self.widths = widths
  }

  /// Those that matter less give way first, of equals the widest, until all are narrow.
  private static func narrowed(
    _ widths: [Int], by excess: Int, _ columns: [Listing.Column], elastic: [Int]
  ) -> [Int] {
    var (widths, excess) = (widths, excess)
    while excess > 0,
      let widest = elastic.filter({ widths[$0] > narrowest }).max(by: {
        (columns[$0].givesWay ? 1 : 0, widths[$0]) < (columns[$1].givesWay ? 1 : 0, widths[$1])
      })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  var lines: [String] {
    let head = headings.isEmpty || cells.isEmpty ? [] : [line(headings, isHead: true) { _ in .dim }]
    return head
      + listing.rows.indices.flatMap { row in
        [line(cells[row]) { listing.rows[row].style ?? $0.style }] + below(row)
      }
  }

  private static func heading(of column: Listing.Column) -> String {
    // `sent_at` is a day on a terminal.
    let words = column.key.split(separator: "_").filter { $0 != "at" }
    return (column.title ?? words.joined(separator: " ")).uppercased()
  }

  private static func breadth(_ column: Int, _ cells: [[String]], _ headings: [String]) -> Int {
    let texts = cells.map { $0[column] } + (headings.isEmpty ? [] : [headings[column]])
    return texts.map { width(of: $0) }.max() ?? 0
  }

  private func line(
    _ cells: [String], isHead: Bool = false, _ style: (Listing.Column) -> Style?
  ) -> String {
    var line = ""
    var room = columns
    for (place, index) in shown.enumerated() {
      let column = listing.columns[index]
      if place > 0 {
        line += room > 2 ? "  " : ""
        room -= 2
      }
      guard room > 0 else { break }
      let most = min(widths[index], room)
      let text =
        column.isPath && !isHead
        ? cutAtStart(cells[index], to: most) : cut(cells[index], to: most)
      let blanks = String(repeating: " ", count: max(0, min(widths[index], room) - width(of: text)))
      let painted = linked(palette.paint(text, style(column)), cells[index], in: column)
      let isLast = place == shown.count - 1
      line += column.alignsRight ? blanks + painted : painted + (isLast ? "" : blanks)
      room -= width(of: text) + blanks.count
    }
    return line
  }

  /// `text`, which leads from a column of ids to the cable that the cell names.
  private func linked(_ text: String, _ cell: String, in column: Listing.Column) -> String {
    guard let links, column.style == .id, let id = CableID(cell) else { return text }
    return links.linked(text, to: id)
  }
}
