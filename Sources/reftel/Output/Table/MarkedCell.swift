/// A character as a terminal may show it, and the stretch of the text it belongs to.
struct MarkedCell {
  let scalar: Unicode.Scalar
  let mark: Int?
}

/// Lines of at most `columns` columns, broken at blanks; a longer word stands alone.
func wrapped(_ cells: [MarkedCell], to columns: Int) -> [[MarkedCell]] {
  var lines: [[MarkedCell]] = []
  var line: [MarkedCell] = []
  var used = 0
  for word in cells.split(whereSeparator: \.scalar.properties.isWhitespace) {
    let next = word.reduce(0) { $0 + width(of: $1.scalar) }
    if used > 0, used + 1 + next > columns {
      lines.append(line)
      line = []
      used = 0
    }
    if used > 0 {
      // A blank within a stretch belongs to it.
      let mark = line.last?.mark == word.first?.mark ? line.last?.mark : nil
      line.append(MarkedCell(scalar: " ", mark: mark))
      used += 1
    }
    line += word
    used += next
  }
  return line.isEmpty ? lines : lines + [line]
}
