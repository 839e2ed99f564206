import Cables
import SQLite

/// The rows that a cable is stored in: what is bound, and what its digests are taken of.
///
/// A row of a list begins with the cable's own, which no digest takes in.
struct CableRows {
  /// Of `SealedColumns.cable`, then the digests.
  let head: [Value]
  let lines, tags, mentions, warnings: [[Value]]

  init(_ cable: Cable, _ id: Int, version: Int) {
    lines =
      CableRows.lines(cable.captions, "caption", id)
      + CableRows.lines(cable.exempted, "exempted", id)
      + CableRows.lines(cable.passing, "passing", id)
      + CableRows.lines(cable.transmissionLines, "transmission", id)
    tags = cable.tags.numbered.map { ordinal, use in
      [id.value, ordinal.value, use.code.value, use.printed.value]
    }
    mentions = cable.referenceMentions.numbered.map { ordinal, mention in
      [
        id.value, ordinal.value, mention.ordinal.value, mention.paragraph.value,
        mention.text.value, mention.start.value, mention.length.value,
        mention.status.rawValue.value, CableIDList(mention.targets).value,
      ]
    }
    warnings = cable.findings.numbered.map { ordinal, finding in
      [
        id.value, ordinal.value, finding.code.value, finding.message.value,
        finding.paragraph.value, finding.line.value,
      ]
    }
    // In the order in which the rows are read again.
    var lists = RowDigest(of: lines)
    lists.add(cable.action, "action")
    lists.add(cable.info, "info")
    lists.add(mentions)
    lists.add(warnings)
    let fields = cable.fields(id, version: version)
    head = fields + [RowDigest(fields), RowDigest(of: tags), lists].map { .integer($0.value) }
  }

  private static func lines(_ lines: [String], _ kind: Value, _ id: Int) -> [[Value]] {
    lines.numbered.map { ordinal, line in [id.value, kind, ordinal.value, line.value] }
  }
}

extension Cable {
  /// Of `SealedColumns.cable`.
  fileprivate func fields(_ id: Int, version: Int) -> [Value] {
    [
      id.value, self.id.description.value, self.id.year.value, post.code.value,
      self.id.serial.value, version.value, (sentAt?.description).value, precedence.value,
      (classification?.description).value, (classification?.level.rawValue).value,
      transmissionID.value, routingIndicator.value, (sections?.of).value,
      (sections?.held.map(String.init).joined(separator: ",")).value, executiveOrder.value,
      declassifyOn.value, (classifiedBy?.name).value, (classifiedBy?.title).value,
      (classifiedBy?.reasons.joined(separator: "\n")).value, subject.value, subjectMarking.value,
      signedBy.onLines.value,
    ]
  }

  /// The version, then `SealedColumns.paragraphs`.
  func paragraphRows(of version: Int) -> [[Value]] {
    // Numbered anew: mentions count paragraphs by position, whatever the ordinal says.
    paragraphs.numbered.map { ordinal, paragraph in
      [
        version.value, ordinal.value, paragraph.number.value, paragraph.marking.value,
        paragraph.kind.rawValue.value, paragraph.heading.value, paragraph.text.value,
        (paragraph.inside?.lowerBound).value, (paragraph.inside?.count).value,
      ]
    }
  }
}

extension Reference {
  /// Of `ReferenceProof.columns`, before the archive has weighed the year.
  func row(of cable: Int, _ ordinal: Int) -> [Value] {
    let read = [
      cable.value, ordinal.value, letter.value, kind.rawValue.value, text.value, notal.value,
      andPrevious.value, corrected.value, place.lowerBound.value, place.count.value,
    ]
    let weighed: [Value] = [
      (target?.description).value, (yearFrom?.rawValue).value, .null, .null, .null, .null,
    ]
    return read + weighed + [.integer(RowDigest(read).value ^ RowDigest(weighed).value)]
  }
}

extension RowDigest {
  /// Of rows without the first value of each, which says whose they are.
  init(of rows: [[Value]]) {
    self.init()
    add(rows)
  }

  fileprivate mutating func add(_ rows: [[Value]]) {
    for row in rows { add(row.dropFirst()) }
  }

  /// As they are read again, where the row of the name is stored.
  fileprivate mutating func add(_ addressees: [Addressee], _ kind: Value) {
    for (ordinal, addressee) in addressees.numbered {
      add(kind)
      add(ordinal.value)
      add(addressee.route.value)
      add(addressee.name.value)
      add(addressee.precedence.value)
      add(addressee.mcn.value)
    }
  }
}

extension Array {
  /// The elements, each with its position from 1.
  var numbered: some Sequence<(Int, Element)> { zip(1..., self) }
}
