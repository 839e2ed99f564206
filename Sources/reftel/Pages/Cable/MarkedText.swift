import Files
import Cables

/// The text of a paragraph with the stretches in it that mean a cable or a person.
///
/// Behind a place that names a reference for certain stands the cable meant:
/// `(Ref A [09PHNOMPENH194])`.
struct MarkedText {
  enum Mark: Hashable {
    case reference([CableID])
    case person(String)
  }

  typealias Cell = MarkedCell

  let marks: [Mark]
  /// In lines as printed.
  let lines: [[Cell]]

  init(_ paragraph: Paragraph, of cable: Cable) {
    let stretches = MarkedText.stretches(of: paragraph, in: cable)
    marks = stretches.map(\.mark)
    let scalars = Array(paragraph.text.unicodeScalars)
    var lines: [[Cell]] = []
    var line: [Cell] = []
    func append(_ text: some Sequence<Unicode.Scalar>, _ mark: Int?) {
      for scalar in text {
        switch scalar {
        case "\n":
          lines.append(line)
          line = []
        // A tab is a blank to a reader, and would be shown escaped.
        case "\t": line.append(Cell(scalar: " ", mark: mark))
        case _ where steersTerminal(scalar):
          for shown in printable(String(scalar)).unicodeScalars {
            line.append(Cell(scalar: shown, mark: mark))
          }
        default: line.append(Cell(scalar: scalar, mark: mark))
        }
      }
    }
    var place = 0
    for (index, stretch) in stretches.enumerated() where stretch.place.upperBound <= scalars.count {
      append(scalars[place..<stretch.place.lowerBound], nil)
      append(scalars[stretch.place], index)
      append(stretch.addition.unicodeScalars, index)
      place = stretch.place.upperBound
    }
    append(scalars[place...], nil)
    self.lines = lines + [line]
  }

  private struct Stretch {
    let place: Range<Int>
    let mark: Mark
    var addition = ""
  }

  /// In the order of the text; of two that overlap the reference, then the first.
  private static func stretches(of paragraph: Paragraph, in cable: Cable) -> [Stretch] {
    let references = cable.referenceMentions.filter {
      $0.ordinal == paragraph.ordinal && $0.status == .resolved && !$0.targets.isEmpty
    }.map { mention in
      let targets = mention.targets.map(\.description).filter { !mention.text.contains($0) }
      return Stretch(
        place: mention.start..<mention.start + mention.length,
        mark: .reference(mention.targets),
        addition: targets.isEmpty ? "" : " [\(targets.joined(separator: ", "))]")
    }
    let persons = cable.persons.flatMap { person in
      person.mentions.compactMap { mention -> Stretch? in
        guard let place = mention.place, place.ordinal == paragraph.ordinal else { return nil }
        return Stretch(
          place: place.start..<place.start + place.length, mark: .person(person.name))
      }
    }
    var taken: [Stretch] = []
    for stretch in references + persons
    where !taken.contains(where: { $0.place.overlaps(stretch.place) }) {
      taken.append(stretch)
    }
    return taken.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }
}

extension MarkedText {
  /// Whether the lines stand in columns, which breaking them anew would destroy.
  var isTable: Bool { lines.contains(where: MarkedText.isTableLine) }

  /// Lines joined between empty ones, and broken anew at blanks.
  func flowing(to columns: Int) -> [[Cell]] {
    let blocks = lines.split { $0.allSatisfy(\.scalar.isBlank) }
    let broken = blocks.map { block in
      wrapped(
        Array(block.joined(separator: [Cell(scalar: " ", mark: nil)])), to: columns)
    }
    return Array(broken.joined(separator: [[]]))
  }

  /// The cells in groups of one mark.
  func runs(_ cells: [Cell]) -> [(text: String, mark: Mark?)] {
    reftel.runs(of: cells).map { run in (run.text, run.mark.map { marks[$0] }) }
  }

  /// A line with a gap in it.
  private static func isTableLine(_ line: [Cell]) -> Bool {
    var gap = 0
    var hasBegun = false
    for cell in line {
      if cell.scalar == " " {
        gap += 1
      } else {
        if hasBegun, gap >= 4 { return true }
        hasBegun = true
        gap = 0
      }
    }
    return false
  }
}
