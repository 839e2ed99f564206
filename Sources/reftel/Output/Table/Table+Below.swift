extension Table {
  /// Lines of it.
  private static var most: Int { 3 }

  /// What stands under the row.
  func below(_ row: Int) -> [String] {
    guard let index = listing.columns.firstIndex(where: \.isBelow),
      !cells[row][index].isEmpty
    else { return [] }
    let entry = listing.rows[row]
    let text = entry.values[index].cell
    // The place of a match is only known in text that is shown as it is.
    let matches = text == entry.values[index].field ? entry.matches : []
    let label = entry.label.map { $0 + " " } ?? ""
    let room = max(16, columns - 4 - width(of: label))
    var lines = wrapped(marked(text, matches), to: room - 1)
    if lines.count > Table.most {
      lines = Array(lines.prefix(Table.most))
      lines[Table.most - 1].append(MarkedCell(scalar: "…", mark: nil))
    }
    let blank = String(repeating: " ", count: 4 + width(of: label))
    return lines.enumerated().map { number, line in
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
    runs(of: line).map { palette.paint($0.text, $0.mark == nil ? nil : .match) }.joined()
  }
}
