import Cables
import Storage

/// A cable as a reader wants it, in lines.
struct CablePage {
  let cable: Cable
  /// What the archive knows of the references; empty where no archive is at hand.
  var references: [ReferenceRow] = []
  var citations: [Citation] = []
  /// Columns of the text, which is hard to read in longer lines.
  let columns: Int
  /// Columns of the terminal; nil in a pipe.
  let screen: Int?
  /// Columns for numbers and markings beside the text.
  let margin: Int
  var palette: Palette
  /// Where a terminal finds a cable that is pointed at; without it nothing is linked.
  var links: LinkPattern?

  init(_ cable: Cable, columns: Int?, palette: Palette) {
    self.cable = cable
    self.columns = min(columns ?? 100, 100)
    screen = columns
    margin = CablePage.margin(for: cable, columns: self.columns)
    self.palette = palette
  }

  /// `text`, which a terminal leads from to a cable.
  func linked(_ text: String, _ id: CableID?) -> String {
    guard let id, let links else { return text }
    return links.linked(text, to: id)
  }

  var lines: [String] {
    head + referenceLines + cable.paragraphs.flatMap(self.lines) + foot + citationLines
  }

  /// The paragraphs alone.
  var paragraphLines: [String] { Array(cable.paragraphs.flatMap(self.lines).dropFirst()) }

  /// Id, subject and the fields of the head.
  var head: [String] {
    let title = linked(palette.paint(cable.id.description, .id), cable.id)
    let subject = wrapped(printable(cable.subject ?? "(no subject)"), to: columns)
    return [title] + subject.map { palette.paint($0, .heading) } + [""]
      + fields.flatMap { field($0.name, $0.value) }
  }

  /// The fields of the head that have something in them.
  var fields: [(name: String, value: String)] {
    let post = cable.post
    let place = post.country.map { "\(post.code), \($0)" } ?? post.code
    let all = [
      ("Date", cable.sentAt.map(CablePage.date) ?? ""), ("From", "\(post.name) (\(place))"),
      ("To", CablePage.list(cable.action)), ("Info", CablePage.list(cable.info)),
      ("For", cable.passing.joined(separator: "; ")), ("Precedence", cable.precedence ?? ""),
      ("Classification", cable.classification?.description ?? ""),
      ("Captions", cable.captions.joined(separator: ", ")),
      ("TAGS", cable.tags.map(\.code).joined(separator: " ")),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  static func date(_ time: Timestamp) -> String {
    "\(time.date) \(time.description.dropFirst(11).prefix(5)) UTC"
  }

  private static func list(_ addressees: [Addressee]) -> String {
    addressees.map { addressee in
      addressee.name + (addressee.precedence.map { " (\($0))" } ?? "")
    }.joined(separator: "; ")
  }

  private func field(_ name: String, _ value: String) -> [String] {
    let column = 16
    return wrapped(printable(value), to: columns - column).enumerated().map { index, line in
      palette.paint(padded(index == 0 ? name : "", to: column), .dim) + line
    }
  }

  /// Who signed, and what the parser was not certain of.
  var foot: [String] {
    let signed = cable.signedBy.joined(separator: ", ")
    let findings = cable.findings.map { finding in
      "\(finding.code): \(finding.message)" + (finding.line.map { " (line \($0))" } ?? "")
    }
    return (signed.isEmpty && findings.isEmpty ? [] : [""]) + field("Signed", signed)
      + findings.flatMap { field("Warning", $0) }
  }
}
