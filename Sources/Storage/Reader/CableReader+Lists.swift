import Cables
import SQLite

extension CableReader {
  /// Lines, addressees and tags.
  func readHead(of entry: inout Entry) throws {
    var cable = entry.cable
    var (lists, tags) = (RowDigest(), RowDigest())
    try statements.lines.run([entry.id.value]) { row in
      lists.add(row)
      let text: String = try row.column(2)
      switch try row.column(0) as String {
      case "caption": cable.captions.append(text)
      case "passing": cable.passing.append(text)
      case "transmission": cable.transmissionLines.append(text)
      default: cable.exempted.append(text)
      }
    }
    try statements.addressees.run([entry.id.value]) { row in
      lists.add(row)
      let addressee = Addressee(
        route: try row.column(2), name: try row.column(3), precedence: try row.column(4),
        mcn: try row.column(5))
      let isAction = try row.column(0) == "action"
      if isAction { cable.action.append(addressee) } else { cable.info.append(addressee) }
    }
    try statements.tags.run([entry.id.value]) { row in
      tags.add(row)
      cable.tags.append(TagUse(code: try row.column(1), printed: try row.column(2)))
    }
    (entry.lists, entry.tags) = (lists, tags)
    entry.cable = cable
  }

  /// Paragraphs, references, the places that name them, and findings.
  func readText(of entry: inout Entry) throws {
    var cable = entry.cable
    cable.paragraphs = try paragraphs(of: entry.version)
    cable.summary = cable.paragraphs.words(of: .summary)
    cable.comment = cable.paragraphs.words(of: .comment)
    // What mentions were read to mean, and what the archive takes it for.
    var meant: [CableID: [CableID]] = [:]
    try statements.references.run([entry.id.value]) { row in
      try ReferenceProof.prove(row)
      let reference = try Reference(row)
      cable.references.append(reference)
      guard let read = (try row.column(12) as String?).flatMap({ CableID($0) }) else { return }
      let candidates: CableIDList? = try row.column(15)
      meant[read] = candidates?.ids ?? reference.target.map { [$0] }
    }
    var lists = entry.lists
    try statements.mentions.run([entry.id.value]) { row in
      lists.add(row)
      cable.referenceMentions.append(try ReferenceMention(row).replacing(meant))
    }
    try statements.warnings.run([entry.id.value]) { row in
      lists.add(row)
      cable.findings.append(
        Finding(
          try row.column(1), try row.column(2), paragraph: try row.column(3),
          line: try row.column(4)))
    }
    entry.lists = lists
    entry.cable = cable
  }

  func paragraphs(of version: Int) throws -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    try text.run(version) { row in
      let kind: String = try row.column(3)
      let isFramed = try row.column(6) as Int? != nil
      paragraphs.append(
        Paragraph(
          ordinal: try row.column(0), number: try row.column(1), marking: try row.column(2),
          kind: Paragraph.Kind(rawValue: kind) ?? .body, heading: try row.column(4),
          text: try row.column(5), inside: isFramed ? try row.stretch(6) : nil))
    }
    return paragraphs
  }
}

extension Reference {
  fileprivate init(_ row: borrowing Row) throws {
    let kind: String = try row.column(3)
    let target: String? = try row.column(10)
    let yearFrom: String? = try row.column(11)
    self.init(
      letter: try row.column(2), kind: Kind(rawValue: kind) ?? .other,
      target: target.flatMap { CableID($0) }, text: try row.column(4),
      yearFrom: yearFrom.flatMap(YearSource.init), place: try row.stretch(8))
    notal = try row.column(5)
    andPrevious = try row.column(6)
    corrected = try row.column(7)
  }
}

extension ReferenceMention {
  /// With targets as the archive has them, which may know another year, or none for certain.
  fileprivate func replacing(_ meant: [CableID: [CableID]]) -> ReferenceMention {
    guard !meant.isEmpty else { return self }
    var mention = self
    mention.targets = targets.flatMap { meant[$0] ?? [$0] }
    let isOpen = targets.contains { (meant[$0]?.count ?? 1) > 1 }
    if isOpen, status == .resolved { mention.status = .ambiguous }
    return mention
  }

  fileprivate init(_ row: borrowing Row) throws {
    let status: String = try row.column(6)
    let targets: CableIDList = try row.column(7)
    let place = try row.stretch(4)
    self.init(
      ordinal: try row.column(1), paragraph: try row.column(2), text: try row.column(3),
      start: place.lowerBound, length: place.count,
      status: Status(rawValue: status) ?? .open, targets: targets.ids)
  }
}
