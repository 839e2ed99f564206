import Cables
import SQLite

/// The digests that a cable is stored with, over the values that are bound.
extension Cable {
  /// Of `SealedColumns.cable`.
  func sealedRow(_ id: Int, version: Int) -> [Value] {
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

  var tagDigest: RowDigest {
    var digest = RowDigest()
    for (ordinal, use) in zip(1..., tags) {
      digest.add([ordinal.value, use.code.value, use.printed.value])
    }
    return digest
  }

  /// In the order in which the rows are read again.
  var listDigest: RowDigest {
    var digest = RowDigest()
    digest.add(captions, "caption")
    digest.add(exempted, "exempted")
    digest.add(passing, "passing")
    digest.add(transmissionLines, "transmission")
    digest.add(action, "action")
    digest.add(info, "info")
    for (ordinal, mention) in zip(1..., referenceMentions) {
      digest.add([
        ordinal.value, mention.ordinal.value, mention.paragraph.value, mention.text.value,
        mention.start.value, mention.length.value, mention.status.rawValue.value,
        CableIDList(mention.targets).value,
      ])
    }
    for (ordinal, finding) in zip(1..., findings) {
      digest.add([
        ordinal.value, finding.code.value, finding.message.value, finding.paragraph.value,
        finding.line.value,
      ])
    }
    return digest
  }

  var paragraphDigest: RowDigest {
    var digest = RowDigest()
    for (ordinal, paragraph) in zip(1..., paragraphs) {
      digest.add([
        ordinal.value, paragraph.number.value, paragraph.marking.value,
        paragraph.kind.rawValue.value, paragraph.heading.value, paragraph.text.value,
      ])
    }
    return digest
  }
}

extension Reference {
  /// For `reference.row_digest`, before the archive has weighed the year.
  func digest(of cable: Int, _ ordinal: Int) -> Value {
    let read = RowDigest([
      cable.value, ordinal.value, letter.value, kind.rawValue.value, text.value, notal.value,
      andPrevious.value, corrected.value, place.lowerBound.value, place.count.value,
    ])
    let weighed = RowDigest([
      (target?.description).value, (yearFrom?.rawValue).value, .null, .null, .null, .null,
    ])
    return .integer(read.value ^ weighed.value)
  }
}

extension RowDigest {
  mutating func add(_ values: [Value]) {
    for value in values { add(value) }
  }

  fileprivate mutating func add(_ lines: [String], _ kind: Value) {
    for (ordinal, line) in zip(1..., lines) { add([kind, ordinal.value, line.value]) }
  }

  fileprivate mutating func add(_ addressees: [Addressee], _ kind: Value) {
    for (ordinal, addressee) in zip(1..., addressees) {
      add([
        kind, ordinal.value, addressee.route.value, addressee.name.value,
        addressee.precedence.value, addressee.mcn.value,
      ])
    }
  }
}
