import Cables

extension CitedCable {
  /// A record of RIS: two capitals, two blanks, a dash and a blank before each value.
  var ris: String {
    var fields = [("TY", "PCOMM"), ("ID", cable.id.description), ("AU", from.name)]
    fields += to.map { ("A2", $0.name) }
    if let subject = cable.subject { fields.append(("TI", subject)) }
    fields.append(("PY", String(cable.sentAt?.year ?? cable.id.year)))
    if let time = cable.sentAt {
      fields.append(("DA", String(time.date.map { $0 == "-" ? "/" : $0 }) + "/"))
    }
    fields += [
      ("M3", "Telegram"), ("M1", String(cable.id.serial)), ("AN", cable.id.description),
    ]
    if !paragraphs.isEmpty { fields.append(("SP", pinNumbers)) }
    fields += keywords.map { ("KW", $0) }
    if let summary = cable.summary { fields.append(("AB", summary)) }
    fields.append(("ER", ""))
    // A record has one line a field, and every line ends as in DOS.
    return fields.map { "\($0)  - \(CitedCable.oneLine($1))\r\n" }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    printable(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
