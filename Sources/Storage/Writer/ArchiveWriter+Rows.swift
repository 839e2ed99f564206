import Cables
import SQLite

extension ArchiveWriter {
  /// Writes the row of a cable and its lists; a row that is there is replaced.
  mutating func write(_ cable: Cable, as id: Int, version: Int) throws {
    try learnVocabulary(of: cable)
    let row = cable.sealedRow(id, version: version)
    let seals = [RowDigest(row), cable.tagDigest, cable.listDigest].map(\.value)
    // Before it is written over: what the numbers of its post said with it.
    try statements.unweighed.run(id.value, cable.post.code.value)
    try statements.cable.run(row + seals.map(Value.integer)) { _ in }
    try statements.unweighedNew.run(id.value)
    try writeHead(of: cable, as: id)
    try writeReferences(of: cable, as: id)
    try writeFindings(of: cable, as: id)
    try writePersons(of: cable, as: id)
  }

  private mutating func writeHead(of cable: Cable, as id: Int) throws {
    try writeLines(cable.captions, "caption", id)
    try writeLines(cable.passing, "passing", id)
    try writeLines(cable.exempted, "exempted", id)
    try writeLines(cable.transmissionLines, "transmission", id)
    try writeAddressees(cable.action, isInfo: false, id)
    try writeAddressees(cable.info, isInfo: true, id)
    for (ordinal, use) in cable.tags.numbered {
      try statements.cableTag.run(id.value, ordinal.value, use.code.value, use.printed.value)
    }
  }

  private func writeLines(_ lines: [String], _ kind: Value, _ id: Int) throws {
    for (ordinal, line) in lines.numbered {
      try statements.line.run(id.value, kind, ordinal.value, line.value)
    }
  }

  private mutating func writeAddressees(
    _ addressees: [Addressee], isInfo: Bool, _ id: Int
  ) throws {
    for (ordinal, addressee) in addressees.numbered {
      let name = try rowOfName(addressee)
      try statements.addressee.run(
        id.value, isInfo.value, ordinal.value, name.value, addressee.precedence.value,
        addressee.mcn.value)
    }
  }

  private func writeReferences(of cable: Cable, as id: Int) throws {
    for (ordinal, reference) in cable.references.numbered {
      try statements.reference.run(
        id.value, ordinal.value, reference.letter.value, reference.kind.rawValue.value,
        (reference.target?.description).value, reference.text.value,
        (reference.yearFrom?.rawValue).value, reference.notal.value, reference.andPrevious.value,
        reference.corrected.value, reference.place.lowerBound.value, reference.place.count.value,
        reference.digest(of: id, ordinal))
    }
    for (ordinal, mention) in cable.referenceMentions.numbered {
      try statements.mention.run(
        id.value, ordinal.value, mention.ordinal.value, mention.paragraph.value,
        mention.text.value, mention.start.value, mention.length.value,
        mention.status.rawValue.value, CableIDList(mention.targets).value)
    }
  }

  private func writeFindings(of cable: Cable, as id: Int) throws {
    for (ordinal, finding) in cable.findings.numbered {
      try statements.warning.run(
        id.value, ordinal.value, finding.code.value, finding.message.value,
        finding.paragraph.value, finding.line.value)
    }
  }

  /// Adds a version, its paragraphs, and the place it was found in.
  func insert(
    _ cable: Cable, _ original: CompressedOriginal, version: Int, of id: Int, from source: Int
  ) throws {
    try statements.version.run(
      version.value, id.value, cable.textDigest.value, cable.textLength.value,
      original.sha256.value, original.length.value, original.frame.value,
      original.prefix.lineEnd.value, original.prefix.words.value, original.prefix.quote.value,
      .integer(cable.paragraphDigest.value))
    try note(cable.source, as: version, from: source)
    try insertParagraphs(of: cable, version: version)
  }

  func insertParagraphs(of cable: Cable, version: Int) throws {
    // Numbered anew: mentions count paragraphs by position, whatever the ordinal says.
    for (ordinal, paragraph) in cable.paragraphs.numbered {
      try statements.paragraph.run(
        version.value, ordinal.value, paragraph.number.value, paragraph.marking.value,
        paragraph.kind.rawValue.value, paragraph.heading.value, paragraph.text.value,
        (paragraph.inside?.lowerBound).value, (paragraph.inside?.count).value)
    }
  }

  func note(_ place: Source, as version: Int, from source: Int) throws {
    let values = [version.value, source.value, place.offset.value, place.length.value]
    try statements.versionSource.run(values + [RowHash(values).stored]) { _ in }
  }
}

extension Array {
  /// The elements, each with its position from 1.
  fileprivate var numbered: some Sequence<(Int, Element)> { zip(1..., self) }
}
