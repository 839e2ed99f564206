import Cables

/// A cable as a note or a bibliography names it, with the paragraphs that are meant.
struct CitedCable {
  let cable: Cable
  let from: Office
  let to: [Office]
  /// Printed numbers of paragraphs; empty for the whole cable.
  let paragraphs: [ClosedRange<Int>]

  init(_ cable: Cable, paragraphs: [ClosedRange<Int>] = []) {
    self.cable = cable
    self.paragraphs = paragraphs
    from = Office(cable.post)
    to = cable.action.map { Office(addressee: $0.name) }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `June 26, 2009`; the year of the id where the telegram has no date.
  var date: String {
    guard let time = cable.sentAt else { return String(cable.id.year) }
    return "\(CitedCable.months[time.month - 1]) \(time.day), \(time.year)"
  }

  /// The addressees for action, no more than three by name.
  func recipients(_ name: (Office) -> String) -> String? {
    guard to.count > 1 else { return to.first.map(name) }
    let shown = to.count > 3 ? to.prefix(1).map(name) + ["others"] : to.map(name)
    return shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
  }

  /// The subject for a place within quotation marks.
  var quotedSubject: String? {
    cable.subject.map { subject in
      var result = ""
      var isOpen = false
      for character in printable(subject) {
        switch character {
        case "“": result += "‘"
        case "”": result += "’"
        case "\"":
          isOpen.toggle()
          result += isOpen ? "‘" : "’"
        default: result.append(character)
        }
      }
      return result
    }
  }

  /// `para. 6`, `paras. 2–4, 7`; nil for the whole cable.
  var pin: String? {
    guard let first = paragraphs.first else { return nil }
    let isOne = paragraphs.count == 1 && first.count == 1
    return (isOne ? "para. " : "paras. ") + pinNumbers
  }

  /// `6`, `2–4, 7`.
  var pinNumbers: String {
    paragraphs.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }.joined(separator: ", ")
  }

  /// `09PHNOMPENH419`, with the paragraphs as a reader types them: `09PHNOMPENH419¶6`.
  var pinnedID: String {
    paragraphs.isEmpty ? cable.id.description : "\(cable.id)¶\(pinNumbers)"
  }
}
