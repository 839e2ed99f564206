import Files

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
  for word in cells.split(whereSeparator: \.scalar.isBlank) {
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

/// The cells in groups of one mark.
func runs(of cells: [MarkedCell]) -> [(text: String, mark: Int?)] {
  var runs: [(text: String, mark: Int?)] = []
  var start = 0
  while start < cells.count {
    let mark = cells[start].mark
    let end = cells[start...].firstIndex { $0.mark != mark } ?? cells.count
    runs.append((text(of: cells[start..<end]), mark))
    start = end
  }
  return runs
}

/// Put together from bytes: a string that grows by scalars looks at its form for each of them.
private func text(of cells: ArraySlice<MarkedCell>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(cells.count)
  for cell in cells {
    if cell.scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: cell.scalar.value))
    } else {
      bytes += cell.scalar.utf8
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
