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
      digest.add(ordinal.value)
      digest.add(use.code.value)
      digest.add(use.printed.value)
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
      digest.add(ordinal.value)
      digest.add(mention.ordinal.value)
      digest.add(mention.paragraph.value)
      digest.add(mention.text.value)
      digest.add(mention.start.value)
      digest.add(mention.length.value)
      digest.add(mention.status.rawValue.value)
      digest.add(CableIDList(mention.targets).value)
    }
    for (ordinal, finding) in zip(1..., findings) {
      digest.add(ordinal.value)
      digest.add(finding.code.value)
      digest.add(finding.message.value)
      digest.add(finding.paragraph.value)
      digest.add(finding.line.value)
    }
    return digest
  }

  var paragraphDigest: RowDigest {
    var digest = RowDigest()
    for (ordinal, paragraph) in zip(1..., paragraphs) {
      digest.add(ordinal.value)
      digest.add(paragraph.number.value)
      digest.add(paragraph.marking.value)
      digest.add(paragraph.kind.rawValue.value)
      digest.add(paragraph.heading.value)
      digest.add(paragraph.text.value)
      digest.add((paragraph.inside?.lowerBound).value)
      digest.add((paragraph.inside?.count).value)
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
  fileprivate mutating func add(_ lines: [String], _ kind: Value) {
    for (ordinal, line) in zip(1..., lines) {
      add(kind)
      add(ordinal.value)
      add(line.value)
    }
  }

  fileprivate mutating func add(_ addressees: [Addressee], _ kind: Value) {
    for (ordinal, addressee) in zip(1..., addressees) {
      add(kind)
      add(ordinal.value)
      add(addressee.route.value)
      add(addressee.name.value)
      add(addressee.precedence.value)
      add(addressee.mcn.value)
    }
  }
}
