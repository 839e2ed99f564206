/// Cuts the body into its paragraphs.
struct BodySplitter {
  private(set) var parts: [BodyPart] = []

  /// Splits `text`, in which no page header is left.
  init(_ text: Bytes) {
    var from = text.startIndex
    var last: Numbering.Start?
    for start in Numbering(text).starts {
      add(text[from..<start.place], after: last)
      last = start
      from = start.mark.textStart
    }
    add(text[from...], after: last)
    moveHeadings()
  }

  private mutating func add(_ text: Bytes, after start: Numbering.Start?) {
    var part = BodyPart(
      number: start?.mark.number, marking: start?.mark.marking?.text,
      mark: start.map { $0.place..<$0.mark.textStart }, lines: [])
    part.lines.reserveCapacity(text.countOfLines)
    for line in text.lines {
      if line.count < 20, line.trimmed.elementsEqual("SIPDIS".utf8) {
        part.strays.append(line)
      } else {
        part.lines.append(line)
      }
    }
    parts.append(part)
  }

  /// Moves a heading from the end of one paragraph to the start of the next.
  private mutating func moveHeadings() {
    var titles: [(index: Int, part: BodyPart)] = []
    for index in parts.indices.dropLast() {
      let isNumbered = parts[index].number != nil
      let heading = Heading(takenFromEndOf: &parts[index].lines, all: !isNumbered)
      parts[index + 1].heading = heading
      // Of two that stand above each other the upper one is over more than the next paragraph.
      if isNumbered, heading != nil {
        let lines = parts[index].lines
        if let title = Heading(takenFromEndOf: &parts[index].lines, ruledOnly: true) {
          let start = title.range.lowerBound
          let own = lines.filter { $0.endIndex > start }.map { $0[max($0.startIndex, start)...] }
          titles.append((index + 1, BodyPart(lines: own)))
        }
      }
    }
    for title in titles.reversed() { parts.insert(title.part, at: title.index) }
    for index in parts.indices where parts[index].number != nil && parts[index].heading == nil {
      parts[index].heading = Heading(takenFromStartOf: &parts[index].lines)
    }
  }
}
