import Cables
import SQLite

extension ArchiveWriter {
  /// Writes the row of a cable and its lists; a row that is there is replaced.
  mutating func write(_ cable: Cable, as id: Int, version: Int) throws {
    try learnVocabulary(of: cable)
    let rows = CableRows(cable, id, version: version)
    // Before it is written over: what the numbers of its post said with it.
    try statements.unweighed.run(id.value, cable.post.code.value)
    try statements.cable.run(rows.head)
    try statements.unweighedNew.run(id.value)
    for row in rows.lines { try statements.line.run(row) }
    try writeAddressees(cable.action, isInfo: false, id)
    try writeAddressees(cable.info, isInfo: true, id)
    for row in rows.tags { try statements.cableTag.run(row) }
    for (ordinal, reference) in cable.references.numbered {
      try statements.reference.run(reference.row(of: id, ordinal))
    }
    for row in rows.mentions { try statements.mention.run(row) }
    for row in rows.warnings { try statements.warning.run(row) }
    try writePersons(of: cable, as: id)
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

  /// Adds a version, its paragraphs, and the place it was found in.
  func insert(
    _ cable: Cable, _ original: CompressedOriginal, version: Int, of id: Int, from source: Int
  ) throws {
    let paragraphs = cable.paragraphRows(of: version)
    try statements.version.run(
      version.value, id.value, cable.textDigest.value, cable.textLength.value,
      original.sha256.value, original.length.value, original.frame.value,
      original.prefix.lineEnd.value, original.prefix.words.value, original.prefix.quote.value,
      .integer(RowDigest(of: paragraphs).value))
    try note(cable.source, as: version, from: source)
    for row in paragraphs { try statements.paragraph.run(row) }
  }

  func note(_ place: Source, as version: Int, from source: Int) throws {
    let values = [version.value, source.value, place.offset.value, place.length.value]
    try statements.versionSource.run(values + [RowHash(values).stored])
  }
}
