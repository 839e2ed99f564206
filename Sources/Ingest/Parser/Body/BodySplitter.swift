/// Cuts the body into its paragraphs.
struct BodySplitter {
  private(set) var parts: [BodyPart] = []
  private let text: Bytes

  /// Splits `text`, in which no page header is left.
  init(_ text: Bytes) {
    self.text = text
    var from = text.startIndex
    var last: Numbering.Start?
    for start in Numbering(text).starts {
      add(from..<start.place, after: last)
      last = start
      from = start.mark.textStart
    }
    add(from..<text.endIndex, after: last)
    moveHeadings()
  }

  private mutating func add(_ range: Range<Int>, after start: Numbering.Start?) {
    var part = BodyPart(
      number: start?.mark.number, marking: start?.mark.marking?.text,
      mark: start.map { $0.place..<$0.mark.textStart }, lines: [])
    part.lines.reserveCapacity(range.count / 64 + 2)
    for line in text.linePlaces(in: range) {
      if isStray(line) {
        part.strays.append(line)
      } else {
        part.lines.append(line)
      }
    }
    parts.append(part)
  }

  private func isStray(_ line: Range<Int>) -> Bool {
    let start = text.skip(from: line.lowerBound, upTo: line.upperBound, while: \.isSpace)
    return start < line.upperBound && text[start] == UInt8(ascii: "S")
      && text[start..<line.upperBound].trimmed.elementsEqual("SIPDIS".utf8)
  }

  /// Moves a heading from the end of one paragraph to the start of the next.
  private mutating func moveHeadings() {
    var titles: [(index: Int, part: BodyPart)] = []
    for index in parts.indices.dropLast() {
      let isNumbered = parts[index].number != nil
      let heading = Heading(takenFromEndOf: &parts[index].lines, of: text, all: !isNumbered)
      parts[index + 1].heading = heading
      // Of two that stand above each other the upper one is over more than the next paragraph.
      if isNumbered, heading != nil {
        let lines = parts[index].lines
        if let title = Heading(takenFromEndOf: &parts[index].lines, of: text, ruledOnly: true) {
          let start = title.range.lowerBound
          let own = lines.filter { $0.upperBound > start }.map {
            max($0.lowerBound, start)..<$0.upperBound
          }
          titles.append((index + 1, BodyPart(lines: own)))
        }
      }
    }
    for title in titles.reversed() { parts.insert(title.part, at: title.index) }
    for index in parts.indices where parts[index].number != nil && parts[index].heading == nil {
      parts[index].heading = Heading(takenFromStartOf: &parts[index].lines, of: text)
    }
  }
}
