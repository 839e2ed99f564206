import Cables

extension CitedCable {
  /// An entry that every BibTeX style knows.
  var bibtex: String {
    entry(
      "misc",
      dates: [("year", String(cable.sentAt?.year ?? cable.id.year))]
        + (cable.sentAt.map { [("month", CitedCable.monthNames[$0.month - 1])] } ?? []))
  }

  /// An entry for biblatex, which has letters and whole dates.
  var biblatex: String {
    entry("letter", dates: [("date", cable.sentAt?.date ?? String(cable.id.year))])
  }

  // Names that every style defines, and so without braces.
  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private func entry(_ type: String, dates: [(String, String)]) -> String {
    let recipient = recipients(\.name).map { " to \(CitedCable.tex($0))" } ?? ""
    var fields = [("author", "{\(CitedCable.tex(from.name))}")]
    if let subject = cable.subject { fields.append(("title", "{\(CitedCable.tex(subject))}")) }
    fields.append(("howpublished", "Telegram \(cable.id.serial)\(recipient)"))
    fields.append(("note", cable.id.description + (pin.map { ", \(CitedCable.tex($0))" } ?? "")))
    if !keywords.isEmpty {
      fields.append(("keywords", CitedCable.tex(keywords.joined(separator: ", "))))
    }
    let lines =
      fields.map { "  \($0) = {\($1)}" }
      + dates.map { name, value in
        name == "month" ? "  month = \(value)" : "  \(name) = {\(value)}"
      }
    return "@\(type){\(cable.id),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// Text in which no sign of TeX is at work.
  static func tex(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_", "{", "}": result += "\\\(scalar)"
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "–": result += "--"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
