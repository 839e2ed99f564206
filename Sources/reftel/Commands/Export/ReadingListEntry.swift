import Cables

/// A cable in a list of what to read, in Markdown.
struct ReadingListEntry {
  let text: String

  init(_ cited: CitedCable) {
    let cable = cited.cable
    let plain = MarkdownPage.plain
    let parties = cited.from.name + (cited.recipients(\.name).map { " to \($0)" } ?? "")
    let marks = [cited.date, cable.classification?.description].compactMap(\.self)
    var lines = [
      "- **\(cable.id)** \(plain(cable.subject ?? "(no subject)"))  ",
      "  \(plain(parties)), \(plain(marks.joined(separator: ", ")))",
    ]
    let targets = cable.references.compactMap { $0.target?.description }
    if !targets.isEmpty { lines += ["", "  Refers to \(targets.joined(separator: ", "))"] }
    if let summary = cable.summary {
      let words = summary.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines += ["", "  > \(plain(words))"]
    }
    text = lines.map { $0 + "\n" }.joined()
  }
}
